package portal.functions.managelicense;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.activeAt;
import static portal.testing.fake.Assignments.coWorking;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Metric;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.PageContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Response;

class UsageRoutesTest {

    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String T1 = "T12345AA";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal)
            .with(aLicense().withFlex().withMaximum(Metric.PROFIT_USERS, 50))
            .withUser(O1, "12345.JAN", PROFIT, INSITE)
            .withUser(O2, "12345.jan", PROFIT)
            .withUser(T1, "12345.jan", PROFIT)
            .withBlockedUser(O1, "12345.ELS", PROFIT)
            .withBlockedUser(O2, "12345.ELS", PROFIT)
            .withUser(O1, "54321.KIM", coWorking(PROFIT))
            .withUser(O1, "12345.PIET", PROFIT)
            .withEmployee(O1, "guid-1", EmployeeKind.STAFF)
            .withEmployee(O1, "guid-2", EmployeeKind.TEMPORARY)
            .withEmployeeOutOfService(O1, "guid-3")
            .withDeclaration(O1, "LH-2026-01")
            .withClient(O1, "CLIENT-1")
            .withClient(T1, "CLIENT-1");
    private final ManageLicenseHandler function = LicenseFunction.of(portal);

    @Test
    void listsEnvironmentsWithWhatTheyHold() {
        var answer = Event.sample("manage-license-environments").sentTo(function);

        assertThat(answer.texts("/items", "code")).containsExactly(O1, O2, T1);
        assertThat(answer.texts("/items", "type")).containsExactly("PRODUCTION", "PRODUCTION", "TEST");
        assertThat(answer.texts("/items", "users")).containsExactly("4", "2", "1");
        assertThat(answer.texts("/items", "employees")).containsExactly("3", "0", "0");
        assertThat(answer.texts("/items", "declarations")).containsExactly("1", "0", "0");
        assertThat(answer.texts("/items", "clients")).containsExactly("1", "0", "1");
        assertThat(answer.text("/items/0/reportedAt")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(answer.text("/items/0/snapshotRunning")).isEqualTo("false");
    }

    @Test
    void saysOfEveryUserWhetherItCountsAndWhy() {
        var answer = Event.sample("manage-license-holders").sentTo(function);

        assertThat(answer.texts("/items", "holder"))
                .containsExactly("12345.ELS", "12345.jan", "12345.PIET", "54321.KIM");
        assertThat(answer.texts("/items", "counts")).containsExactly("false", "true", "true", "false");
        assertThat(answer.texts("/items", "why"))
                .containsExactly("BLOCKED_EVERYWHERE", "ACTIVE", "ACTIVE", "COUNTS_ELSEWHERE");
        assertThat(answer.texts("/items", "explanation"))
                .containsExactly(
                        "Geblokkeerd in alle productieomgevingen waarin de gebruiker Profit heeft: O12345AA en"
                                + " O12345AB.",
                        "Actief in O12345AA en O12345AB.",
                        "Actief in O12345AA.",
                        "Telt mee bij deelnemer 54321, als meewerkgebruiker in O12345AA.");
        assertThat(answer.text("/items/1/name")).isEqualTo("Name of 12345.jan");
        assertThat(answer.text("/items/1/environmentType")).isEqualTo("PRODUCTION");
        assertThat(answer.texts("/items/1/environments", "code")).containsExactly(O1, O2);
        assertThat(answer.texts("/items/0/environments", "blocked")).containsExactly("true", "true");
        assertThat(answer.texts("/items/3/environments", "coWorking")).containsExactly("true");
        assertThat(answer.text("/items/1/environments/0/kinds/0")).isEqualTo("PROFIT");
        assertThat(answer.text("/items/1/environments/0/kinds/1")).isEqualTo("INSITE");
    }

    @Test
    void answersInEnglishIfTheCallerPrefersIt() {
        var answer = Event.sample("manage-license-holders")
                .withHeader("Accept-Language", "en")
                .sentTo(function);

        assertThat(answer.texts("/items", "explanation"))
                .containsExactly(
                        "Blocked in all production environments in which the user has Profit: O12345AA and O12345AB.",
                        "Active in O12345AA and O12345AB.",
                        "Active in O12345AA.",
                        "Counts with participant 54321, as a co-working user in O12345AA.");
    }

    @Test
    void namesNoMoreEnvironmentsThanCanBeRead() {
        IntStream.range(0, 12).forEach(i -> acme.withUser("D12345A" + (char) ('A' + i), "demo", PROFIT));

        var answer =
                holders("PROFIT_USERS").withQuery("environmentType", "DEMO").sentTo(function);

        assertThat(answer.text("/items/0/explanation"))
                .startsWith("Actief in D12345AA, D12345AB, ")
                .endsWith(", D12345AJ en nog 2.");
        assertThat(answer.texts("/items/0/environments", "code")).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EMPLOYEES    | 0 | IN_SERVICE     | In dienst in O12345AA.
        EMPLOYEES    | 1 | EXEMPT_BY_FLEX | Uitzendkracht; telt niet mee zolang Flex actief is.
        EMPLOYEES    | 2 | OUT_OF_SERVICE | Nergens in dienst: uit dienst in O12345AA.
        DECLARATIONS | 0 | PRESENT        | Komt voor in O12345AA.
        CLIENTS      | 1 | PRESENT        | Komt voor in T12345AA.
        ENVIRONMENTS | 1 | EXISTS         | Deze omgeving bestaat; ook een lege omgeving telt mee.
        """)
    void explainsEveryMetric(String metric, int item, String why, String explanation) {
        var answer = holders(metric).sentTo(function);

        assertThat(answer.text("/items/" + item + "/why")).isEqualTo(why);
        assertThat(answer.text("/items/" + item + "/explanation")).isEqualTo(explanation);
    }

    @Test
    void showsWhenAUserWasLastActiveInEachEnvironmentAndInAll() {
        acme.withUser(O1, "12345.jan", activeAt("2026-02-01T08:00:00Z", PROFIT))
                .withUser(O2, "12345.jan", activeAt("2026-02-02T08:00:00Z", PROFIT))
                .withUser(T1, "12345.jan", activeAt("2026-02-03T08:00:00Z", PROFIT));

        var answer = Event.sample("manage-license-holders").sentTo(function);

        assertThat(answer.text("/items/1/lastActiveAt")).isEqualTo("2026-02-02T08:00:00Z");
        assertThat(answer.texts("/items/1/environments", "lastActiveAt"))
                .containsExactly("2026-02-01T08:00:00Z", "2026-02-02T08:00:00Z");
        assertThat(answer.has("/items/2/lastActiveAt")).isFalse();
        assertThat(answer.has("/items/2/environments/0/lastActiveAt")).isFalse();
    }

    @Test
    void showsTheRegistrationsOfAnEmployee() {
        var answer = holders("EMPLOYEES").sentTo(function);

        assertThat(answer.texts("/items/1/environments", "kind")).containsExactly("TEMPORARY");
        assertThat(answer.texts("/items/2/environments", "inService")).containsExactly("false");
        assertThat(answer.has("/items/0/environmentType")).isFalse();
    }

    @Test
    void showsEveryTypeUnlessOneIsAskedFor() {
        assertThat(holders("PROFIT_USERS").sentTo(function).texts("/items", "environmentType"))
                .containsExactly("PRODUCTION", "PRODUCTION", "TEST", "PRODUCTION", "PRODUCTION");
        assertThat(holders("PROFIT_USERS")
                        .withQuery("environmentType", "TEST")
                        .sentTo(function)
                        .texts("/items", "holder"))
                .containsExactly("12345.jan");
    }

    @Test
    void advisesWhomToBlockToFreeSeats() {
        var answer = Event.sample("manage-license-cleanup").sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/metric")).isEqualTo("PROFIT_USERS");
        assertThat(answer.text("/environmentType")).isEqualTo("PRODUCTION");
        assertThat(answer.text("/used")).isEqualTo("2");
        assertThat(answer.text("/maximum")).isEqualTo("50");
        assertThat(answer.text("/seats")).isEqualTo("2");
        assertThat(answer.text("/frees")).isEqualTo("2");
        assertThat(answer.texts("/steps", "holder")).containsExactly("12345.PIET", "12345.jan");
        assertThat(answer.texts("/steps/1/actions", "environment")).containsExactly(O1, O2);
        assertThat(answer.texts("/steps/1/actions", "action")).containsExactly("BLOCK", "BLOCK");
        assertThat(answer.text("/steps/0/name")).isEqualTo("Name of 12345.PIET");
    }

    @Test
    void showsWhenAUserWasLastActiveInTheAdvice() {
        acme.withUser(O1, "12345.ZARA", activeAt("2026-02-01T08:00:00Z", PROFIT));

        var answer = Event.sample("manage-license-cleanup").sentTo(function);

        assertThat(answer.texts("/steps", "holder")).containsExactly("12345.ZARA", "12345.PIET");
        assertThat(answer.text("/steps/0/lastActiveAt")).isEqualTo("2026-02-01T08:00:00Z");
        assertThat(answer.has("/steps/1/lastActiveAt")).isFalse();
    }

    @Test
    void advisesOnOneSeatOfAMetricOfTheWholeLicense() {
        var answer = cleanup("EMPLOYEES").sentTo(function);

        assertThat(answer.has("/environmentType")).isFalse();
        assertThat(answer.text("/seats")).isEqualTo("1");
        assertThat(answer.text("/frees")).isEqualTo("1");
        assertThat(answer.texts("/steps/0/actions", "action")).containsExactly("REMOVE");
    }

    @Test
    void saysHowFewSeatsCanBeFreed() {
        var answer = cleanup("EMPLOYEES").withQuery("seats", "100").sentTo(function);

        assertThat(answer.text("/seats")).isEqualTo("100");
        assertThat(answer.text("/frees")).isEqualTo("1");
        assertThat(answer.texts("/steps", "holder")).containsExactly("guid-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "many", "1.5", ""})
    void refusesANumberOfSeatsOutOfRange(String seats) {
        var answer = cleanup("CLIENTS").withQuery("seats", seats).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("seats range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENVIRONMENTS", "EMPLOYEES", "DECLARATIONS"})
    void refusesATypeOfEnvironmentForWhatIsCountedOverTheWholeLicense(String metric) {
        for (var request : List.of(holders(metric), cleanup(metric))) {
            var answer = request.withQuery("environmentType", "TEST").sentTo(function);

            assertThat(answer.refusal()).isEqualTo("422 invalid-request");
            assertThat(answer.errors()).containsExactly("environmentType not-per-type");
        }
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var answer = holders("CLIENTS")
                .withQuery("environmentType", "production")
                .withQuery("limit", "0")
                .withQuery("cursor", "?")
                .sentTo(function);

        assertThat(answer.errors())
                .containsExactly("environmentType not-allowed", "limit range", "cursor invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USERS", "profit_users", "PROFIT_USERS ", "0", "%00"})
    void knowsNoOtherMetrics(String metric) {
        assertThat(holders(metric).sentTo(function).refusal()).isEqualTo("404 not-found");
        assertThat(cleanup(metric).sentTo(function).refusal()).isEqualTo("404 not-found");
    }

    @Test
    void refusesAContactWhoIsNotAnAdministratorWhateverTheRequest() {
        assertThat(Event.sample("manage-license-cleanup-by-employee")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("403 forbidden");
        assertThat(holders("USERS").calledBy("carla").sentTo(function).refusal())
                .isEqualTo("403 forbidden");
    }

    private static Event holders(String metric) {
        return Event.sample("manage-license-holders-of-all-types").withPathParameter("metric", metric);
    }

    private static Event cleanup(String metric) {
        return Event.sample("manage-license-cleanup-one-seat").withPathParameter("metric", metric);
    }

    @Nested
    class Environments extends Contracts {

        @Override
        public Event sample() {
            return Event.sample("manage-license-environments");
        }
    }

    @Nested
    class Holders extends Contracts {

        @Override
        public Event sample() {
            return Event.sample("manage-license-holders");
        }
    }

    @Nested
    class CleanupAdvice implements CustomerFunctionContract {

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
            return Event.sample("manage-license-cleanup");
        }
    }

    abstract class Contracts implements CustomerFunctionContract, PageContract {

        @Test
        void readWithoutATrace() {
            Response answer = sample().sentTo(function);

            assertThat(answer.status()).isEqualTo(200);
            assertNothingWritten();
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
        public Event list() {
            return sample();
        }
    }
}
