package portal.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.contract.Clerk.id;
import static portal.domain.fake.Presences.blocked;
import static portal.domain.fake.Presences.employee;
import static portal.domain.fake.Presences.user;
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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.audit.Journal;
import portal.domain.contract.Clerk;
import portal.domain.decision.Backoff;
import portal.domain.decision.Steps;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.RecountUsage;
import portal.domain.usage.Recounted;

/** Every kind of drift, planted in the items themselves, is found, reported once and repaired. */
class FoundDriftTest {
    private static final String O1 = "O12345AA";
    private static final String T1 = "T12345AA";
    private static final Pool PROFIT_IN_PRODUCTION = Pool.of(PROFIT_USERS, PRODUCTION);
    private static final Pool EMPLOYED = Pool.overTheLicense(EMPLOYEES);

    private final OrganizationId acme = new OrganizationId("acme");
    private final Table table = LocalDynamoDb.emptyTable();
    private final DynamoDbPorts ports = DynamoDbPorts.on(table);
    private final Clerk clerk = new Clerk(ports, acme, FoundDriftTest::freshId);
    private final PlantedDrift drift = new PlantedDrift(table, acme);

    /** Jan and Els in production, Jan blocked in test, and a temporary worker in both. */
    @BeforeEach
    void usage() {
        clerk.open(Map.of(ENVIRONMENTS, 4, EMPLOYEES, 5, PROFIT_USERS, 2, INSITE_USERS, 5));
        List.of(O1, T1).forEach(clerk::environment);
        clerk.claim(O1, "jan", user(PROFIT));
        clerk.claim(O1, "els", user(PROFIT, INSITE));
        clerk.claim(T1, "jan", blocked(PROFIT));
        clerk.claim(O1, "guid-1", employee(TEMPORARY));
        clerk.claim(T1, "guid-1", employee(TEMPORARY));
    }

    @Test
    void leavesNothingOfARemovedEnvironmentThatNobodyWasKeptIn() {
        drift.forget(Clerk.id(HolderId.Kind.USER, "els"));

        clerk.remove(O1, Duration.ofDays(1));

        assertThat(ports.replacements().registrations(acme, new EnvironmentCode(O1)))
                .isEmpty();
        assertThat(ports.registrations().environments(acme)).hasSize(1);
    }

    @Test
    void takesInWhomASnapshotNamesAlsoWhenKeptWrong() {
        drift.forget(Clerk.id(HolderId.Kind.USER, "els"));
        drift.forget(O1, Clerk.id(HolderId.Kind.USER, "jan"));

        clerk.report(
                O1,
                Clerk.line(HolderId.Kind.USER, O1, "els", user(PROFIT)),
                Clerk.line(HolderId.Kind.USER, O1, "jan", blocked(PROFIT)));

        assertThat(ports.replacements().registrations(acme, new EnvironmentCode(O1)))
                .hasSize(2);
        recount();
        assertThat(recount()).isEqualTo(Recounted.CLEAN);
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(recount()).isEqualTo(Recounted.CLEAN);
        assertThat(repairs()).isEmpty();
        clerk.switchFlex(true);
        assertThat(recount()).isEqualTo(Recounted.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 40})
    void repairsAPoolThatCountsTooManyOrTooFew(int wrong) {
        drift.addTo(PROFIT_IN_PRODUCTION, "used", wrong);

        assertRepaired("PROFIT_USERS/PRODUCTION", "kept " + (2 + wrong) + ", counted 2");
    }

    @Test
    void repairsAPoolThatNeverCountedItsMoves() {
        drift.addTo(PROFIT_IN_PRODUCTION, "used", 1);
        drift.forgetMoves(PROFIT_IN_PRODUCTION);

        assertRepaired("PROFIT_USERS/PRODUCTION", "kept 3, counted 2");
    }

    @Test
    void repairsTheNumberOfTemporaryWorkersWithFlexAsWell() {
        clerk.switchFlex(true);
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
    void repairsAHolderWhoIsNotKeptAtAll() {
        drift.forget(id(USER, "els"));
        drift.addTo(PROFIT_IN_PRODUCTION, "used", -1);
        drift.addTo(Pool.of(INSITE_USERS, PRODUCTION), "used", -1);

        assertRepaired("USER/els", "O12345AA: kept nothing, counted [PROFIT, INSITE]");

        assertThat(standing("els").spelling()).isEqualTo("els");
        assertThat(standing("els").person().name()).contains("Name of els");
        assertThat(clerk.used(PROFIT_IN_PRODUCTION)).isEqualTo(2);
    }

    @Test
    void repairsAHolderWhoIsKeptWhereNobodyNamesIt() {
        var ghost = new Holder(
                id(USER, "ghost"), "ghost", Person.UNKNOWN, Map.of(new EnvironmentCode(T1), user(PROFIT)), 1);
        drift.keep(ghost);
        drift.addTo(Pool.of(PROFIT_USERS, TEST), "used", 1);

        assertRepaired("USER/ghost", "T12345AA: kept [PROFIT], counted nothing");

        assertThat(standing("ghost").version()).isZero();
        assertThat(clerk.used(Pool.of(PROFIT_USERS, TEST))).isZero();
    }

    @Test
    void repairsAHolderWhoIsKeptAsSomethingElseEvenOverTheMaximum() {
        var jan = standing("jan");
        drift.keep(new Holder(
                jan.id(),
                jan.spelling(),
                jan.person(),
                Map.of(new EnvironmentCode(O1), user(PROFIT), new EnvironmentCode(T1), user(PROFIT)),
                7));
        drift.addTo(Pool.of(PROFIT_USERS, TEST), "used", 1);
        clerk.claim(O1, "guid-2", employee(TEMPORARY));

        assertRepaired("USER/jan", "T12345AA: kept [PROFIT], counted [PROFIT] blocked");

        assertThat(clerk.used(Pool.of(PROFIT_USERS, TEST))).isZero();
        assertThat(clerk.used(PROFIT_IN_PRODUCTION)).isEqualTo(2);
    }

    @Test
    void repairsEverythingThatALostRegistrationLeavesBehind() {
        drift.forget(O1, id(USER, "jan"));

        var recounted = recount();

        assertThat(recounted).isEqualTo(new Recounted(List.of("USER", O1), List.of()));
        assertThat(clerk.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
        assertThat(recount()).isEqualTo(Recounted.CLEAN);
    }

    @Test
    void repairsAHolderInMoreEnvironmentsThanOneCommitTakes() {
        clerk.grant(Map.of(ENVIRONMENTS, 70));
        clerk.mutate(ENVIRONMENTS, 70);
        IntStream.range(0, 60).forEach(i -> {
            var environment = "D10%03dAA".formatted(i);
            clerk.environment(environment);
            clerk.claim(environment, "jan", blocked(PROFIT));
        });
        var jan = standing("jan");
        drift.keep(new Holder(
                jan.id(), jan.spelling(), jan.person(), Map.of(new EnvironmentCode(O1), user(PROFIT)), jan.version()));

        assertThat(recount().repaired()).containsExactly("USER");

        assertThat(standing("jan").presences()).isEqualTo(jan.presences());
        assertThat(repairs()).as("each commit is told of").hasSize(2);
    }

    @Test
    void repairsNothingOfAnotherOrganization() {
        var globex = new OrganizationId("globex");
        new Clerk(ports, globex, FoundDriftTest::freshId).open(Map.of(ENVIRONMENTS, 4));
        new PlantedDrift(table, globex).addTo(PROFIT_IN_PRODUCTION, "used", 1);

        assertThat(recount()).isEqualTo(Recounted.CLEAN);
    }

    /** Found once, told once, and right from then on. */
    private void assertRepaired(String subject, String note) {
        var recounted = recount();

        assertThat(recounted.inDoubt()).isEmpty();
        assertThat(repairs()).containsExactly(subject + ": " + note);
        assertThat(recounted.repaired()).hasSize(1);
        assertThat(driftFound()).isEqualTo(recounted.repaired());
        assertThat(recount()).isEqualTo(Recounted.CLEAN);
        assertThat(repairs()).hasSize(1);
        var found = NaiveRecount.of(table, acme, clerk.license().flex());
        assertThat(Pool.all())
                .allSatisfy(pool -> assertThat(clerk.used(pool)).isEqualTo(found.used(pool)))
                .allSatisfy(
                        pool -> assertThat(clerk.occupancy(pool).temporary()).isEqualTo(found.temporary(pool)));
    }

    private Holder standing(String user) {
        return ports.ledgers().account(acme, id(USER, user), List.of()).holder();
    }

    private Recounted recount() {
        var journal = new Journal(ports.auditTrail(), ports.events(), ports.clock(), FoundDriftTest::freshId);
        var steps = new Steps(ports.transactions(), new Backoff(new Random(1), pause -> {}));
        var actor = new Actor.Portal("nightly-refresh", new Origin("event-1", ""));
        return new RecountUsage(ports.ledgers(), steps, journal)
                .recount(actor, acme)
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
