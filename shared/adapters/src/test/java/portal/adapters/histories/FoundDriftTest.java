package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EmployeeKind.TEMPORARY;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.HolderId.Kind.USER;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.contract.OrganizationDriver.id;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.audit.Journal;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Names;
import portal.domain.usage.Pool;
import portal.domain.usage.recount.RecountResult;
import portal.domain.usage.recount.RecountUsage;
import portal.platform.store.Item;
import portal.platform.store.Table;
import portal.testing.contract.OrganizationDriver;

/** Plants every kind of drift in the items. The recount finds it, reports it once and repairs it. */
@Tag("slow")
class FoundDriftTest {
    private static final String O1 = "O12345AA";
    private static final String T1 = "T12345AA";
    private static final Pool PROFIT_IN_PRODUCTION = Pool.of(PROFIT_USERS, PRODUCTION);
    private static final Pool EMPLOYED = Pool.overTheLicense(EMPLOYEES);

    private final OrganizationId acme = new OrganizationId("acme");
    private final Table table = LocalDynamoDb.emptyTable();
    private final DynamoDbPorts ports = DynamoDbPorts.on(table);
    private final OrganizationDriver driver = new OrganizationDriver(ports, acme, FoundDriftTest::freshId);
    private final PlantedDrift drift = new PlantedDrift(table, acme);

    /** Jan and Els in production, Jan blocked in test, and a temporary worker in both. */
    @BeforeEach
    void usage() {
        driver.open(Map.of(ENVIRONMENTS, 4, EMPLOYEES, 5, PROFIT_USERS, 2, INSITE_USERS, 5));
        List.of(O1, T1).forEach(driver::environment);
        driver.claim(O1, "jan", user(PROFIT));
        driver.claim(O1, "els", user(PROFIT, INSITE));
        driver.claim(T1, "jan", blocked(PROFIT));
        driver.claim(O1, "guid-1", employee(TEMPORARY));
        driver.claim(T1, "guid-1", employee(TEMPORARY));
    }

    @Test
    void leavesNothingOfARemovedEnvironmentWithoutStoredHolders() {
        drift.forget(OrganizationDriver.id(HolderId.Kind.USER, "els"));

        driver.remove(O1, Duration.ofDays(1));

        assertThat(ports.snapshotRuns().registrations(acme, new EnvironmentCode(O1)))
                .isEmpty();
        assertThat(ports.registrations().environments(acme)).hasSize(1);
    }

    @Test
    void takesInHoldersOfASnapshotEvenIfTheyAreStoredWrong() {
        drift.forget(OrganizationDriver.id(HolderId.Kind.USER, "els"));
        drift.forget(O1, OrganizationDriver.id(HolderId.Kind.USER, "jan"));

        driver.report(
                O1,
                OrganizationDriver.line(HolderId.Kind.USER, O1, "els", user(PROFIT)),
                OrganizationDriver.line(HolderId.Kind.USER, O1, "jan", blocked(PROFIT)));

        assertThat(ports.snapshotRuns().registrations(acme, new EnvironmentCode(O1)))
                .hasSize(2);
        recount();
        assertThat(recount()).isEqualTo(RecountResult.CLEAN);
    }

    @Test
    void findsNothingIfNothingIsWrong() {
        assertThat(recount()).isEqualTo(RecountResult.CLEAN);
        assertThat(repairs()).isEmpty();
        driver.switchFlex(true);
        assertThat(recount()).isEqualTo(RecountResult.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 40})
    void repairsAPoolThatCountsTooManyOrTooFew(int wrong) {
        drift.addTo(PROFIT_IN_PRODUCTION, "used", wrong);

        assertRepaired("PROFIT_USERS/PRODUCTION", "kept " + (2 + wrong) + ", counted 2");
    }

    @Test
    void repairsAPoolWithoutAChangeCount() {
        drift.addTo(PROFIT_IN_PRODUCTION, "used", 1);
        drift.forgetMoves(PROFIT_IN_PRODUCTION);

        assertRepaired("PROFIT_USERS/PRODUCTION", "kept 3, counted 2");
    }

    @Test
    void repairsTheNumberOfTemporaryWorkersWithFlexAsWell() {
        driver.switchFlex(true);
        drift.addTo(EMPLOYED, "temporaries", -1);

        assertRepaired("EMPLOYEES", "kept 0, counted 0 (temporary workers 1)");
    }

    @Test
    void repairsTheNumberOfEnvironments() {
        drift.addTo(Pool.overTheLicense(ENVIRONMENTS), "used", 1);

        assertRepaired("ENVIRONMENTS", "kept 3, counted 2");
    }

    @Test
    void repairsAnEnvironmentThatCountsWrong() {
        drift.addTo(T1, "userCount", 2);

        assertRepaired(
                T1,
                "kept USER 3, EMPLOYEE 1, DECLARATION 0, CLIENT 0, counted USER 1, EMPLOYEE 1, DECLARATION 0, CLIENT 0");
    }

    @Test
    void repairsAMissingHolder() {
        drift.forget(id(USER, "els"));
        drift.addTo(PROFIT_IN_PRODUCTION, "used", -1);
        drift.addTo(Pool.of(INSITE_USERS, PRODUCTION), "used", -1);

        assertRepaired("USER/els", "O12345AA: kept nothing, counted [PROFIT, INSITE]");

        assertThat(state("els").spelling()).isEqualTo("els");
        assertThat(state("els").names().overAllTypes().name()).contains("Name of els");
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isEqualTo(2);
    }

    @Test
    void repairsAHolderInAnEnvironmentWithoutARegistration() {
        var ghost =
                new Holder(id(USER, "ghost"), "ghost", Names.NONE, Map.of(new EnvironmentCode(T1), user(PROFIT)), 1);
        drift.keep(ghost);
        drift.addTo(Pool.of(PROFIT_USERS, TEST), "used", 1);

        assertRepaired("USER/ghost", "T12345AA: kept [PROFIT], counted nothing");

        assertThat(state("ghost").version()).isZero();
        assertThat(driver.used(Pool.of(PROFIT_USERS, TEST))).isZero();
    }

    @Test
    void repairsAHolderWithAnotherAssignmentEvenOverTheMaximum() {
        var jan = state("jan");
        drift.keep(new Holder(
                jan.id(),
                jan.spelling(),
                jan.names(),
                Map.of(new EnvironmentCode(O1), user(PROFIT), new EnvironmentCode(T1), user(PROFIT)),
                7));
        drift.addTo(Pool.of(PROFIT_USERS, TEST), "used", 1);
        driver.claim(O1, "guid-2", employee(TEMPORARY));

        assertRepaired("USER/jan", "T12345AA: kept [PROFIT], counted [PROFIT] blocked");

        assertThat(driver.used(Pool.of(PROFIT_USERS, TEST))).isZero();
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isEqualTo(2);
    }

    @Test
    void repairsEverythingThatALostRegistrationLeavesBehind() {
        drift.forget(O1, id(USER, "jan"));

        var recounted = recount();

        assertThat(recounted).isEqualTo(new RecountResult(List.of("USER", O1), List.of()));
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
        assertThat(recount()).isEqualTo(RecountResult.CLEAN);
    }

    @Test
    void repairsAHolderInMoreEnvironmentsThanOneCommitTakes() {
        driver.grant(Map.of(ENVIRONMENTS, 70));
        driver.mutate(ENVIRONMENTS, 70);
        IntStream.range(0, 60).forEach(i -> {
            var environment = "D10%03dAA".formatted(i);
            driver.environment(environment);
            driver.claim(environment, "jan", blocked(PROFIT));
        });
        var jan = state("jan");
        drift.keep(new Holder(
                jan.id(), jan.spelling(), jan.names(), Map.of(new EnvironmentCode(O1), user(PROFIT)), jan.version()));

        assertThat(recount().repaired()).containsExactly("USER");

        assertThat(state("jan").assignments()).isEqualTo(jan.assignments());
        assertThat(repairs()).as("each commit is told of").hasSize(2);
    }

    @Test
    void repairsNothingOfAnotherOrganization() {
        var globex = new OrganizationId("globex");
        new OrganizationDriver(ports, globex, FoundDriftTest::freshId).open(Map.of(ENVIRONMENTS, 4));
        new PlantedDrift(table, globex).addTo(PROFIT_IN_PRODUCTION, "used", 1);

        assertThat(recount()).isEqualTo(RecountResult.CLEAN);
    }

    /** Asserts that a drift is found once, reported once, and right from then on. */
    private void assertRepaired(String subject, String note) {
        var recounted = recount();

        assertThat(recounted.inDoubt()).isEmpty();
        assertThat(repairs()).containsExactly(subject + ": " + note);
        assertThat(recounted.repaired()).hasSize(1);
        assertThat(driftFound()).isEqualTo(recounted.repaired());
        assertThat(recount()).isEqualTo(RecountResult.CLEAN);
        assertThat(repairs()).hasSize(1);
        var found = NaiveRecount.of(table, acme, driver.license().flex());
        assertThat(Pool.all())
                .allSatisfy(pool -> assertThat(driver.used(pool)).isEqualTo(found.used(pool)))
                .allSatisfy(
                        pool -> assertThat(driver.occupancy(pool).temporary()).isEqualTo(found.temporary(pool)));
    }

    private Holder state(String user) {
        return ports.counterStore().account(acme, id(USER, user), List.of()).holder();
    }

    private RecountResult recount() {
        var journal = new Journal(ports.auditTrail(), ports.events(), ports.clock(), FoundDriftTest::freshId);
        var transactions = new TransactionRunner(ports.transactions(), new Backoff(new Random(1), pause -> {}));
        var actor = new Actor.Portal("nightly-refresh", new Origin("event-1", ""));
        return new RecountUsage(ports.counterStore(), transactions, journal)
                .recount(actor, acme, () -> {})
                .orElseThrow();
    }

    private List<String> repairs() {
        return table.stream("ORGANIZATION#acme#AUDIT")
                .filter(entry -> entry.text("auditAction").equals("REPAIR_USAGE"))
                .peek(entry -> assertThat(entry.text("actor")).isEqualTo("portal:nightly-refresh"))
                .peek(entry -> assertThat(entry.text("requestId")).isEqualTo("event-1"))
                .map(entry -> entry.text("subject") + ": " + entry.text("note"))
                .toList();
    }

    private List<String> driftFound() {
        return table.client().scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true)).items().stream()
                .map(Item::new)
                .filter(item ->
                        item.optionalText("type").filter("DriftFound"::equals).isPresent())
                .map(item -> item.text("subject"))
                .toList();
    }

    private static String freshId() {
        return UUID.randomUUID().toString();
    }
}
