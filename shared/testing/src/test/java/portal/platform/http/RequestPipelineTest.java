package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anEmployee;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;
import portal.platform.json.Json;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class RequestPipelineTest {

    private static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_LICENSE, Action.VIEW_LICENSE);
    private static final Parsed<String> READABLE = Parsed.valid("command");
    private static final Parsed<String> UNREADABLE =
            new Parsed.Invalid<>(Problem.INVALID_REQUEST, List.of(new FieldError("/a", FieldMessage.REQUIRED)));

    private final InMemoryPortal portal = new InMemoryPortal();
    private final RequestPipeline pipeline = Pipelines.of(portal);
    private final OrganizationFixture acme = Acme.in(portal);
    private final List<String> served = new ArrayList<>();

    @Test
    void servesAnAllowedCallerWithTheStateThatWasRead() {
        assertThat(customer("anna", READABLE).status()).isEqualTo(200);
        assertThat(served).containsExactly("anna command");
    }

    @Test
    void asksWhoIsCallingBeforeAnythingElse() {
        var nobody = Event.sample("read-license-own").withoutClaims();

        assertThat(code(customer(nobody, UNREADABLE))).isEqualTo("unauthorized");
        assertThat(code(backOffice(nobody, UNREADABLE))).isEqualTo("unauthorized");
        assertThat(served).isEmpty();
    }

    @Test
    void hidesErrorsOfTheRequestFromCallersWithoutTheRight() {
        var answer = customer("carla", UNREADABLE);

        assertThat(code(answer)).isEqualTo("forbidden");
        assertThat(answer.body().orElseThrow().members()).doesNotContainKey("errors");
        assertThat(portal.auditEntries()).hasSize(1);
    }

    @Test
    void tellsACallerWithAnEndedSessionNothingElse() {
        assertThat(code(customer("zoe", UNREADABLE))).isEqualTo("session-ended");
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void recordsTheAttemptOfACallerWithoutTheRight() {
        assertThat(code(customer("carla", READABLE))).isEqualTo("forbidden");

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.organization()).isEqualTo(acme.id());
            assertThat(entry.actor().key()).isEqualTo("carla");
            assertThat(entry.action()).isEqualTo(Action.VIEW_LICENSE);
            assertThat(entry.subject()).isEqualTo("command of carla");
            assertThat(entry.result()).isEqualTo("forbidden");
            assertThat(entry.at()).isEqualTo(InMemoryPortal.START);
        });
    }

    @Test
    void recordsTheAttemptEvenIfTheRequestHasNoSubject() {
        customer("carla", UNREADABLE);

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.VIEW_LICENSE);
            assertThat(entry.subject()).isEmpty();
            assertThat(entry.result()).isEqualTo("forbidden");
        });
    }

    @Test
    void recordsNothingForAnAllowedCaller() {
        customer("anna", READABLE);

        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void goesByTheRightsOfThisMoment() {
        acme.with(anEmployee("anna"));

        assertThat(code(customer("anna", READABLE))).isEqualTo("forbidden");
    }

    @Test
    void keepsTheAttemptOfAContactAtWhatIsForTheVendor() {
        backOffice(Event.sample("manage-contacts-list"), READABLE);

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.organization()).isEqualTo(acme.id());
            assertThat(entry.actor().key()).isEqualTo("anna");
            assertThat(entry.action()).isEqualTo(Action.ACT_AS_BACK_OFFICE);
            assertThat(entry.subject()).isEqualTo("GET /contacts");
            assertThat(entry.result()).isEqualTo("forbidden");
        });
    }

    @Test
    void refusesACallerWithoutASession() {
        assertThat(code(backOffice(Event.sample("manage-contacts-list").calledBy("zoe"), READABLE)))
                .isEqualTo("session-ended");
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void showsErrorsOfTheRequestToCallersWithTheRight() {
        var answer = customer("anna", UNREADABLE);

        assertThat(code(answer)).isEqualTo("invalid-request");
        assertThat(answer.body().orElseThrow().member("errors").orElseThrow())
                .isEqualTo(new Json.Array(List.of(Json.object()
                        .put("pointer", "/a")
                        .put("code", "required")
                        .put("detail", "Dit veld is verplicht.")
                        .build())));
        assertThat(served).isEmpty();
    }

    @Test
    void sendsEverybodyToTheirOwnPaths() {
        var backOffice = Event.sample("read-license-of-organization");

        assertThat(code(customer(backOffice, READABLE))).isEqualTo("forbidden");
        assertThat(code(backOffice(Event.sample("read-license-own"), READABLE))).isEqualTo("forbidden");
        assertThat(backOffice(backOffice, READABLE).status()).isEqualTo(200);
        assertThat(served).containsExactly("7hq1vsample0register0client command");
    }

    @ParameterizedTest
    @CsvSource({
        "portal/register, 200",
        "openid portal/register portal/support, 200",
        "portal/metering portal/support portal/removal, 403"
    })
    void letsInSystemsWithTheScopeOfThePath(String scope, int status) {
        var event = Event.sample("read-license-of-organization").withClaim("scope", scope);

        assertThat(backOffice(event, READABLE).status()).isEqualTo(status);
        assertThat(backOffice(event, UNREADABLE).status()).isEqualTo(status == 200 ? 422 : 403);
        assertThat(served).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void tellsTheBackOfficeWhatIsWrongWithTheRequest() {
        assertThat(code(backOffice(Event.sample("read-license-of-organization"), UNREADABLE)))
                .isEqualTo("invalid-request");
    }

    @Test
    void refusesParametersThatTheRouteDoesNotKnowWithAllElseThatIsWrong() {
        var event = Event.sample("read-license-own").withRawQuery("dryrun=true");

        assertThat(errors(customer(event, READABLE))).containsExactly("dryrun unknown-parameter");
        assertThat(errors(customer(event, UNREADABLE))).containsExactly("/a required", "dryrun unknown-parameter");
        assertThat(errors(customer(event, Parsed.invalid(Problem.NOT_FOUND))))
                .containsExactly("dryrun unknown-parameter");
        assertThat(code(customer(event.calledBy("carla"), READABLE))).isEqualTo("forbidden");
        assertThat(served).isEmpty();
    }

    @Test
    void saysOfARequestThatCannotBeReadOnlyThat() {
        var event = Event.sample("read-license-own").withRawQuery("dryrun=true");

        assertThat(code(customer(event, Parsed.invalid(Problem.MALFORMED_JSON))))
                .isEqualTo("malformed-json");
        assertThat(code(customer(event, Parsed.invalid(Problem.TOO_LARGE)))).isEqualTo("too-large");
    }

    @Test
    void refusesAParameterOfTheVendorsSystemsThatTheRouteDoesNotKnow() {
        var event = Event.sample("read-license-of-organization").withRawQuery("limit=1");

        assertThat(errors(backOffice(event, READABLE))).containsExactly("limit unknown-parameter");
        assertThat(served).isEmpty();
    }

    @Test
    void takesARequestOnWhichAReaderFailsForABadOne() {
        var answer = pipeline.run(
                HttpRequest.of(Event.sample("read-license-own").json()),
                Route.customer(
                        "GET /{?limit}",
                        request -> {
                            throw new IllegalStateException("Spurious number of hash collisions");
                        },
                        new Serving(),
                        (request, outcome) -> HttpResponse.noContent()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("unreadable-request");
    }

    private static List<String> errors(HttpResponse answer) {
        var errors = (Json.Array) answer.body().orElseThrow().member("errors").orElseThrow();
        return errors.elements().stream()
                .map(Json.Struct.class::cast)
                .map(error -> error.text("pointer").orElseThrow() + " "
                        + error.text("code").orElseThrow())
                .toList();
    }

    private HttpResponse customer(String contact, Parsed<String> parsed) {
        return customer(Event.sample("read-license-own").calledBy(contact), parsed);
    }

    private HttpResponse customer(Event event, Parsed<String> parsed) {
        var useCase = new Serving();
        return pipeline.run(
                HttpRequest.of(event.json()),
                Route.customer(
                        "GET /{?limit}",
                        request -> parsed,
                        useCase,
                        (request, outcome) -> HttpResponse.ok(Json.EMPTY)));
    }

    private HttpResponse backOffice(Event event, Parsed<String> parsed) {
        var useCase = SystemUseCase.<String, String>task(Capability.KEEP_REGISTER, (caller, command) -> {
            served.add(caller.client() + " " + command);
            return "done";
        });
        return pipeline.run(
                HttpRequest.of(event.json()),
                Route.system("GET /", request -> parsed, useCase, (request, outcome) -> HttpResponse.ok(Json.EMPTY)));
    }

    private static String code(HttpResponse answer) {
        return answer.body().orElseThrow().text("code").orElseThrow();
    }

    /** A use case that records its callers and commands. */
    private final class Serving implements UseCase<String, String, String> {

        @Override
        public Privilege privilege() {
            return PRIVILEGE;
        }

        @Override
        public String subject(Caller.Customer caller, String command) {
            return command + " of " + caller.contact();
        }

        @Override
        public WithMember<String> read(Caller.Customer caller, String command) {
            return new WithMember<>(portal.contacts().member(caller), "state");
        }

        @Override
        public Decision<String> decide(Caller.Customer caller, Member member, String state, String command) {
            served.add(caller.contact() + " " + command);
            return Decision.of("done");
        }
    }
}
