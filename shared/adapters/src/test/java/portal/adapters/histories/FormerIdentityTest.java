package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.domain.usage.recount.RecountResult;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotOutcome;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.platform.store.Table;
import portal.testing.contract.OrganizationDriver;

/**
 * Who is stored under an id that has become another is moved by the nightly refresh, or by the environment's next
 * snapshot.
 */
@Tag("slow")
class FormerIdentityTest {
    private static final String O1 = "O12345AA";
    private static final String T1 = "T12345AA";
    private static final HolderId JAN = OrganizationDriver.id(HolderId.Kind.USER, "jan");
    private static final HolderId FORMER_JAN = new HolderId(HolderId.Kind.USER, "jan\u00a0");
    private static final Pool PROFIT_IN_PRODUCTION = Pool.of(PROFIT_USERS, PRODUCTION);

    private final OrganizationId acme = new OrganizationId("acme");
    private final Table table = LocalDynamoDb.emptyTable();
    private final DynamoDbPorts ports = DynamoDbPorts.on(table);
    private final OrganizationDriver driver =
            new OrganizationDriver(ports, acme, () -> UUID.randomUUID().toString());
    private final PlantedDrift drift = new PlantedDrift(table, acme);

    @BeforeEach
    void environments() {
        driver.open(Map.of(ENVIRONMENTS, 4, EMPLOYEES, 5, PROFIT_USERS, 2, INSITE_USERS, 2));
        List.of(O1, T1).forEach(driver::environment);
    }

    @Test
    void movesToTheIdThatIdentifiesItNow() {
        driver.claim(O1, "jan", user(PROFIT));
        drift.keepUnderFormerId(FORMER_JAN, JAN, O1);

        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);

        assertThat(users()).singleElement().satisfies(jan -> {
            assertThat(jan.id()).isEqualTo(JAN);
            assertThat(jan.assignments()).isEqualTo(Map.of(new EnvironmentCode(O1), user(PROFIT)));
            assertThat(jan.names().in(PRODUCTION).name()).contains("Name of jan");
        });
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);
        assertThat(repairs()).containsExactly("USER/jan\u00a0: is one with jan");
    }

    @Test
    void isUnitedWithWhoHasThatIdAndCountsOnce() {
        driver.claim(O1, "jan", user(PROFIT));
        drift.keepUnderFormerId(FORMER_JAN, JAN, O1);
        driver.claim(O1, "jan", blocked(INSITE));
        driver.claim(T1, "jan", user(PROFIT));
        driver.claim(O1, "els", user(PROFIT));
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isEqualTo(2);

        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);

        assertThat(users())
                .hasSize(2)
                .filteredOn(holder -> holder.id().equals(JAN))
                .singleElement()
                .satisfies(jan -> assertThat(jan.assignments())
                        .isEqualTo(Map.of(
                                new EnvironmentCode(O1), user(PROFIT, INSITE), new EnvironmentCode(T1), user(PROFIT))));
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isEqualTo(2);
        assertThat(driver.used(Pool.of(INSITE_USERS, PRODUCTION))).isEqualTo(1);
        assertThat(ports.registrations().environments(acme).getFirst().count(HolderId.Kind.USER))
                .isEqualTo(2);
        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);
    }

    @Test
    void isOneEmployeeWhoseGuidHadBraces() {
        var guid = "6f9619ff-8b86-d011-b42d-00c04fc964ff";
        driver.claim(O1, guid, employee(EmployeeKind.STAFF));
        drift.keepUnderFormerId(
                new HolderId(HolderId.Kind.EMPLOYEE, "{" + guid + "}"),
                OrganizationDriver.id(HolderId.Kind.EMPLOYEE, guid),
                O1);
        driver.claim(T1, guid, employee(EmployeeKind.STAFF));
        assertThat(driver.used(Pool.OF_EMPLOYEES)).isEqualTo(2);

        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);

        assertThat(driver.used(Pool.OF_EMPLOYEES)).isEqualTo(1);
        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);
    }

    @Test
    void goesWhenThereIsNothingToSeeOfIt() {
        driver.claim(O1, "jan", user(PROFIT));
        drift.keepUnderFormerId(new HolderId(HolderId.Kind.USER, "\u200b"), JAN, O1);

        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);

        assertThat(users()).isEmpty();
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isZero();
        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);
        assertThat(repairs()).containsExactly("USER/\u200b: is no code");
    }

    @Test
    void isReplacedByTheNextSnapshotOfItsEnvironment() {
        driver.claim(O1, "jan", user(PROFIT));
        drift.keepUnderFormerId(FORMER_JAN, JAN, O1);

        assertThat(driver.report(O1, OrganizationDriver.line(HolderId.Kind.USER, O1, "JAN\u00a0", user(PROFIT))))
                .isEqualTo(new SnapshotOutcome.Finished(new SnapshotRun.Progress(1, 1, 0)));

        assertThat(users()).extracting(Holder::id).containsExactly(JAN);
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);
    }

    @Test
    void waitsForASnapshotThatIsRunning() {
        driver.claim(O1, "jan", user(PROFIT));
        drift.keepUnderFormerId(FORMER_JAN, JAN, O1);
        var snapshot = Snapshot.of(List.of(OrganizationDriver.line(HolderId.Kind.USER, O1, "els", user(PROFIT))));
        var running = (SnapshotOutcome.Unfinished) driver.report(O1, snapshot, Duration.ofSeconds(-1));

        driver.recount();
        assertThat(users()).extracting(Holder::id).containsExactly(FORMER_JAN);

        driver.resume(running.snapshotRun(), Duration.ofDays(1));
        assertThat(users()).extracting(Holder::spelling).containsExactly("els");
    }

    @Test
    void waitsForASnapshotOnlyWhereItIsRunning() {
        for (var code : List.of("jan", "els")) {
            driver.claim(O1, code, user(PROFIT));
            driver.claim(T1, code, user(PROFIT));
            drift.keepUnderFormerId(
                    new HolderId(HolderId.Kind.USER, code + "\u00a0"),
                    OrganizationDriver.id(HolderId.Kind.USER, code),
                    O1,
                    T1);
        }
        var snapshot = Snapshot.of(List.of(OrganizationDriver.line(HolderId.Kind.USER, O1, "kim", user(PROFIT))));
        driver.report(O1, snapshot, Duration.ofSeconds(-1));

        driver.recount();

        assertThat(users())
                .filteredOn(holder -> holder.assignments().containsKey(new EnvironmentCode(T1)))
                .extracting(holder -> holder.id().canonical())
                .containsExactlyInAnyOrder("jan", "els");
        assertThat(users())
                .filteredOn(holder -> holder.assignments().containsKey(new EnvironmentCode(O1)))
                .extracting(holder -> holder.id().canonical())
                .contains("jan\u00a0", "els\u00a0");
    }

    private List<Holder> users() {
        return ports.holders(acme, HolderId.Kind.USER);
    }

    private List<String> repairs() {
        return table.stream("ORGANIZATION#acme#AUDIT")
                .filter(entry -> entry.text("auditAction").equals("REPAIR_USAGE"))
                .map(entry -> entry.text("subject") + ": " + entry.text("note"))
                .toList();
    }
}
