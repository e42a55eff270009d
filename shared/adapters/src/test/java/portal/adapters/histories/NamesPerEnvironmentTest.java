package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditEntry;
import portal.domain.audit.AuditFilter;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Registration;
import portal.domain.usage.claim.ClaimOutcome;
import portal.domain.usage.recount.RecountResult;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotOutcome;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.platform.store.Table;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.Callers;

/**
 * A holder is called in each environment what that environment calls it, also one that was stored under one name for
 * all.
 */
@Tag("slow")
class NamesPerEnvironmentTest {
    private static final String O1 = "O12345AA";
    private static final String T1 = "T12345AA";
    private static final HolderId JAN = OrganizationDriver.id(HolderId.Kind.USER, "jan");

    private final OrganizationId acme = new OrganizationId("acme");
    private final Table table = LocalDynamoDb.emptyTable();
    private final DynamoDbPorts ports = DynamoDbPorts.on(table);
    private final OrganizationDriver driver =
            new OrganizationDriver(ports, acme, () -> UUID.randomUUID().toString());
    private final PlantedDrift drift = new PlantedDrift(table, acme);

    @BeforeEach
    void environments() {
        driver.open(Map.of(ENVIRONMENTS, 4, EMPLOYEES, 5, PROFIT_USERS, 2));
        List.of(O1, T1).forEach(driver::environment);
    }

    @Test
    void keepsTheNameOfEachEnvironment() {
        report(O1, "Sanne de Wit");
        report(T1, "Testpersoon 17");

        assertThat(name(PRODUCTION)).contains("Sanne de Wit");
        assertThat(name(TEST)).contains("Testpersoon 17");
        assertThat(holder().names().overAllTypes().name()).contains("Sanne de Wit");

        driver.remove(T1, Duration.ofDays(1));
        assertThat(name(TEST)).isEmpty();
        assertThat(name(PRODUCTION)).contains("Sanne de Wit");
    }

    @Test
    void noticesAChangedNameAndOneThatIsTakenAway() {
        report(O1, "Piet");
        report(T1, "Testpersoon 17");

        assertThat(report(O1, "Sanne")).isEqualTo(changed(1));
        assertThat(name(PRODUCTION)).contains("Sanne");
        assertThat(report(O1, "Sanne")).isEqualTo(changed(0));
        assertThat(report(O1, Optional.empty())).isEqualTo(changed(1));
        assertThat(name(PRODUCTION)).isEmpty();
        assertThat(holder().names().overAllTypes().name()).contains("Testpersoon 17");
    }

    @Test
    void comesRightAtTheNightlyRefreshWhenStoredUnderOneName() {
        report(O1, "Sanne de Wit");
        report(T1, "Testpersoon 17");
        drift.keepUnderOneName(JAN, "Testpersoon 17");
        assertThat(name(PRODUCTION)).contains("Testpersoon 17");

        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);

        assertThat(name(PRODUCTION)).contains("Sanne de Wit");
        assertThat(name(TEST)).contains("Testpersoon 17");
        assertThat(repairs()).extracting(AuditEntry::note).containsExactly("holders renamed: 1");
        driver.recount();
        assertThat(repairs()).as("nothing is left to do").hasSize(1);
    }

    @Test
    void takesTheOneNameForTheLastGivenOfItsType() {
        driver.environment("O12345AB");
        claim("O12345AB", "Sanne de Wit");
        claim(O1, "S. de Wit");
        drift.keepUnderOneName(JAN, "Sanne de Wit");

        driver.recount();

        assertThat(name(PRODUCTION)).contains("Sanne de Wit");
        assertThat(holder().names().by(new EnvironmentCode(O1)).name()).contains("S. de Wit");
    }

    @Test
    void comesRightByARepeatedClaimWhenStoredUnderOneName() {
        claim(O1, "Sanne de Wit");
        claim(T1, "Testpersoon 17");
        drift.keepUnderOneName(JAN, "Testpersoon 17");
        driver.mutate(PROFIT_USERS, 1);

        assertThat(claim(O1, "Sanne de Wit")).isEqualTo(new ClaimOutcome.Registered(true));

        assertThat(name(PRODUCTION)).contains("Sanne de Wit");
        assertThat(name(TEST)).contains("Testpersoon 17");
        assertThat(claim(O1, "Sanne de Wit")).isEqualTo(new ClaimOutcome.Registered(false));
        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);
    }

    @Test
    void losesTheOneNameOfAnEnvironmentThatTakesItAway() {
        claim(O1, "Piet");
        claim(T1, "Testpersoon 17");
        drift.keepUnderOneName(JAN, "Piet");

        report(O1, Optional.empty());

        assertThat(name(PRODUCTION)).isEmpty();
    }

    @Test
    void repairsManyHoldersOfAllKinds() {
        for (int i = 0; i < 100; i++) {
            var code = "guid-" + i;
            driver.claim(O1, code, new Assignment.Employee(false, EmployeeKind.STAFF));
            drift.keepUnderOneName(OrganizationDriver.id(HolderId.Kind.EMPLOYEE, code), "Somebody");
        }
        driver.claim(O1, "guid-100", employee(EmployeeKind.STAFF));

        assertThat(driver.recount()).isEqualTo(RecountResult.CLEAN);

        assertThat(ports.holders(acme, HolderId.Kind.EMPLOYEE)).hasSize(101).allSatisfy(holder -> assertThat(
                        holder.names().overAllTypes().name())
                .contains("Name of " + holder.spelling()));
        assertThat(repairs()).extracting(AuditEntry::note).containsExactly("holders renamed: 100");
    }

    private SnapshotOutcome report(String environment, String name) {
        return report(environment, Optional.of(name));
    }

    private SnapshotOutcome report(String environment, Optional<String> name) {
        return driver.report(environment, new Snapshot.Line(JAN, registration(environment, name)));
    }

    private ClaimOutcome claim(String environment, String name) {
        return driver.settle(() -> driver.claiming(JAN, registration(environment, Optional.of(name))));
    }

    private static Registration registration(String environment, Optional<String> name) {
        return new Registration(
                new EnvironmentCode(environment), "jan", user(PROFIT), new Person(name, Optional.empty()));
    }

    private static SnapshotOutcome changed(int holders) {
        return new SnapshotOutcome.Finished(new SnapshotRun.Progress(0, 0, holders));
    }

    private Optional<String> name(EnvironmentType type) {
        return holder().names().in(type).name();
    }

    private Holder holder() {
        return ports.registrations()
                .state(acme, new EnvironmentCode(O1), JAN)
                .orElseThrow()
                .holder();
    }

    private List<AuditEntry> repairs() {
        var filter =
                new AuditFilter(Optional.empty(), Optional.of(Action.REPAIR_USAGE), Optional.empty(), Optional.empty());
        var caller = Callers.customer("acme", OrganizationDriver.ADMINISTRATOR);
        var all = new PageRequest(100, Optional.empty());
        return ports.auditTrail().view(caller, filter, all).subject().items();
    }
}
