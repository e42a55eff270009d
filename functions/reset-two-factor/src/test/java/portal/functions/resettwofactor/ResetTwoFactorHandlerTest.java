package portal.functions.resettwofactor;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anEmployee;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.contact.SecondFactor;
import portal.domain.event.EventType;
import portal.domain.secondfactor.ManageWaitingResets;
import portal.domain.secondfactor.ResetSecondFactor;
import portal.platform.http.RequestPipeline;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;
import portal.testing.http.Response;

class ResetTwoFactorHandlerTest implements CustomerFunctionContract, BodyContract, IdempotencyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ResetTwoFactorHandler function = handler(Pipelines.of(portal));

    private ResetTwoFactorHandler handler(RequestPipeline pipeline) {
        return new ResetTwoFactorHandler(
                pipeline,
                new ResetSecondFactor(portal.contacts(), portal.dueResets(), portal.journal(), Duration.ofHours(4)),
                new ManageWaitingResets(portal.contacts(), portal.journal()));
    }

    @Test
    void resetsTheSecondFactorOfAColleague() {
        portal.clock().set(Instant.parse("2026-03-02T09:00:00.700Z"));

        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/contact")).isEqualTo("bram");
        assertThat(answer.text("/resetAt")).isEqualTo("2026-03-02T09:00:00.700Z");
        assertThat(answer.text("/sessionsEndedAt")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(acme.contact("bram").secondFactor().status()).isEqualTo(SecondFactor.Status.RESET_PENDING);
        assertThat(acme.contact("bram").sessionsEndedAt()).contains(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void letsTheResetOfAnAdministratorWaitAndCallsItOffOrApprovesIt() {
        var waiting = sample().withPathParameter("id", "eva").sentTo(function);

        assertThat(waiting.status()).isEqualTo(202);
        assertThat(waiting.text("/takesEffectAt")).isEqualTo("2026-03-02T13:00:00Z");
        assertThat(Event.sample("reset-two-factor-approval")
                        .withPathParameter("id", "eva")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("403 own-request");
        assertThat(Event.sample("reset-two-factor-call-off")
                        .withPathParameter("id", "eva")
                        .sentTo(function)
                        .status())
                .isEqualTo(204);
        assertThat(Event.sample("reset-two-factor-call-off")
                        .withPathParameter("id", "eva")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("404 not-found");
    }

    @Test
    void recordsWhoResetWhoseSecondFactorFromWhereAndWhy() {
        sample().sentTo(function);

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("anna");
            assertThat(entry.action()).isEqualTo(Action.RESET_SECOND_FACTOR);
            assertThat(entry.subject()).isEqualTo("bram");
            assertThat(entry.note()).isEqualTo("Telefoon verloren op reis");
            assertThat(entry.origin().sourceAddress()).isEqualTo("192.0.2.44");
            assertThat(entry.result()).isEqualTo("DONE");
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.TwoFactorReset);
            assertThat(event.subject()).isEqualTo("bram");
            assertThat(event.actor()).isEqualTo("anna");
        });
    }

    @Test
    void resetsAnyFactorForSupportUnderTheNameOfWhoDoesIt() {
        var answer = Event.sample("reset-two-factor-as-support").sentTo(function);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/contact")).isEqualTo("eva");
        assertThat(acme.contact("eva").secondFactor().status()).isEqualTo(SecondFactor.Status.RESET_PENDING);
        assertThat(acme.contact("eva").sessionsEndedAt()).contains(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("back-office:7hq1vsample0register0client");
            assertThat(entry.actor().name()).isEqualTo("Piet de Boer");
            assertThat(entry.action()).isEqualTo(Action.RESET_SECOND_FACTOR);
            assertThat(entry.subject()).isEqualTo("eva");
            assertThat(entry.note()).isEqualTo("The only administrator left the company.");
            assertThat(portal.publishedEvents())
                    .filteredOn(event -> event.type() == EventType.SupportIntervened)
                    .singleElement()
                    .satisfies(event -> assertThat(event.subject()).isEqualTo(entry.id()));
        });
        assertThat(portal.publishedEvents())
                .filteredOn(event -> event.type() == EventType.TwoFactorReset)
                .singleElement()
                .satisfies(event -> assertThat(event.subject()).isEqualTo("eva"));
    }

    @Test
    void resetsForAPersonOfSupportUnderTheNameOfTheSignIn() {
        var reset = Event.sample("reset-two-factor-as-support").bySupportPerson();

        assertThat(reset.sentTo(function).errors()).containsExactly("/onBehalfOf not-allowed");
        assertNothingWritten();
        assertThat(reset.withBody("{\"reason\": \"Called back.\"}")
                        .sentTo(function)
                        .status())
                .isEqualTo(202);

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("support:0c5e7a41-95b0-4a41-8a87-2a1f4f6d7c10");
            assertThat(entry.actor().name()).isEqualTo("Sam Visser");
        });
        assertThat(portal.publishedEvents())
                .allSatisfy(event -> assertThat(event.actor()).startsWith("support:"));
    }

    /** A system has no sign-in of its own. */
    @ParameterizedTest
    @CsvSource({"900, true, true", "901, true, false", "60, false, false"})
    void needsARecentSecondFactorOfAPersonOfSupport(int secondsAgo, boolean secondFactor, boolean letIn) {
        sample().withPathParameter("id", "eva").sentTo(function);
        var authTime = InMemoryPortal.START.getEpochSecond() - secondsAgo;
        for (var sample : List.of("as-support", "approval-as-support", "call-off-as-support")) {
            var answer = Event.sample("reset-two-factor-" + sample)
                    .bySupportPerson()
                    .withClaim("auth_time", Long.toString(authTime))
                    .withClaim("custom:second_factor", Boolean.toString(secondFactor))
                    .sentTo(function);

            assertThat(answer.refusal()).isEqualTo(letIn ? "422 invalid-request" : "403 recent-second-factor-required");
        }
    }

    @Test
    void callsOffForAPersonOfSupportWhoGivesNoNameInTheQuery() {
        sample().withPathParameter("id", "eva").sentTo(function);
        var callOff = Event.sample("reset-two-factor-call-off-as-support").bySupportPerson();

        assertThat(callOff.withRawQuery("onBehalfOf=Piet&reason=Stuck")
                        .sentTo(function)
                        .errors())
                .containsExactly("onBehalfOf not-allowed");
        assertThat(callOff.withRawQuery("reason=Stuck").sentTo(function).status())
                .isEqualTo(204);
        assertThat(portal.auditEntries())
                .last()
                .satisfies(entry -> assertThat(entry.actor().name()).isEqualTo("Sam Visser"));
    }

    @Test
    void approvesForSupportWhatWaits() {
        sample().withPathParameter("id", "eva").sentTo(function);

        var answer = Event.sample("reset-two-factor-approval-as-support").sentTo(function);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/contact")).isEqualTo("eva");
        assertThat(acme.contact("eva").secondFactor().status()).isEqualTo(SecondFactor.Status.RESET_PENDING);
        assertBySupport(Action.APPROVE_SECOND_FACTOR_RESET, "Called back: she lost her phone.");
        assertThat(Event.sample("reset-two-factor-approval-as-support")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("404 not-found");
    }

    @Test
    void callsOffForSupportWhatWaits() {
        sample().withPathParameter("id", "eva").sentTo(function);

        var answer = Event.sample("reset-two-factor-call-off-as-support").sentTo(function);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(acme.contact("eva").waitingReset()).isEmpty();
        assertThat(acme.contact("eva").secondFactor().status()).isEqualTo(SecondFactor.Status.ENROLLED);
        assertBySupport(Action.CALL_OFF_SECOND_FACTOR_RESET, "Called back: she did not ask for it.");
        assertThat(Event.sample("reset-two-factor-call-off-as-support")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("404 not-found");
    }

    private void assertBySupport(Action action, String reason) {
        assertThat(portal.auditEntries()).last().satisfies(entry -> {
            assertThat(entry.actor().name()).isEqualTo("Piet de Boer");
            assertThat(entry.action()).isEqualTo(action);
            assertThat(entry.subject()).isEqualTo("eva");
            assertThat(entry.note()).isEqualTo(reason);
            assertThat(entry.result()).isEqualTo("DONE");
            assertThat(portal.publishedEvents())
                    .filteredOn(event -> event.type() == EventType.SupportIntervened)
                    .singleElement()
                    .satisfies(event -> assertThat(event.subject()).isEqualTo(entry.id()));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reset-two-factor-as-support",
                "reset-two-factor-approval-as-support",
                "reset-two-factor-call-off-as-support"
            })
    void findsForSupportOnlyContactsOfTheOrganization(String sample) {
        for (var id : List.of("zoe", "..", "")) {
            assertThat(Event.sample(sample)
                            .withPathParameter("id", id)
                            .sentTo(function)
                            .refusal())
                    .isEqualTo("404 not-found");
        }
        assertThat(Event.sample(sample)
                        .withPathParameter("org", "globex")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("404 not-found");
        assertThat(portal.auditEntries()).isEmpty();
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void tellsSupportToSayWhoAndWhyInTheQueryOfADelete() {
        var callOff = Event.sample("reset-two-factor-call-off-as-support");

        assertThat(callOff.withoutQuery().sentTo(function).errors())
                .containsExactly("onBehalfOf missing-parameter", "reason missing-parameter");
        assertThat(callOff.withRawQuery("onBehalfOf=www.piet.nl&reason=%20")
                        .sentTo(function)
                        .errors())
                .containsExactly("onBehalfOf invalid-name", "reason length");
        assertThat(callOff.withRawQuery("onBehalfOf=Piet&reason=" + "x".repeat(501))
                        .sentTo(function)
                        .errors())
                .containsExactly("reason length");
        assertThat(callOff.withRawQuery("onBehalfOf=Piet&reason=Stuck&dryRun=true")
                        .sentTo(function)
                        .errors())
                .containsExactly("dryRun unknown-parameter");
        assertNothingWritten();
    }

    @Test
    void tellsSupportToSayWhoAndWhy() {
        assertThat(Event.sample("reset-two-factor-as-support")
                        .withBody("{}")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("422 invalid-request");
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void stopsResetsOfAnAdministratorWhereTheRuleSays() {
        var braked = handler(Pipelines.of(portal, brake -> 2));
        var again = sample().withoutHeader("Idempotency-Key");
        assertThat(again.sentTo(braked).status()).isEqualTo(202);
        assertThat(again.withPathParameter("id", "anna").sentTo(braked).refusal())
                .isEqualTo("403 own-second-factor");
        assertThat(again.sentTo(braked).status()).isEqualTo(202);

        assertThat(again.sentTo(braked).refusal()).isEqualTo("429 too-many");
        assertThat(again.calledBy("eva").sentTo(braked).status()).isEqualTo(202);
        assertThat(Event.sample("reset-two-factor-as-support").sentTo(braked).status())
                .isEqualTo(202);
    }

    @Test
    void endsTheSessionsOfTheColleagueAtOnce() {
        sample().sentTo(function);

        var answer = sample().calledBy("bram").withPathParameter("id", "carla").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("401 session-ended");
        assertThat(portal.publishedEvents()).hasSize(1);
    }

    @Test
    void refusesToResetOnesOwn() {
        var answer = Event.sample("reset-two-factor-own").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 own-second-factor");
        assertRefusalRecorded("own-second-factor");
        assertThat(acme.contact("anna").secondFactor().status()).isEqualTo(SecondFactor.Status.ENROLLED);
    }

    @ParameterizedTest
    @CsvSource({"PT14M59S, 202", "PT15M, 202", "PT15M1S, 403"})
    void needsASignInOfAtMostAQuarterOfAnHourAgo(Duration age, int status) {
        var signedIn = portal.clock().instant().minus(age).getEpochSecond();

        var answer = sample().withClaim("auth_time", Long.toString(signedIn)).sentTo(function);

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "TRUE", "1", ""})
    void needsASignInWithASecondFactor(String claim) {
        var answer = sample().withClaim("custom:second_factor", claim).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 recent-second-factor-required");
        assertRefusalRecorded("recent-second-factor-required");
    }

    @Test
    void treatsAMissingSecondFactorClaimAsNone() {
        var answer = sample().withoutClaim("custom:second_factor").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 recent-second-factor-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gina", "b r a m", "bram/", "BRAM", "é", ""})
    void answersTheSameForAContactOfAnotherOrganizationAsForAnUnknownOne(String id) {
        portal.organization("globex").with(anEmployee("gina"));
        var unknown = to("nobody");

        var answer = to(id);

        assertThat(answer.refusal()).isEqualTo("404 not-found");
        assertThat(answer).isEqualTo(unknown);
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "500, true", "501, false"})
    void asksForAReasonOfReasonableLength(int length, boolean accepted) {
        var answer = sample().withBody("{\"reason\": \"" + "😀".repeat(length) + "\"}")
                .sentTo(function);

        assertThat(answer.status()).isEqualTo(accepted ? 202 : 422);
        if (!accepted) {
            assertThat(answer.errors()).containsExactly("/reason length");
            assertNothingWritten();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/reason required",
                "{'reason': null}|/reason required",
                "{'reason': 5}|/reason not-a-text",
                "{'reason': '  '}|/reason length"
            })
    void asksForAReason(String body, String error) {
        var answer = sample().withBody(body.replace('\'', '"')).sentTo(function);

        assertThat(answer.errors()).containsExactly(error);
        assertNothingWritten();
    }

    @Test
    void refusesAContactWhoIsNotAnAdministrator() {
        var answer = Event.sample("reset-two-factor-by-incident-manager")
                .withHeader("Accept-Language", "en")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(answer.text("/detail")).contains("the role Administrator (Beheerder)");
        assertRefusalRecorded("forbidden");
    }

    @Test
    void treatsTheSameKeyForAnotherContactAsAnotherKey() {
        sample().sentTo(function);

        var answer = to("carla");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/contact")).isEqualTo("carla");
    }

    private Response to(String contact) {
        return sample().withPathParameter("id", contact).sentTo(function);
    }

    private void assertRefusalRecorded(String code) {
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.RESET_SECOND_FACTOR);
            assertThat(entry.result()).isEqualTo(code);
        });
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Override
    public InMemoryPortal portal() {
        return portal;
    }

    @Override
    public RequestStreamHandler function() {
        return function;
    }

    @Override
    public Event sample() {
        return Event.sample("reset-two-factor-of-colleague");
    }

    @Override
    public String anotherBody() {
        return "{\"reason\": \"Nieuwe telefoon\"}";
    }

    @Override
    public String refusalOfASecondSample() {
        return "403 recent-second-factor-required";
    }
}
