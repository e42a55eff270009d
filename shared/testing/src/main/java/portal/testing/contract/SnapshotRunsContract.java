package portal.testing.contract;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.activeAt;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.mention;
import static portal.testing.fake.Assignments.user;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Transactions.Commit;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId.Kind;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.Registration;
import portal.domain.usage.claim.ClaimOutcome;
import portal.domain.usage.snapshot.Difference;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotOutcome;
import portal.domain.usage.snapshot.SnapshotOutcome.Finished;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.domain.usage.snapshot.SnapshotRun.Progress;
import portal.domain.usage.snapshot.SnapshotRun.Status;
import portal.domain.usage.snapshot.SnapshotRuns;
import portal.testing.fake.Callers;

/** How snapshots are taken in, as the use cases use the port. */
public abstract class SnapshotRunsContract extends PortContract {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String T1 = "T12345AA";
    private static final Duration NO_TIME = Duration.ofSeconds(-1);
    private static final Duration AMPLE = Duration.ofDays(1);
    private static final Pool PROFIT_IN_PRODUCTION = Pool.of(PROFIT_USERS, PRODUCTION);

    private OrganizationDriver driver;

    @BeforeEach
    void openAnOrganizationWithThreeEnvironments() {
        driver = driver("acme");
        driver.open(
                Map.of(ENVIRONMENTS, 3, EMPLOYEES, 2, DECLARATIONS, 2, PROFIT_USERS, 2, INSITE_USERS, 2, CLIENTS, 2));
        Stream.of(O1, O2, T1).forEach(driver::environment);
    }

    @Test
    void registersWhatTheEnvironmentHolds() {
        var outcome = driver.report(
                O1,
                named("jan", user(PROFIT, INSITE)),
                named("els", blocked(PROFIT)),
                OrganizationDriver.line(Kind.EMPLOYEE, O1, "guid-1", employee(EmployeeKind.STAFF)),
                OrganizationDriver.line(Kind.DECLARATION, O1, "d-1", mention()),
                OrganizationDriver.line(Kind.CLIENT, O1, "c-1", mention()));

        assertThat(outcome).isEqualTo(new Finished(new Progress(5, 0, 0)));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
        assertUsed(Pool.of(INSITE_USERS, PRODUCTION), 1);
        assertUsed(Pool.overTheLicense(EMPLOYEES), 1);
        assertUsed(Pool.overTheLicense(DECLARATIONS), 1);
        assertUsed(Pool.of(CLIENTS, PRODUCTION), 1);
        assertThat(environment(O1).holders())
                .isEqualTo(Map.of(Kind.USER, 2, Kind.EMPLOYEE, 1, Kind.DECLARATION, 1, Kind.CLIENT, 1));
        assertThat(environment(O1).runningSnapshot()).isEmpty();
    }

    @Test
    void replacesWhatWasThere() {
        driver.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)), named("kim", blocked(PROFIT)));

        var outcome = driver.report(
                O1, named("els", user(INSITE)), named("kim", blocked(PROFIT)), named("piet", user(PROFIT)));

        assertThat(outcome).isEqualTo(new Finished(new Progress(1, 1, 1)));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
        assertUsed(Pool.of(INSITE_USERS, PRODUCTION), 1);
        assertThat(environment(O1).count(Kind.USER)).isEqualTo(3);
    }

    @Test
    void changesNothingWhenReportedAgain() {
        driver.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)));
        ports().clock().advance(Duration.ofHours(24));

        var outcome = driver.report(O1, named("els", user(PROFIT)), named("jan", user(PROFIT)));

        assertThat(outcome).isEqualTo(new Finished(Progress.NONE));
        assertThat(environment(O1).reportedAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertUsed(PROFIT_IN_PRODUCTION, 2);
    }

    @Test
    void storesWhatIsNewInTheActivityAndNothingElse() {
        driver.report(O1, named("jan", activeAt("2026-02-01T08:00:00Z", PROFIT)), named("els", user(PROFIT)));

        var outcome =
                driver.report(O1, named("jan", activeAt("2026-02-02T08:00:00Z", PROFIT)), named("els", user(PROFIT)));

        assertThat(outcome).isEqualTo(new Finished(new Progress(0, 0, 1)));
        assertThat(ports().holders(ACME, Kind.USER))
                .extracting(holder -> holder.assignments().get(new EnvironmentCode(O1)))
                .containsExactlyInAnyOrder(activeAt("2026-02-02T08:00:00Z", PROFIT), user(PROFIT));
        assertUsed(PROFIT_IN_PRODUCTION, 2);
    }

    @Test
    void carriesMoreThanOneTransactionCan() {
        var many = 2 * SnapshotRuns.GROUP + 1;

        assertThat(driver.report(O1, users(many))).isEqualTo(new Finished(new Progress(many, 0, 0)));
        assertUsed(PROFIT_IN_PRODUCTION, many);
        assertThat(driver.report(O1)).isEqualTo(new Finished(new Progress(0, many, 0)));
        assertUsed(PROFIT_IN_PRODUCTION, 0);
        assertThat(environment(O1).count(Kind.USER)).isZero();
        assertThat(ports().holders(ACME, Kind.USER)).isEmpty();
    }

    @Test
    void leavesOtherOrganizationsAlone() {
        var globex = driver("globex").open(Map.of(ENVIRONMENTS, 1, PROFIT_USERS, 5));
        globex.environment(O1);
        globex.claim(O1, "jan", user(PROFIT));

        driver.report(O1, named("els", user(PROFIT)));
        driver.remove(O1, AMPLE);

        assertThat(globex.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
        assertThat(ports().registrations().environments(GLOBEX)).hasSize(1);
    }

    @Test
    void continuesLaterFromTheStoredContent() {
        driver.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)));

        var snapshotRun = unfinished(driver.report(O1, Snapshot.of(List.of(named("piet", user(PROFIT)))), NO_TIME));

        assertThat(find(snapshotRun).status()).isEqualTo(Status.RUNNING);
        assertUsed(PROFIT_IN_PRODUCTION, 2);
        assertThat(environment(O1).runningSnapshot()).contains(snapshotRun.runningSnapshot());

        driver.resume(snapshotRun, AMPLE);

        assertThat(find(snapshotRun).status()).isEqualTo(Status.DONE);
        assertThat(find(snapshotRun).progress()).isEqualTo(new Progress(1, 2, 0));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
        assertThat(environment(O1).runningSnapshot()).isEmpty();

        driver.claim(O1, "kim", user(PROFIT));
        driver.resume(snapshotRun, AMPLE);

        assertUsed(PROFIT_IN_PRODUCTION, 2);
    }

    @Test
    void letsClaimsAndRemovalsOverrideTheSnapshot() {
        driver.report(O1, named("jan", user(PROFIT)), named("els", blocked(PROFIT)));
        var snapshotRun = unfinished(driver.report(
                O1, Snapshot.of(List.of(named("els", blocked(PROFIT)), named("piet", user(PROFIT)))), NO_TIME));

        driver.free(O1, Kind.USER, "jan");
        driver.claim(O1, "els", user(PROFIT));
        driver.claim(O1, "kim", user(PROFIT));
        driver.claim(O1, "piet", user(INSITE));
        driver.free(O1, Kind.USER, "piet");
        driver.resume(snapshotRun, AMPLE);

        assertThat(registered(O1)).containsOnlyKeys("els", "kim");
        assertThat(registered(O1).get("els")).isEqualTo(user(PROFIT));
        assertUsed(PROFIT_IN_PRODUCTION, 2);
    }

    @Test
    void letsAClaimThatChangesNothingOverrideTheSnapshot() {
        driver.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)));
        var snapshotRun = unfinished(driver.report(O1, Snapshot.of(List.of(named("piet", user(PROFIT)))), NO_TIME));

        assertThat(driver.claim(O1, "jan", user(PROFIT))).isEqualTo(new ClaimOutcome.Registered(false));
        assertThat(driver.free(O1, Kind.USER, "piet")).isEqualTo(new ClaimOutcome.Registered(false));
        driver.resume(snapshotRun, AMPLE);

        assertThat(registered(O1)).containsOnlyKeys("jan");
        assertThat(find(snapshotRun).progress()).isEqualTo(new Progress(0, 1, 0));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
    }

    @Test
    void refusesAGroupIfAClaimOverridesItSinceItWasRead() {
        var snapshotRun = unfinished(driver.report(O1, Snapshot.of(List.of(named("piet", user(PROFIT)))), NO_TIME));
        var additionOfPiet = addition(snapshotRun, "piet");

        driver.free(O1, Kind.USER, "piet");

        assertConflicts(additionOfPiet);
    }

    @Test
    void refusesAGroupIfAHolderCameAndWentSinceItWasRead() {
        var snapshotRun = unfinished(driver.report(O1, Snapshot.of(List.of(named("piet", user(PROFIT)))), NO_TIME));
        var additionOfPiet = addition(snapshotRun, "piet");

        driver.claim(O1, "piet", user(PROFIT));
        driver.free(O1, Kind.USER, "piet");

        assertConflicts(additionOfPiet);
    }

    @Test
    void refusesToKeepAHolderThatHasChanged() {
        var snapshotRun = unfinished(driver.report(O1, Snapshot.of(List.of(named("piet", user(PROFIT)))), NO_TIME));
        var removal = driver.freeing(O1, Kind.USER, "piet");

        assertThat(attempt(addition(snapshotRun, "piet"))).isEqualTo(new Commit.Committed());

        assertThat(removal.outcome()).isEqualTo(new ClaimOutcome.Registered(false));
        assertConflicts(removal.changes());
    }

    private List<ConditionalWrite> addition(SnapshotRun snapshotRun, String code) {
        var group = ports().snapshotRuns().group(snapshotRun, List.of(OrganizationDriver.id(Kind.USER, code)));
        var registration = OrganizationDriver.registration(O1, code, user(PROFIT));
        var absent = Holder.absent(OrganizationDriver.id(Kind.USER, code));
        var difference = new Difference(absent.id(), Optional.empty(), Optional.of(registration));
        var move = new SnapshotRuns.Move(absent, absent.with(registration), difference);
        return ports().snapshotRuns().apply(group, List.of(move), List.of(), Progress.NONE);
    }

    @Test
    void refusesAClaimThatWasDecidedBeforeTheSnapshotBegan() {
        driver.claim(O1, "jan", user(PROFIT));
        var claim = driver.claiming(O1, "els", user(PROFIT));
        var again = driver.claiming(O1, "jan", blocked(PROFIT));
        var removal = driver.freeing(O1, Kind.USER, "jan");
        driver.report(O1, Snapshot.of(List.of(named("kim", user(PROFIT)))), NO_TIME);

        Stream.of(claim, again, removal).forEach(decision -> assertConflicts(decision.changes()));
    }

    @Test
    void neverFailsAfterItWasDone() {
        var snapshotRun = unfinished(driver.report(O1, Snapshot.of(List.of(named("jan", user(PROFIT)))), NO_TIME));
        commit(ports().snapshotRuns().fail(snapshotRun));
        assertThat(find(snapshotRun).status()).isEqualTo(Status.FAILED);

        driver.resume(snapshotRun, AMPLE);

        assertConflicts(ports().snapshotRuns().fail(snapshotRun));
        assertThat(find(snapshotRun).status()).isEqualTo(Status.DONE);
    }

    @Test
    void changesTheCountOfAPoolWhenOneHolderReplacesAnother() {
        driver.report(O1, named("jan", user(PROFIT)));
        var before = ports().counterStore().find(ACME).orElseThrow().pool(PROFIT_IN_PRODUCTION);

        driver.report(O1, named("els", user(PROFIT)));

        var after = ports().counterStore().find(ACME).orElseThrow().pool(PROFIT_IN_PRODUCTION);
        assertThat(after.kept()).isEqualTo(before.kept());
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void isToldOfWithTheLicenseUntilItEnds() {
        assertThat(running()).isEmpty();
        var first = unfinished(driver.report(O1, Snapshot.of(List.of(named("jan", user(PROFIT)))), NO_TIME));
        var second = unfinished(driver.report(
                T1, Snapshot.of(List.of(OrganizationDriver.line(Kind.USER, T1, "els", user(PROFIT)))), NO_TIME));
        assertThat(running()).containsExactly(O1, T1);
        assertThat(ports().licenses().overview(Callers.customer("acme", "anna")).subject())
                .isEqualTo(ports().licenses().overview(ACME));

        driver.report(O1, named("kim", user(PROFIT)));
        driver.resume(first, AMPLE);
        assertThat(running()).containsExactly(T1);
        driver.resume(second, AMPLE);
        assertThat(running()).isEmpty();

        assertThat(driver.remove(T1, NO_TIME)).isInstanceOf(SnapshotOutcome.Unfinished.class);
        assertThat(running()).containsExactly(T1);
        driver.remove(T1, AMPLE);
        assertThat(running()).isEmpty();
        assertThat(ports().licenses().overview(new OrganizationId("globex"))).isEmpty();
    }

    @Test
    void isReplacedByANewerOne() {
        var first = unfinished(driver.report(O1, Snapshot.of(List.of(named("jan", user(PROFIT)))), NO_TIME));

        assertThat(driver.report(O1, named("els", user(PROFIT)))).isEqualTo(new Finished(new Progress(1, 0, 0)));
        assertThat(find(first).status()).isEqualTo(Status.FAILED);
        driver.resume(first, AMPLE);

        assertThat(registered(O1)).containsOnlyKeys("els");
        assertThat(find(first).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void endsTheRunningSnapshotEvenWhenNothingIsLeftToChange() {
        var first = unfinished(driver.report(O1, Snapshot.of(List.of(named("jan", user(PROFIT)))), NO_TIME));

        assertThat(driver.report(O1)).isEqualTo(new Finished(Progress.NONE));
        driver.resume(first, AMPLE);

        assertThat(registered(O1)).isEmpty();
        assertThat(environment(O1).runningSnapshot()).isEmpty();
    }

    @Test
    void removesAnEnvironmentWithAllThatItHolds() {
        driver.report(
                O1,
                Stream.concat(
                                Arrays.stream(users(50)),
                                Stream.of(
                                        OrganizationDriver.line(
                                                Kind.EMPLOYEE, O1, "guid-1", employee(EmployeeKind.STAFF)),
                                        OrganizationDriver.line(Kind.CLIENT, O1, "c-1", mention())))
                        .toArray(Snapshot.Line[]::new));
        driver.claim(O2, "user-001", user(INSITE));

        assertThat(driver.remove(O1, AMPLE)).isEqualTo(new Finished(new Progress(0, 52, 0)));

        assertUsed(PROFIT_IN_PRODUCTION, 0);
        assertUsed(Pool.of(INSITE_USERS, PRODUCTION), 1);
        assertUsed(Pool.overTheLicense(EMPLOYEES), 0);
        assertUsed(Pool.of(CLIENTS, PRODUCTION), 0);
        assertUsed(Pool.overTheLicense(ENVIRONMENTS), 2);
        assertThat(ports().registrations().environments(ACME))
                .extracting(Environment::code)
                .containsExactly(new EnvironmentCode(O2), new EnvironmentCode(T1));
        assertThat(driver.remove(O1, AMPLE)).isEqualTo(new Finished(Progress.NONE));
        assertUsed(Pool.overTheLicense(ENVIRONMENTS), 2);
        assertThat(driver.environment("D12345AA")).isEqualTo(new ClaimOutcome.Registered(true));
    }

    @Test
    void letsNobodyInWhileAnEnvironmentIsBeingRemoved() {
        driver.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)));
        var claim = driver.claiming(O1, "piet", blocked(PROFIT));

        var removal = unfinished(driver.remove(O1, NO_TIME));

        assertConflicts(claim.changes());
        assertThat(driver.claim(O1, "piet", blocked(PROFIT))).isEqualTo(new ClaimOutcome.BeingRemoved());
        assertThat(driver.environment(O1)).isEqualTo(new ClaimOutcome.BeingRemoved());
        assertThat(driver.report(O1, named("kim", user(PROFIT)))).isEqualTo(new SnapshotOutcome.BeingRemoved());
        assertThat(driver.free(O1, Kind.USER, "jan")).isEqualTo(new ClaimOutcome.Registered(true));

        driver.resume(removal, AMPLE);

        assertThat(find(removal).status()).isEqualTo(Status.DONE);
        assertUsed(PROFIT_IN_PRODUCTION, 0);
        assertUsed(Pool.overTheLicense(ENVIRONMENTS), 2);
        assertThat(driver.claim(O1, "piet", user(PROFIT))).isEqualTo(new ClaimOutcome.NoSuchEnvironment());
        assertThat(driver.environment(O1)).isEqualTo(new ClaimOutcome.Registered(true));
        assertThat(registered(O1)).isEmpty();
    }

    @Test
    void countsTemporaryWorkersByFlexAsItIs() {
        driver.switchFlex(true);
        driver.report(O1, OrganizationDriver.line(Kind.EMPLOYEE, O1, "guid-1", employee(EmployeeKind.TEMPORARY)));
        assertUsed(Pool.overTheLicense(EMPLOYEES), 0);

        driver.switchFlex(false);

        assertUsed(Pool.overTheLicense(EMPLOYEES), 1);
    }

    @Test
    void keepsFactsAsTheyAreGiven() {
        var odd = "\u0000\uD83D\uDE00 =1+1 \"\u202E";
        var registration = new Registration(
                new EnvironmentCode(O1), "jan", user(PROFIT), new Person(Optional.of(odd), Optional.of("")));
        var snapshot = Snapshot.of(List.of(new Snapshot.Line(OrganizationDriver.id(Kind.USER, "jan"), registration)));
        var snapshotRun = unfinished(driver.report(O1, snapshot, NO_TIME));

        assertThat(ports().snapshotRuns().content(snapshotRun)).isEqualTo(snapshot);
        driver.resume(snapshotRun, AMPLE);

        assertThat(ports().snapshotRuns().registrations(ACME, new EnvironmentCode(O1)))
                .isEqualTo(snapshot.registrations());
    }

    private OrganizationDriver driver(String organization) {
        var ids = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> String.format(Locale.ROOT, "%s-%06d", organization.equals("acme") ? "a" : "b", i))
                .iterator();
        return new OrganizationDriver(ports(), new OrganizationId(organization), ids::next);
    }

    private static Snapshot.Line named(String code, Assignment.User assignment) {
        return OrganizationDriver.line(Kind.USER, O1, code, assignment);
    }

    private static Snapshot.Line[] users(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> named(String.format(Locale.ROOT, "user-%03d", i), user(PROFIT)))
                .toArray(Snapshot.Line[]::new);
    }

    private List<String> running() {
        return ports().licenses().overview(ACME).orElseThrow().snapshotsRunning().stream()
                .map(EnvironmentCode::value)
                .toList();
    }

    private static SnapshotRun unfinished(SnapshotOutcome outcome) {
        assertThat(outcome).isInstanceOf(SnapshotOutcome.Unfinished.class);
        return ((SnapshotOutcome.Unfinished) outcome).snapshotRun();
    }

    private SnapshotRun find(SnapshotRun snapshotRun) {
        return ports().snapshotRuns().find(ACME, snapshotRun.id()).orElseThrow();
    }

    private Environment environment(String code) {
        return ports().registrations()
                .state(ACME, new EnvironmentCode(code))
                .orElseThrow()
                .environment()
                .orElseThrow();
    }

    private Map<String, Assignment> registered(String environment) {
        return ports().snapshotRuns().registrations(ACME, new EnvironmentCode(environment)).entrySet().stream()
                .collect(toMap(entry -> entry.getKey().canonical(), entry -> entry.getValue()
                        .assignment()));
    }

    private void assertUsed(Pool pool, int used) {
        assertThat(driver.used(pool)).as(pool.toString()).isEqualTo(used);
    }
}
