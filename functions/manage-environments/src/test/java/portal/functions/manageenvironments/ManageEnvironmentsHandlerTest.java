package portal.functions.manageenvironments;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.event.EventType;
import portal.domain.usage.Metric;
import portal.domain.usage.UserKind;
import portal.domain.usage.claim.AddEnvironment;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.domain.usage.snapshot.TakeInSnapshot;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.function.BodyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class ManageEnvironmentsHandlerTest implements BackOfficeFunctionContract, BodyContract {

    private static final String NOTHING = """
            {"users": [], "employees": [], "declarations": [], "clients": []}
            """;

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageEnvironmentsHandler function = function(Duration.ofSeconds(18));

    @BeforeEach
    void givenAnEnvironment() {
        acme.withEnvironments("O12345AA");
    }

    @Test
    void registersAnEnvironmentOnce() {
        var environment = Event.sample("manage-environments-add").withPathParameter("code", "T12345BB");

        assertThat(environment.sentTo(function).text("/changed")).isEqualTo("true");
        assertThat(environment.withoutBody().sentTo(function).text("/changed")).isEqualTo("false");

        assertThat(used(Metric.ENVIRONMENTS)).isEqualTo(2);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REGISTER_ENVIRONMENT);
            assertThat(entry.subject()).isEqualTo("T12345BB");
        });
    }

    @Test
    void refusesAnEnvironmentOverTheMaximum() {
        acme.with(aLicense().withMaximum(Metric.ENVIRONMENTS, 4).using(4));

        var answer = Event.sample("manage-environments-add")
                .withPathParameter("code", "T12345BB")
                .withHeader("Accept-Language", "en")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 environment-limit");
        assertThat(answer.text("/detail")).startsWith("Maximum number of environments: 4. In use: 4.");
        assertThat(answer.has("/environmentType")).isFalse();
        assertNothingWritten();
    }

    @Test
    void takesInAllThatAnEnvironmentHolds() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"added\":5,\"removed\":0,\"changed\":0}");
        assertThat(used(Metric.PROFIT_USERS)).isEqualTo(1);
        assertThat(used(Metric.INSITE_USERS)).isEqualTo(1);
        assertThat(used(Metric.EMPLOYEES)).isEqualTo(1);
        assertThat(used(Metric.DECLARATIONS)).isEqualTo(1);
        assertThat(used(Metric.CLIENTS)).isEqualTo(1);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REPORT_SNAPSHOT);
            assertThat(entry.subject()).isEqualTo("O12345AA");
            assertThat(entry.note()).isEqualTo("added 5, removed 0, changed 0");
        });
    }

    @Test
    void tellsWhatItChanged() {
        acme.withUser("O12345AA", "devries", UserKind.PROFIT).withUser("O12345AA", "bakker", UserKind.PROFIT);

        assertThat(sample().sentTo(function).body()).isEqualTo("{\"added\":4,\"removed\":1,\"changed\":1}");
        assertThat(sample().sentTo(function).body()).isEqualTo("{\"added\":0,\"removed\":0,\"changed\":0}");
    }

    @Test
    void isNotRefusedOverTheMaximum() {
        acme.with(aLicense().withMaximum(Metric.PROFIT_USERS, 0)).withEnvironments("O12345AA");

        assertThat(sample().sentTo(function).status()).isEqualTo(200);
        assertThat(used(Metric.PROFIT_USERS)).isEqualTo(1);
    }

    @Test
    void combinesAHolderThatIsNamedTwice() {
        var answer = sample().withBody("""
                        {"users": [{"code": "jan", "kinds": ["PROFIT"], "blocked": true}, {"code": " JAN", "kinds": ["INSITE"]}],
                         "employees": [], "declarations": [], "clients": []}
                        """).sentTo(function);

        assertThat(answer.text("/added")).isEqualTo("1");
        assertThat(used(Metric.PROFIT_USERS)).isEqualTo(1);
        assertThat(used(Metric.INSITE_USERS)).isEqualTo(1);
    }

    @Test
    void namesEverythingThatIsWrong() {
        var answer = sample().withBody("""
                        {"users": [{"code": "", "kinds": ["PROFIT", "PROFIT"]}, 1,
                                   {"kinds": [], "lastActiveAt": "2026-03-29 08:30", "mail": ""}],
                         "employees": [{"guid": "g", "inService": "yes", "kind": "BOSS"}],
                         "declarations": {}, "clients": [{"id": "a\\nb"}], "more": 1}
                        """).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors())
                .containsExactly(
                        "/users/0/code invalid-code",
                        "/users/0/kinds/1 duplicate",
                        "/users/1 not-an-object",
                        "/users/2/code required",
                        "/users/2/lastActiveAt not-a-timestamp",
                        "/users/2/mail unknown-field",
                        "/employees/0/inService not-a-flag",
                        "/employees/0/kind not-allowed",
                        "/declarations not-a-list",
                        "/clients/0/id invalid-code",
                        "/more unknown-field");
        assertThat(used(Metric.PROFIT_USERS)).isZero();
        assertNothingWritten();
    }

    @Test
    void asksForEveryPartOfTheContent() {
        assertThat(sample().withBody("{}").sentTo(function).errors())
                .containsExactly(
                        "/users required", "/employees required", "/declarations required", "/clients required");
    }

    @Test
    void tellsOfNoMoreErrorsThanAnAnswerCanHold() {
        var users = IntStream.range(0, 50_000).mapToObj(i -> "1").collect(Collectors.joining(","));

        var answer = sample().withBody(NOTHING.replaceFirst("\\[]", "[" + users + "]"))
                .sentTo(function);

        assertThat(answer.errors()).hasSize(1_000);
        assertThat(answer.text("/errorsLeftOut")).isEqualTo("49000");
        assertThat(answer.text("/detail"))
                .endsWith(" Van alle fouten staan hier de eerste 1.000; 49.000 staan er niet bij.");
    }

    @ParameterizedTest
    @CsvSource({"999, false", "1000, false", "1001, true"})
    void saysSoWhenErrorsAreLeftOut(int number, boolean cut) {
        var users = IntStream.range(0, number).mapToObj(i -> "1").collect(Collectors.joining(","));

        var answer = sample().withBody(NOTHING.replaceFirst("\\[]", "[" + users + "]"))
                .withHeader("Accept-Language", "en")
                .sentTo(function);

        assertThat(answer.errors()).hasSize(Math.min(number, 1_000));
        assertThat(answer.has("/errorsLeftOut")).isEqualTo(cut);
        assertThat(answer.text("/detail").endsWith(" Of all errors, the first 1,000 are listed; 1 are left out."))
                .isEqualTo(cut);
    }

    @Test
    void goesOnInTheBackgroundWhenItTakesLong() {
        var slow = function(Duration.ofSeconds(-1));

        var answer = sample().sentTo(slow);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/status")).isEqualTo("RUNNING");
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.ReplacementUnfinished);
            assertThat(answer.header("Location"))
                    .isEqualTo("/organizations/acme/environments/O12345AA/replacements/" + event.subject());
            assertThat(progress(event.subject()).sentTo(function).body())
                    .isEqualTo("{\"status\":\"RUNNING\",\"added\":0,\"removed\":0,\"changed\":0}");
        });
    }

    @Test
    void removesAnEnvironmentAndMayBeRepeated() {
        sample().sentTo(function);
        var removal = Event.sample("manage-environments-removal");

        assertThat(removal.sentTo(function).status()).isEqualTo(204);
        assertThat(removal.sentTo(function).status()).isEqualTo(204);

        assertThat(used(Metric.ENVIRONMENTS)).isZero();
        assertThat(used(Metric.PROFIT_USERS)).isZero();
        assertThat(portal.auditEntries())
                .extracting(entry -> entry.action() + " " + entry.subject())
                .containsExactly("REPORT_SNAPSHOT O12345AA", "REMOVE_ENVIRONMENT O12345AA");
        assertThat(sample().sentTo(function).refusal()).isEqualTo("404 not-found");
    }

    @Test
    void takesInNothingMoreOfAnEnvironmentThatIsBeingRemoved() {
        sample().sentTo(function);
        var removal = Event.sample("manage-environments-removal").sentTo(function(Duration.ofSeconds(-1)));
        assertThat(removal.status()).isEqualTo(202);

        assertThat(sample().sentTo(function).refusal()).isEqualTo("409 environment-being-removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0195553a-7a00-7000-8000-000000000001", "x", "é", ""})
    void knowsNoUnknownSnapshotRun(String id) {
        assertThat(progress(id).sentTo(function).refusal()).isEqualTo("404 not-found");
    }

    @Test
    void knowsASnapshotRunOnlyInItsEnvironmentAndOrganization() {
        acme.withEnvironments("T12345AA");
        portal.organization("globex").withEnvironments("O12345AA");
        var id = sample().sentTo(function(Duration.ofSeconds(-1)))
                .header("Location")
                .replaceFirst(".*/", "");

        assertThat(progress(id).sentTo(function).status()).isEqualTo(200);
        assertThat(progress(id)
                        .withPathParameter("code", "T12345AA")
                        .sentTo(function)
                        .status())
                .isEqualTo(404);
        assertThat(progress(id)
                        .withPathParameter("org", "globex")
                        .sentTo(function)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T12345AA", "X12345AA", "o12345aa", "", "é"})
    void knowsNoEnvironmentThatWasNotRegistered(String code) {
        assertThat(sample().withPathParameter("code", code).sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertNothingWritten();
    }

    @Test
    void showsACustomerNothing() {
        assertThat(Event.sample("manage-environments-snapshot-by-customer")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("403 forbidden");
        assertThat(used(Metric.PROFIT_USERS)).isZero();
    }

    private ManageEnvironmentsHandler function(Duration patience) {
        var continueSnapshot =
                new ContinueSnapshot(portal.snapshotRuns(), portal.transactionRunner(), portal.journal());
        return new ManageEnvironmentsHandler(
                Pipelines.of(portal),
                new AddEnvironment(portal.registrations(), portal.journal()),
                new TakeInSnapshot(
                        portal.snapshotRuns(),
                        continueSnapshot,
                        portal.transactionRunner(),
                        portal.journal(),
                        patience));
    }

    private static Event progress(String id) {
        return Event.sample("manage-environments-progress").withPathParameter("id", id);
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
        return Event.sample("manage-environments-snapshot");
    }

    @Override
    public int largestBody() {
        return 4 * 1024 * 1024;
    }
}
