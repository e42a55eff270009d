package portal.domain.contract;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.fake.Presences.blocked;
import static portal.domain.fake.Presences.employee;
import static portal.domain.fake.Presences.mention;
import static portal.domain.fake.Presences.user;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;

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
import portal.domain.decision.Change;
import portal.domain.decision.Transactions.Commit;
import portal.domain.usage.ClaimOutcome;
import portal.domain.usage.Difference;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId.Kind;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.Presence;
import portal.domain.usage.Registration;
import portal.domain.usage.Replacement;
import portal.domain.usage.Replacement.Progress;
import portal.domain.usage.Replacement.Status;
import portal.domain.usage.ReplacementOutcome;
import portal.domain.usage.ReplacementOutcome.Finished;
import portal.domain.usage.Replacements;
import portal.domain.usage.Snapshot;

/** How all that an environment holds is replaced, as the use cases use the port. */
public abstract class ReplacementsContract extends PortContract {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String T1 = "T12345AA";
    private static final Duration NO_TIME = Duration.ofSeconds(-1);
    private static final Duration AMPLE = Duration.ofDays(1);
    private static final Pool PROFIT_IN_PRODUCTION = Pool.of(PROFIT_USERS, PRODUCTION);

    private Clerk clerk;

    @BeforeEach
    void openAnOrganizationWithThreeEnvironments() {
        clerk = clerk("acme");
        clerk.open(
                Map.of(ENVIRONMENTS, 3, EMPLOYEES, 2, DECLARATIONS, 2, PROFIT_USERS, 2, INSITE_USERS, 2, CLIENTS, 2));
        Stream.of(O1, O2, T1).forEach(clerk::environment);
    }

    @Test
    void registersWhatTheEnvironmentHolds() {
        var outcome = clerk.report(
                O1,
                named("jan", user(PROFIT, INSITE)),
                named("els", blocked(PROFIT)),
                Clerk.line(Kind.EMPLOYEE, O1, "guid-1", employee(EmployeeKind.STAFF)),
                Clerk.line(Kind.DECLARATION, O1, "d-1", mention()),
                Clerk.line(Kind.CLIENT, O1, "c-1", mention()));

        assertThat(outcome).isEqualTo(new Finished(new Progress(5, 0, 0)));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
        assertUsed(Pool.of(INSITE_USERS, PRODUCTION), 1);
        assertUsed(Pool.overTheLicense(EMPLOYEES), 1);
        assertUsed(Pool.overTheLicense(DECLARATIONS), 1);
        assertUsed(Pool.of(CLIENTS, PRODUCTION), 1);
        assertThat(environment(O1).holders())
                .isEqualTo(Map.of(Kind.USER, 2, Kind.EMPLOYEE, 1, Kind.DECLARATION, 1, Kind.CLIENT, 1));
        assertThat(environment(O1).underway()).isEmpty();
    }

    @Test
    void replacesWhatWasThere() {
        clerk.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)), named("kim", blocked(PROFIT)));

        var outcome = clerk.report(
                O1, named("els", user(INSITE)), named("kim", blocked(PROFIT)), named("piet", user(PROFIT)));

        assertThat(outcome).isEqualTo(new Finished(new Progress(1, 1, 1)));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
        assertUsed(Pool.of(INSITE_USERS, PRODUCTION), 1);
        assertThat(environment(O1).count(Kind.USER)).isEqualTo(3);
    }

    @Test
    void changesNothingWhenReportedAgain() {
        clerk.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)));
        ports().clock().advance(Duration.ofHours(24));

        var outcome = clerk.report(O1, named("els", user(PROFIT)), named("jan", user(PROFIT)));

        assertThat(outcome).isEqualTo(new Finished(Progress.NONE));
        assertThat(environment(O1).reportedAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertUsed(PROFIT_IN_PRODUCTION, 2);
    }

    @Test
    void noticesThatOnlyANameChanged() {
        clerk.report(O1, named("jan", user(PROFIT)));

        assertThat(clerk.report(
                        O1, new Snapshot.Line(Clerk.id(Kind.USER, "jan"), Clerk.registration(O1, "JAN", user(PROFIT)))))
                .isEqualTo(new Finished(new Progress(0, 0, 1)));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
    }

    @Test
    void takesFactsOverTheMaximumAndRefusesClaimsFromThen() {
        clerk.report(O1, users(3));

        assertUsed(PROFIT_IN_PRODUCTION, 3);
        assertThat(clerk.claim(O1, "piet", user(PROFIT))).isInstanceOf(ClaimOutcome.MaximumReached.class);
        assertThat(clerk.claim(O1, "user-000", blocked(PROFIT))).isEqualTo(new ClaimOutcome.Registered(true));
        assertThat(clerk.free(O1, Kind.USER, "user-001")).isEqualTo(new ClaimOutcome.Registered(true));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
    }

    @Test
    void carriesMoreThanOneTransactionCan() {
        var many = 2 * Replacements.GROUP + 1;

        assertThat(clerk.report(O1, users(many))).isEqualTo(new Finished(new Progress(many, 0, 0)));
        assertUsed(PROFIT_IN_PRODUCTION, many);
        assertThat(clerk.report(O1)).isEqualTo(new Finished(new Progress(0, many, 0)));
        assertUsed(PROFIT_IN_PRODUCTION, 0);
        assertThat(environment(O1).count(Kind.USER)).isZero();
        assertThat(ports().registrations().holders(ACME, Kind.USER)).isEmpty();
    }

    @Test
    void countsWhoIsInMoreEnvironmentsOnce() {
        clerk.report(O1, named("jan", user(PROFIT)));
        clerk.report(O2, Clerk.line(Kind.USER, O2, "JAN ", user(PROFIT)));
        clerk.report(T1, Clerk.line(Kind.USER, T1, "jan", user(PROFIT)));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
        assertUsed(Pool.of(PROFIT_USERS, TEST), 1);

        clerk.report(O1);

        assertUsed(PROFIT_IN_PRODUCTION, 1);
    }

    @Test
    void unitesWhoIsNamedTwice() {
        var outcome = clerk.report(O1, named("jan", blocked(PROFIT)), named("JAN", user(INSITE)));

        assertThat(outcome).isEqualTo(new Finished(new Progress(1, 0, 0)));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
        assertUsed(Pool.of(INSITE_USERS, PRODUCTION), 1);
    }

    @Test
    void leavesOtherOrganizationsAlone() {
        var globex = clerk("globex").open(Map.of(ENVIRONMENTS, 1, PROFIT_USERS, 5));
        globex.environment(O1);
        globex.claim(O1, "jan", user(PROFIT));

        clerk.report(O1, named("els", user(PROFIT)));
        clerk.remove(O1, AMPLE);

        assertThat(globex.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
        assertThat(ports().registrations().environments(GLOBEX)).hasSize(1);
    }

    @Test
    void isRefusedWhereThereIsNothingToReplace() {
        assertThat(clerk.report("D12345AA")).isEqualTo(new ReplacementOutcome.NoSuchEnvironment());
        assertThat(clerk("globex").report(O1)).isEqualTo(new ReplacementOutcome.NoSuchOrganization());
        assertThat(clerk("globex").remove(O1, AMPLE)).isEqualTo(new ReplacementOutcome.NoSuchOrganization());
    }

    @Test
    void goesOnLaterFromWhatWasKept() {
        clerk.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)));

        var replacement = unfinished(clerk.report(O1, Snapshot.of(List.of(named("piet", user(PROFIT)))), NO_TIME));

        assertThat(find(replacement).status()).isEqualTo(Status.RUNNING);
        assertUsed(PROFIT_IN_PRODUCTION, 2);
        assertThat(environment(O1).underway()).contains(replacement.underway());

        clerk.resume(replacement, AMPLE);

        assertThat(find(replacement).status()).isEqualTo(Status.DONE);
        assertThat(find(replacement).progress()).isEqualTo(new Progress(1, 2, 0));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
        assertThat(environment(O1).underway()).isEmpty();

        clerk.claim(O1, "kim", user(PROFIT));
        clerk.resume(replacement, AMPLE);

        assertUsed(PROFIT_IN_PRODUCTION, 2);
    }

    @Test
    void leavesTheLaterWordToWhoeverClaimsOrFreesMeanwhile() {
        clerk.report(O1, named("jan", user(PROFIT)), named("els", blocked(PROFIT)));
        var replacement = unfinished(clerk.report(
                O1, Snapshot.of(List.of(named("els", blocked(PROFIT)), named("piet", user(PROFIT)))), NO_TIME));

        clerk.free(O1, Kind.USER, "jan");
        clerk.claim(O1, "els", user(PROFIT));
        clerk.claim(O1, "kim", user(PROFIT));
        clerk.claim(O1, "piet", user(INSITE));
        clerk.free(O1, Kind.USER, "piet");
        clerk.resume(replacement, AMPLE);

        assertThat(registered(O1)).containsOnlyKeys("els", "kim");
        assertThat(registered(O1).get("els")).isEqualTo(user(PROFIT));
        assertUsed(PROFIT_IN_PRODUCTION, 2);
    }

    @Test
    void leavesTheLaterWordAlsoToWhoeverSaysWhatIsSoAlready() {
        clerk.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)));
        var replacement = unfinished(clerk.report(O1, Snapshot.of(List.of(named("piet", user(PROFIT)))), NO_TIME));

        assertThat(clerk.claim(O1, "jan", user(PROFIT))).isEqualTo(new ClaimOutcome.Registered(false));
        assertThat(clerk.free(O1, Kind.USER, "piet")).isEqualTo(new ClaimOutcome.Registered(false));
        clerk.resume(replacement, AMPLE);

        assertThat(registered(O1)).containsOnlyKeys("jan");
        assertThat(find(replacement).progress()).isEqualTo(new Progress(0, 1, 0));
        assertUsed(PROFIT_IN_PRODUCTION, 1);
    }

    @Test
    void refusesAGroupThatDidNotSeeSuchAWord() {
        var replacement = unfinished(clerk.report(O1, Snapshot.of(List.of(named("piet", user(PROFIT)))), NO_TIME));
        var additionOfPiet = addition(replacement, "piet");

        clerk.free(O1, Kind.USER, "piet");

        assertConflicts(additionOfPiet);
    }

    @Test
    void refusesAGroupThatDidNotSeeSomebodyComeAndGo() {
        var replacement = unfinished(clerk.report(O1, Snapshot.of(List.of(named("piet", user(PROFIT)))), NO_TIME));
        var additionOfPiet = addition(replacement, "piet");

        clerk.claim(O1, "piet", user(PROFIT));
        clerk.free(O1, Kind.USER, "piet");

        assertConflicts(additionOfPiet);
    }

    @Test
    void refusesSuchAWordWhenItIsNotSoAnyMore() {
        var replacement = unfinished(clerk.report(O1, Snapshot.of(List.of(named("piet", user(PROFIT)))), NO_TIME));
        var removal = clerk.freeing(O1, Kind.USER, "piet");

        assertThat(attempt(addition(replacement, "piet"))).isEqualTo(new Commit.Committed());

        assertThat(removal.outcome()).isEqualTo(new ClaimOutcome.Registered(false));
        assertConflicts(removal.changes());
    }

    private List<Change> addition(Replacement replacement, String code) {
        var group = ports().replacements().group(replacement, List.of(Clerk.id(Kind.USER, code)));
        var registration = Clerk.registration(O1, code, user(PROFIT));
        var absent = Holder.absent(Clerk.id(Kind.USER, code));
        var difference = new Difference(absent.id(), Optional.empty(), Optional.of(registration));
        var move = new Replacements.Move(absent, absent.with(registration), difference);
        return ports().replacements().apply(group, List.of(move), List.of(), Progress.NONE);
    }

    @Test
    void refusesAClaimThatDidNotSeeThatAReplacementBegan() {
        clerk.claim(O1, "jan", user(PROFIT));
        var claim = clerk.claiming(O1, "els", user(PROFIT));
        var again = clerk.claiming(O1, "jan", blocked(PROFIT));
        var removal = clerk.freeing(O1, Kind.USER, "jan");
        clerk.report(O1, Snapshot.of(List.of(named("kim", user(PROFIT)))), NO_TIME);

        Stream.of(claim, again, removal).forEach(decision -> assertConflicts(decision.changes()));
    }

    @Test
    void neverFailsAfterItWasDone() {
        var replacement = unfinished(clerk.report(O1, Snapshot.of(List.of(named("jan", user(PROFIT)))), NO_TIME));
        commit(ports().replacements().fail(replacement));
        assertThat(find(replacement).status()).isEqualTo(Status.FAILED);

        clerk.resume(replacement, AMPLE);

        assertConflicts(ports().replacements().fail(replacement));
        assertThat(find(replacement).status()).isEqualTo(Status.DONE);
    }

    @Test
    void tellsAPoolThatItMovedWhenOneComesForAnother() {
        clerk.report(O1, named("jan", user(PROFIT)));
        var before = ports().ledgers().find(ACME).orElseThrow().pool(PROFIT_IN_PRODUCTION);

        clerk.report(O1, named("els", user(PROFIT)));

        var after = ports().ledgers().find(ACME).orElseThrow().pool(PROFIT_IN_PRODUCTION);
        assertThat(after.kept()).isEqualTo(before.kept());
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void givesWayToANewerOne() {
        var first = unfinished(clerk.report(O1, Snapshot.of(List.of(named("jan", user(PROFIT)))), NO_TIME));

        assertThat(clerk.report(O1, named("els", user(PROFIT)))).isEqualTo(new Finished(new Progress(1, 0, 0)));
        assertThat(find(first).status()).isEqualTo(Status.FAILED);
        clerk.resume(first, AMPLE);

        assertThat(registered(O1)).containsOnlyKeys("els");
        assertThat(find(first).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void endsTheOneThatIsUnderwayAlsoWhenNothingIsLeftToChange() {
        var first = unfinished(clerk.report(O1, Snapshot.of(List.of(named("jan", user(PROFIT)))), NO_TIME));

        assertThat(clerk.report(O1)).isEqualTo(new Finished(Progress.NONE));
        clerk.resume(first, AMPLE);

        assertThat(registered(O1)).isEmpty();
        assertThat(environment(O1).underway()).isEmpty();
    }

    @Test
    void removesAnEnvironmentWithAllThatItHolds() {
        clerk.report(
                O1,
                Stream.concat(
                                Arrays.stream(users(50)),
                                Stream.of(
                                        Clerk.line(Kind.EMPLOYEE, O1, "guid-1", employee(EmployeeKind.STAFF)),
                                        Clerk.line(Kind.CLIENT, O1, "c-1", mention())))
                        .toArray(Snapshot.Line[]::new));
        clerk.claim(O2, "user-001", user(INSITE));

        assertThat(clerk.remove(O1, AMPLE)).isEqualTo(new Finished(new Progress(0, 52, 0)));

        assertUsed(PROFIT_IN_PRODUCTION, 0);
        assertUsed(Pool.of(INSITE_USERS, PRODUCTION), 1);
        assertUsed(Pool.overTheLicense(EMPLOYEES), 0);
        assertUsed(Pool.of(CLIENTS, PRODUCTION), 0);
        assertUsed(Pool.overTheLicense(ENVIRONMENTS), 2);
        assertThat(ports().registrations().environments(ACME))
                .extracting(Environment::code)
                .containsExactly(new EnvironmentCode(O2), new EnvironmentCode(T1));
        assertThat(clerk.remove(O1, AMPLE)).isEqualTo(new Finished(Progress.NONE));
        assertUsed(Pool.overTheLicense(ENVIRONMENTS), 2);
        assertThat(clerk.environment("D12345AA")).isEqualTo(new ClaimOutcome.Registered(true));
    }

    @Test
    void letsNobodyInWhileAnEnvironmentIsBeingRemoved() {
        clerk.report(O1, named("jan", user(PROFIT)), named("els", user(PROFIT)));
        var claim = clerk.claiming(O1, "piet", blocked(PROFIT));

        var removal = unfinished(clerk.remove(O1, NO_TIME));

        assertConflicts(claim.changes());
        assertThat(clerk.claim(O1, "piet", blocked(PROFIT))).isEqualTo(new ClaimOutcome.BeingRemoved());
        assertThat(clerk.environment(O1)).isEqualTo(new ClaimOutcome.BeingRemoved());
        assertThat(clerk.report(O1, named("kim", user(PROFIT)))).isEqualTo(new ReplacementOutcome.BeingRemoved());
        assertThat(clerk.free(O1, Kind.USER, "jan")).isEqualTo(new ClaimOutcome.Registered(true));

        clerk.resume(removal, AMPLE);

        assertThat(find(removal).status()).isEqualTo(Status.DONE);
        assertUsed(PROFIT_IN_PRODUCTION, 0);
        assertUsed(Pool.overTheLicense(ENVIRONMENTS), 2);
        assertThat(clerk.claim(O1, "piet", user(PROFIT))).isEqualTo(new ClaimOutcome.NoSuchEnvironment());
        assertThat(clerk.environment(O1)).isEqualTo(new ClaimOutcome.Registered(true));
        assertThat(registered(O1)).isEmpty();
    }

    @Test
    void goesOnWithARemovalThatIsAskedForAgain() {
        clerk.report(O1, named("jan", user(PROFIT)));
        unfinished(clerk.remove(O1, NO_TIME));

        assertThat(clerk.remove(O1, AMPLE)).isEqualTo(new Finished(new Progress(0, 1, 0)));
        assertUsed(Pool.overTheLicense(ENVIRONMENTS), 2);
    }

    @Test
    void countsTemporaryWorkersByFlexAsItIs() {
        clerk.switchFlex(true);
        clerk.report(O1, Clerk.line(Kind.EMPLOYEE, O1, "guid-1", employee(EmployeeKind.TEMPORARY)));
        assertUsed(Pool.overTheLicense(EMPLOYEES), 0);

        clerk.switchFlex(false);

        assertUsed(Pool.overTheLicense(EMPLOYEES), 1);
    }

    @Test
    void keepsFactsAsTheyAreGiven() {
        var odd = "\u0000\uD83D\uDE00 =1+1 \"\u202E";
        var registration = new Registration(
                new EnvironmentCode(O1), "jan", user(PROFIT), new Person(Optional.of(odd), Optional.of("")));
        var snapshot = Snapshot.of(List.of(new Snapshot.Line(Clerk.id(Kind.USER, "jan"), registration)));
        var replacement = unfinished(clerk.report(O1, snapshot, NO_TIME));

        assertThat(ports().replacements().content(replacement)).isEqualTo(snapshot);
        clerk.resume(replacement, AMPLE);

        assertThat(ports().replacements().registrations(ACME, new EnvironmentCode(O1)))
                .isEqualTo(snapshot.registrations());
    }

    private Clerk clerk(String organization) {
        var ids = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> String.format(Locale.ROOT, "%s-%06d", organization.equals("acme") ? "a" : "b", i))
                .iterator();
        return new Clerk(ports(), new OrganizationId(organization), ids::next);
    }

    private static Snapshot.Line named(String code, Presence.User presence) {
        return Clerk.line(Kind.USER, O1, code, presence);
    }

    private static Snapshot.Line[] users(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> named(String.format(Locale.ROOT, "user-%03d", i), user(PROFIT)))
                .toArray(Snapshot.Line[]::new);
    }

    private static Replacement unfinished(ReplacementOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReplacementOutcome.Unfinished.class);
        return ((ReplacementOutcome.Unfinished) outcome).replacement();
    }

    private Replacement find(Replacement replacement) {
        return ports().replacements().find(ACME, replacement.id()).orElseThrow();
    }

    private Environment environment(String code) {
        return ports().registrations()
                .standing(ACME, new EnvironmentCode(code))
                .orElseThrow()
                .environment()
                .orElseThrow();
    }

    private Map<String, Presence> registered(String environment) {
        return ports().replacements().registrations(ACME, new EnvironmentCode(environment)).entrySet().stream()
                .collect(toMap(entry -> entry.getKey().canonical(), entry -> entry.getValue()
                        .presence()));
    }

    private void assertUsed(Pool pool, int used) {
        assertThat(clerk.used(pool)).as(pool.toString()).isEqualTo(used);
    }
}
