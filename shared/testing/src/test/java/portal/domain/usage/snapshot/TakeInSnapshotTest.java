package portal.domain.usage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.activeAt;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.user;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditActor;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId.Kind;
import portal.domain.usage.Pool;
import portal.domain.usage.claim.ClaimOutcome;
import portal.domain.usage.snapshot.SnapshotOutcome.Finished;
import portal.domain.usage.snapshot.SnapshotRun.Progress;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;

class TakeInSnapshotTest {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String T1 = "T12345AA";
    private static final Pool PROFIT_IN_PRODUCTION = Pool.of(PROFIT_USERS, PRODUCTION);
    private static final Duration AMPLE = Duration.ofDays(1);
    private static final Duration NO_TIME = Duration.ofSeconds(-1);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationDriver driver = driver("acme");

    @BeforeEach
    void openAnOrganizationWithThreeEnvironments() {
        driver.open(Map.of(ENVIRONMENTS, 3, PROFIT_USERS, 2, INSITE_USERS, 2));
        Stream.of(O1, O2, T1).forEach(driver::environment);
    }

    @Test
    void noticesThatOnlyANameChanged() {
        driver.report(O1, named("jan", user(PROFIT)));

        assertThat(driver.report(
                        O1,
                        new Snapshot.Line(
                                OrganizationDriver.id(Kind.USER, "jan"),
                                OrganizationDriver.registration(O1, "JAN", user(PROFIT)))))
                .isEqualTo(new Finished(new Progress(0, 0, 1)));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
    }

    @Test
    void storesThatOnlyTheActivityChangedAndGivesNoNameAnew() {
        driver.report(O1, named("jan", activeAt("2026-02-01T08:00:00Z", PROFIT)));
        driver.report(O2, OrganizationDriver.line(Kind.USER, O2, "JAN", user(PROFIT)));
        var named = jan().names();

        assertThat(driver.report(O1, named("jan", activeAt("2026-02-02T08:00:00Z", PROFIT))))
                .isEqualTo(new Finished(new Progress(0, 0, 1)));

        assertThat(jan().assignments().get(new EnvironmentCode(O1)))
                .isEqualTo(activeAt("2026-02-02T08:00:00Z", PROFIT));
        assertThat(jan().spelling()).isEqualTo("JAN");
        assertThat(jan().names()).isEqualTo(named);
        assertUsed(PROFIT_IN_PRODUCTION, 1);
    }

    @Test
    void knowsNoActivityThatASnapshotDoesNotTell() {
        driver.report(O1, named("jan", activeAt("2026-02-01T08:00:00Z", PROFIT)));

        assertThat(driver.report(O1, named("jan", user(PROFIT)))).isEqualTo(new Finished(new Progress(0, 0, 1)));

        assertThat(jan().assignments()).containsEntry(new EnvironmentCode(O1), user(PROFIT));
    }

    @Test
    void takesFactsOverTheMaximumAndRefusesClaimsFromThen() {
        driver.report(O1, users(3));

        assertUsed(PROFIT_IN_PRODUCTION, 3);
        assertThat(driver.claim(O1, "piet", user(PROFIT))).isInstanceOf(ClaimOutcome.MaximumReached.class);
        assertThat(driver.claim(O1, "user-000", blocked(PROFIT))).isEqualTo(new ClaimOutcome.Registered(true));
        assertThat(driver.free(O1, Kind.USER, "user-001")).isEqualTo(new ClaimOutcome.Registered(true));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
    }

    @Test
    void countsAUserInSeveralEnvironmentsOnce() {
        driver.report(O1, named("jan", user(PROFIT)));
        driver.report(O2, OrganizationDriver.line(Kind.USER, O2, "JAN ", user(PROFIT)));
        driver.report(T1, OrganizationDriver.line(Kind.USER, T1, "jan", user(PROFIT)));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
        assertUsed(Pool.of(PROFIT_USERS, TEST), 1);

        driver.report(O1);

        assertUsed(PROFIT_IN_PRODUCTION, 1);
    }

    @Test
    void combinesAHolderThatIsNamedTwice() {
        var outcome = driver.report(O1, named("jan", blocked(PROFIT)), named("JAN", user(INSITE)));

        assertThat(outcome).isEqualTo(new Finished(new Progress(1, 0, 0)));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
        assertUsed(Pool.of(INSITE_USERS, PRODUCTION), 1);
    }

    @Test
    void isInTheAuditTrailWithItsNumbersWhenItEnds() {
        driver.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)));
        driver.report(O1, named("jan", blocked(PROFIT)));
        portal.clock().advance(Duration.ofDays(1));
        driver.report(O1, named("jan", blocked(PROFIT)));

        assertThat(snapshotEntries())
                .containsExactly(
                        "DONE: added 2, removed 0, changed 0",
                        "DONE: added 0, removed 1, changed 1",
                        "DONE: added 0, removed 0, changed 0");
    }

    @Test
    void isInTheAuditTrailUnderWhoSentItAlsoWhenItIsCompletedLater() {
        var snapshot = Snapshot.of(List.of(named("jan", user(PROFIT))));
        var unfinished = (SnapshotOutcome.Unfinished) driver.report(O1, snapshot, NO_TIME);
        assertThat(snapshotEntries()).isEmpty();

        carryOut()
                .resume(
                        new Actor.Portal("resume-replacement", Callers.ORIGIN),
                        new OrganizationId("acme"),
                        unfinished.snapshotRun().id(),
                        AMPLE);

        assertThat(snapshotEntries()).containsExactly("DONE: added 1, removed 0, changed 0");
        assertThat(portal.auditEntries().getLast().actor())
                .isEqualTo(new AuditActor(
                        Callers.backOffice().name(), Callers.backOffice().displayName()));
    }

    @Test
    void isInTheAuditTrailAsSupersededWhenANewerOneComes() {
        driver.report(O1, Snapshot.of(List.of(named("jan", user(PROFIT)))), NO_TIME);

        driver.report(O1, named("els", user(PROFIT)));
        driver.report(O1, Snapshot.of(List.of(named("jan", user(PROFIT)))), NO_TIME);
        driver.remove(O1, AMPLE);

        assertThat(snapshotEntries())
                .containsExactly(
                        "DONE: added 0, removed 0, changed 0; superseded",
                        "DONE: added 1, removed 0, changed 0",
                        "DONE: added 0, removed 0, changed 0; superseded");
    }

    @Test
    void isRefusedIfThereIsNothingToReplace() {
        assertThat(driver.report("D12345AA")).isEqualTo(new SnapshotOutcome.NoSuchEnvironment());
        assertThat(driver("globex").report(O1)).isEqualTo(new SnapshotOutcome.NoSuchOrganization());
        assertThat(driver("globex").remove(O1, AMPLE)).isEqualTo(new SnapshotOutcome.NoSuchOrganization());
    }

    @Test
    void continuesARemovalThatIsRequestedAgain() {
        driver.report(O1, named("jan", user(PROFIT)));
        assertThat(driver.remove(O1, NO_TIME)).isInstanceOf(SnapshotOutcome.Unfinished.class);

        assertThat(driver.remove(O1, AMPLE)).isEqualTo(new Finished(new Progress(0, 1, 0)));
        assertUsed(Pool.overTheLicense(ENVIRONMENTS), 2);
    }

    private Holder jan() {
        return portal.registrations()
                .state(new OrganizationId("acme"), new EnvironmentCode(O1), OrganizationDriver.id(Kind.USER, "jan"))
                .orElseThrow()
                .holder();
    }

    private List<String> snapshotEntries() {
        return portal.auditEntries().stream()
                .filter(entry -> entry.action() == Action.REPORT_SNAPSHOT)
                .map(entry -> entry.result() + ": " + entry.note())
                .toList();
    }

    private ContinueSnapshot carryOut() {
        return new ContinueSnapshot(portal.snapshotRuns(), portal.transactionRunner(), portal.journal());
    }

    private OrganizationDriver driver(String organization) {
        return new OrganizationDriver(portal, new OrganizationId(organization), portal::freshId);
    }

    private static Snapshot.Line named(String code, Assignment.User assignment) {
        return OrganizationDriver.line(Kind.USER, O1, code, assignment);
    }

    private static Snapshot.Line[] users(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> named(String.format(Locale.ROOT, "user-%03d", i), user(PROFIT)))
                .toArray(Snapshot.Line[]::new);
    }

    private void assertUsed(Pool pool, int used) {
        assertThat(driver.used(pool)).as(pool.toString()).isEqualTo(used);
    }
}
