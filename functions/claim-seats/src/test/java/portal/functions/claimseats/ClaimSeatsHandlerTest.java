package portal.functions.claimseats;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.UserKind;
import portal.domain.usage.claim.ClaimSeat;
import portal.domain.usage.claim.FreeSeat;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.function.BodyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class ClaimSeatsHandlerTest implements BackOfficeFunctionContract, BodyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ClaimSeatsHandler function = new ClaimSeatsHandler(
            Pipelines.of(portal),
            new ClaimSeat(portal.registrations(), portal.journal()),
            new FreeSeat(portal.registrations()));

    @BeforeEach
    void givenAnEnvironment() {
        acme.withEnvironments("O12345AA");
    }

    @Test
    void givesAUserASeatForEachKind() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/changed")).isEqualTo("true");
        assertThat(used(Metric.PROFIT_USERS)).isEqualTo(1);
        assertThat(used(Metric.INSITE_USERS)).isEqualTo(1);
        assertThat(used(Metric.OUTSITE_USERS)).isZero();
        assertNothingWritten();
    }

    @Test
    void changesNothingWhenTheUserHasTheSeatAlreadyEvenAtAFullPool() {
        acme.with(aLicense().withMaximum(Metric.PROFIT_USERS, 1)).withEnvironments("O12345AA");
        sample().sentTo(function);

        var answer = sample().withPathParameter("userCode", " JANSEN").sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/changed")).isEqualTo("false");
        assertThat(used(Metric.PROFIT_USERS)).isEqualTo(1);
    }

    @Test
    void storesWhenAUserWasLastActive() {
        acme.with(aLicense().withMaximum(Metric.PROFIT_USERS, 1)).withEnvironments("O12345AA");
        sample().sentTo(function);
        assertThat(lastActiveAt()).contains(Instant.parse("2026-02-27T15:04:05Z"));

        var answer = sample().withBody("""
                        {"kinds": ["PROFIT"], "lastActiveAt": "2999-01-01T00:00:00.5+01:00"}
                        """).sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/changed")).isEqualTo("true");
        assertThat(lastActiveAt()).contains(Instant.parse("2998-12-31T23:00:00Z"));
        assertThat(used(Metric.PROFIT_USERS)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"lastActiveAt\": null"})
    void keepsTheActivityWhenNoneIsTold(String activity) {
        sample().sentTo(function);

        sample().withBody("{\"kinds\": [\"PROFIT\"], \"blocked\": true" + activity + "}")
                .sentTo(function);

        assertThat(lastActiveAt()).contains(Instant.parse("2026-02-27T15:04:05Z"));
        assertThat(used(Metric.PROFIT_USERS)).isZero();
    }

    @Test
    void takesNoActivityThatIsNoTimestamp() {
        var answer = sample().withBody("{\"kinds\": [\"PROFIT\"], \"lastActiveAt\": \"2026-03-01\"}")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("/lastActiveAt not-a-timestamp");
        assertThat(answer.text("/errors/0/detail")).startsWith("Dit moet een tijdstip met tijdzone zijn");
    }

    @Test
    void refusesAUserForWhomThereIsNoSeat() {
        acme.with(aLicense().withMaximum(Metric.PROFIT_USERS, 3).using(3));

        var answer = Event.sample("claim-seats-user-at-maximum").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 maximum-reached");
        assertThat(answer.text("/metric")).isEqualTo("PROFIT_USERS");
        assertThat(answer.text("/environmentType")).isEqualTo("PRODUCTION");
        assertThat(answer.text("/maximum")).isEqualTo("3");
        assertThat(answer.text("/used")).isEqualTo("3");
        assertThat(answer.text("/detail"))
                .startsWith("Maximumaantal Profit-gebruikers: 3. In gebruik in productieomgevingen: 3.");
        assertThat(used(Metric.PROFIT_USERS)).isEqualTo(3);
        assertNothingWritten();
    }

    @Test
    void takesABlockedUserAlsoAtAFullPool() {
        acme.with(aLicense().withMaximum(Metric.PROFIT_USERS, 3).using(3));

        var answer = sample().withBody("{\"kinds\": [\"PROFIT\"], \"blocked\": true}")
                .sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(used(Metric.PROFIT_USERS)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "claim-seats-employee, EMPLOYEES",
        "claim-seats-declaration, DECLARATIONS",
        "claim-seats-client, CLIENTS"
    })
    void givesASeatToEverythingElseThatCounts(String sample, Metric metric) {
        var answer = Event.sample(sample).sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(used(metric)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "claim-seats-user-by-code, PROFIT_USERS",
        "claim-seats-employee-by-code, EMPLOYEES",
        "claim-seats-declaration-by-code, DECLARATIONS",
        "claim-seats-client-by-code, CLIENTS"
    })
    void takesAnyCodeInTheQuery(String sample, Metric metric) {
        var claim = Event.sample(sample);

        assertThat(claim.sentTo(function).text("/changed")).isEqualTo("true");
        assertThat(claim.sentTo(function).text("/changed")).isEqualTo("false");
        claim.withQuery("code", " a/b? ").sentTo(function);
        assertThat(used(metric)).isEqualTo(1);
        assertThat(claim.withQuery("code", "A/B").sentTo(function).text("/changed"))
                .isEqualTo("true");
        assertThat(used(metric)).isEqualTo(2);
    }

    @Test
    void freesTheSeatOfAnyCodeInTheQuery() {
        Event.sample("claim-seats-user-by-code").sentTo(function);
        Event.sample("claim-seats-user-by-code").withQuery("code", "A/B").sentTo(function);

        var answer = Event.sample("claim-seats-user-removed-by-code").sentTo(function);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(used(Metric.PROFIT_USERS)).isEqualTo(1);
    }

    @Test
    void knowsAUserByPathAndByQuery() {
        sample().sentTo(function);

        Event.sample("claim-seats-user-by-code").withQuery("code", "jansen").sentTo(function);

        assertThat(used(Metric.PROFIT_USERS)).isEqualTo(1);
    }

    @Test
    void listsErrorsOfCodeAndBodyTogether() {
        var answer = Event.sample("claim-seats-user-by-code")
                .withoutQuery()
                .withBody("{\"kinds\": 1}")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("code");
        assertThat(answer.text("/errors/0/parameter")).isEqualTo("code");
        assertThat(answer.text("/errors/0/code")).isEqualTo("missing-parameter");
        assertThat(answer.text("/errors/1/pointer")).isEqualTo("/kinds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000"})
    void refusesAMalformedCodeInTheQuery(String code) {
        var claim = Event.sample("claim-seats-user-by-code").withQuery("code", code);
        var removal = Event.sample("claim-seats-user-removed-by-code").withQuery("code", code);

        assertThat(claim.sentTo(function).refusal()).isEqualTo("422 invalid-request");
        assertThat(removal.sentTo(function).refusal()).isEqualTo("422 invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/B", "A?B", "A#", "50%", "%41", ".", "..", ".A"})
    void findsNoCodeInThePathThatAGatewayWouldChange(String code) {
        assertThat(sample().withPathParameter("userCode", code).sentTo(function).refusal())
                .isEqualTo("404 not-found");
        for (var sample : new String[] {"claim-seats-declaration", "claim-seats-client"}) {
            assertThat(Event.sample(sample)
                            .withPathParameter("id", code)
                            .sentTo(function)
                            .refusal())
                    .isEqualTo("404 not-found");
        }
        assertThat(used(Metric.PROFIT_USERS)).isZero();
    }

    @Test
    void freesTheSeatsOfAUserAndMayBeRepeated() {
        acme.withUser("O12345AA", "jansen", UserKind.PROFIT, UserKind.OUTSITE);
        var removal = Event.sample("claim-seats-user-removed");

        var answer = removal.sentTo(function);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(used(Metric.PROFIT_USERS)).isZero();
        assertThat(removal.sentTo(function).status()).isEqualTo(204);
        assertThat(used(Metric.PROFIT_USERS)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T12345AA", "X12345AA", "o12345aa", "O1234AA", "", "é"})
    void knowsNoEnvironmentThatWasNotRegistered(String code) {
        assertThat(sample().withPathParameter("code", code).sentTo(function).refusal())
                .isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb"})
    void knowsNoUserWithoutAProperCode(String code) {
        assertThat(sample().withPathParameter("userCode", code).sentTo(function).refusal())
                .isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @CsvSource({"100, 200", "101, 404"})
    void measuresACodeInCharacters(int length, int status) {
        var code = "😀".repeat(length);

        assertThat(sample().withPathParameter("userCode", code).sentTo(function).status())
                .isEqualTo(status);
    }

    @Test
    void namesEveryFieldOfAUserThatIsWrong() {
        var answer = sample().withBody("""
                        {"kinds": ["PROFIT", "profit", "PROFIT"], "blocked": 0, "coWorking": "yes", "name": 1, "mail": ""}
                        """).sentTo(function);

        assertThat(answer.errors())
                .containsExactly(
                        "/kinds/1 not-allowed",
                        "/kinds/2 duplicate",
                        "/blocked not-a-flag",
                        "/coWorking not-a-flag",
                        "/name not-a-text",
                        "/mail unknown-field");
        assertThat(used(Metric.PROFIT_USERS)).isZero();
    }

    @Test
    void namesEveryFieldOfAnEmployeeThatIsWrong() {
        var answer = Event.sample("claim-seats-employee")
                .withBody("{\"inService\": 1}")
                .sentTo(function);

        assertThat(answer.errors()).containsExactly("/inService not-a-flag", "/kind required");
    }

    @Test
    void showsACustomerNothing() {
        assertThat(Event.sample("claim-seats-by-customer").sentTo(function).refusal())
                .isEqualTo("403 forbidden");
        assertThat(used(Metric.PROFIT_USERS)).isZero();
    }

    private Optional<Instant> lastActiveAt() {
        var jansen = HolderId.parse(HolderId.Kind.USER, "JANSEN").orElseThrow();
        var state = portal.registrations().state(acme.id(), new EnvironmentCode("O12345AA"), jansen);
        return state.orElseThrow().registration().orElseThrow().assignment().lastActiveAt();
    }

    private int used(Metric metric) {
        return acme.license().binding(metric).used();
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
        return Event.sample("claim-seats-user");
    }
}
