package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.user;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.decision.Transactions.Commit;
import portal.domain.signal.Firing;
import portal.domain.signal.Signal;
import portal.domain.signal.SignalList;
import portal.domain.signal.Signals;
import portal.domain.signal.WatchedPool;
import portal.domain.usage.Fall;
import portal.domain.usage.HolderId.Kind;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.domain.usage.claim.ClaimOutcome;

/** How signals, and what pools know of them, are stored. */
public abstract class SignalsContract extends PortContract {

    private static final String O1 = "O12345AA";
    private static final Pool PROFIT_IN_PRODUCTION = Pool.of(PROFIT_USERS, PRODUCTION);

    private OrganizationDriver driver;

    @BeforeEach
    void sixProfitUsers() {
        driver = new OrganizationDriver(ports(), ACME, () -> UUID.randomUUID().toString())
                .open(Map.of(ENVIRONMENTS, 3, EMPLOYEES, 3, PROFIT_USERS, 6));
        driver.environment(O1);
    }

    @Test
    void hasTheStandardSignalOfAnOrganizationThatNeverChangedAny() {
        assertThat(list()).isEqualTo(SignalList.initial(ACME));
        assertThat(list().signals()).containsExactly(Signal.STANDARD);
        assertThat(pool(PROFIT_IN_PRODUCTION).occupancy().below()).isEmpty();
        assertThat(signals().find(GLOBEX)).isEmpty();
        assertThat(signals().view(caller("anna"), Set.of()).member()).isPresent();
    }

    @Test
    void givesBackWhatWasSaved() {
        var before = list();
        var after = before.with(terms(EMPLOYEES, 2, "anna", "zoe"), true)
                .with(new Signal.Terms("Test", PROFIT_USERS, Optional.of(TEST), new SeatCount(9), List.of()), false);

        commit(signals().save(before, after));

        assertThat(list()).isEqualTo(after);
        assertThat(signals()
                        .view(caller("anna"), Set.of())
                        .subject()
                        .orElseThrow()
                        .signals())
                .isEqualTo(after);
        var changed = after.with(after.find("2").orElseThrow().with(terms(ENVIRONMENTS, 1), true));
        commit(signals().save(after, changed));
        assertThat(list()).isEqualTo(changed);
        commit(signals().save(changed, changed.without(changed.signals().getLast())));
        assertThat(list().signals()).extracting(Signal::id).containsExactly("standard", "1");
        assertThat(list().latest()).isEqualTo(2);
    }

    @Test
    void savesOnlyWhatNobodyElseChanged() {
        var before = list();
        var after = before.with(terms(EMPLOYEES, 2), true);
        commit(signals().save(before, after));

        assertConflicts(signals().save(before, after));
        assertConflicts(signals().requireUnchanged(before));
        commit(signals().requireUnchanged(after));
        commit(signals().save(after, after.without(after.signals().getLast())));
        assertConflicts(signals().save(after, after.with(terms(ENVIRONMENTS, 2), true)));
    }

    @Test
    void tellsWhichOfTheContactsTheOrganizationHas() {
        var asked = Set.of(new ContactId("anna"), new ContactId("zoe"));

        assertThat(signals().view(caller("anna"), asked).subject().orElseThrow().contacts())
                .containsExactly(new ContactId("anna"));
    }

    @Test
    void watchesThePoolsOfTheMetricAndType() {
        var before = list();
        var off = before.with(Signal.STANDARD.with(Signal.STANDARD.terms(), false));
        commit(signals().save(before, off));
        assertThat(driver.occupancy(PROFIT_IN_PRODUCTION).watches().thresholds())
                .isEmpty();

        var onlyTest =
                off.with(new Signal.Terms("Test", PROFIT_USERS, Optional.of(TEST), new SeatCount(9), List.of()), true);
        commit(signals().save(off, onlyTest));
        assertThat(driver.occupancy(PROFIT_IN_PRODUCTION).watches().thresholds())
                .isEmpty();
        assertThat(driver.occupancy(Pool.of(PROFIT_USERS, TEST)).watches().thresholds())
                .isEqualTo(Map.of("1", new SeatCount(9)));

        var on = onlyTest.with(off.signals().getFirst().with(Signal.STANDARD.terms(), true));
        commit(signals().save(onlyTest, on));
        assertThat(driver.occupancy(PROFIT_IN_PRODUCTION))
                .isEqualTo(new Occupancy(PROFIT_IN_PRODUCTION, new SeatCount(6), 0, 0));
    }

    @Test
    void keepsAFallWithThePoolAndArmsWhatRises() {
        driver.claim(O1, "jan", user(PROFIT));
        assertThat(pool(PROFIT_IN_PRODUCTION).falls()).isEmpty();

        driver.claim(O1, "els", user(PROFIT));
        assertThat(pool(PROFIT_IN_PRODUCTION).fired()).containsExactly("standard");
        assertThat(pool(PROFIT_IN_PRODUCTION).falls())
                .containsExactly(new Fall(Set.of("standard"), new SeatCount(6), 2));

        driver.claim(O1, "els", blocked(PROFIT));
        assertThat(pool(PROFIT_IN_PRODUCTION).fired()).isEmpty();
        driver.claim(O1, "els", user(PROFIT));
        driver.free(O1, Kind.USER, "els");

        assertThat(pool(PROFIT_IN_PRODUCTION).fired()).isEmpty();
        assertThat(pool(PROFIT_IN_PRODUCTION).falls()).hasSize(2);
        assertThat(pool(PROFIT_IN_PRODUCTION).occupancy().used()).isEqualTo(1);
    }

    @Test
    void takesFallsAwayOneByOne() {
        driver.claim(O1, "jan", user(PROFIT));
        driver.claim(O1, "els", user(PROFIT));
        driver.free(O1, Kind.USER, "els");
        var one = pool(PROFIT_IN_PRODUCTION);
        driver.claim(O1, "els", user(PROFIT));
        var two = pool(PROFIT_IN_PRODUCTION);

        assertConflicts(signals().takeFirstFall(ACME, one));
        commit(signals().takeFirstFall(ACME, two));
        assertConflicts(signals().takeFirstFall(ACME, two));
        commit(signals().takeFirstFall(ACME, pool(PROFIT_IN_PRODUCTION)));

        assertThat(pool(PROFIT_IN_PRODUCTION).falls()).isEmpty();
        assertThat(pool(PROFIT_IN_PRODUCTION).fired()).containsExactly("standard");
    }

    /** Each of the two alone would cross nothing, or cross alone; together they would jump over the threshold. */
    @Test
    void letsNoTwoClaimsJumpOverAThresholdTogether() {
        var jan = driver.claiming(O1, "jan", user(PROFIT));
        var els = driver.claiming(O1, "els", user(PROFIT));

        assertThat(driver.commit(jan)).isEqualTo(new Commit.Committed());
        assertThat(driver.commit(els)).isEqualTo(new Commit.Conflicted());
        assertThat(driver.claim(O1, "els", user(PROFIT))).isEqualTo(new ClaimOutcome.Registered(true));
        assertThat(pool(PROFIT_IN_PRODUCTION).falls()).hasSize(1);
    }

    @Test
    void letsClaimsFarFromAThresholdCommitWhateverElseIsClaimed() {
        driver.mutate(PROFIT_USERS, 60);
        var jan = driver.claiming(O1, "jan", user(PROFIT));
        var els = driver.claiming(O1, "els", user(PROFIT));

        assertThat(driver.commit(jan)).isEqualTo(new Commit.Committed());
        assertThat(driver.commit(els)).isEqualTo(new Commit.Committed());
    }

    @Test
    void refusesAClaimThatWasDecidedForOtherWatchesOrAnotherMaximum() {
        var claim = driver.claiming(O1, "jan", user(PROFIT));
        driver.mutate(PROFIT_USERS, 5);
        assertThat(driver.commit(claim)).isEqualTo(new Commit.Conflicted());

        claim = driver.claiming(O1, "jan", user(PROFIT));
        driver.addSignal(terms(PROFIT_USERS, 3));
        assertThat(driver.commit(claim)).isEqualTo(new Commit.Conflicted());
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isZero();
    }

    @Test
    void letsNoEnvironmentFallUnseen() {
        driver.addSignal(terms(ENVIRONMENTS, 2));
        var one = driver.addingEnvironment("O12345AB");
        var two = driver.addingEnvironment("O12345AC");

        assertThat(driver.commit(one)).isEqualTo(new Commit.Committed());
        assertThat(driver.commit(two)).isEqualTo(new Commit.Conflicted());
        assertThat(pool(Pool.OF_ENVIRONMENTS).falls()).containsExactly(new Fall(Set.of("1"), new SeatCount(3), 2));
    }

    @Test
    void keepsTheFallOfAMutationAndTheRiseOfAnother() {
        driver.mutate(PROFIT_USERS, 4);
        assertThat(pool(PROFIT_IN_PRODUCTION).falls())
                .containsExactly(new Fall(Set.of("standard"), new SeatCount(4), 0));

        driver.mutate(PROFIT_USERS, 9);
        assertThat(pool(PROFIT_IN_PRODUCTION).fired()).isEmpty();
        assertThat(pool(Pool.of(PROFIT_USERS, TEST)).falls()).hasSize(1);
    }

    @Test
    void settlesOnlyAPoolThatIsAsItWasReadToTheSignals() {
        driver.mutate(PROFIT_USERS, 4);
        driver.mutate(PROFIT_USERS, 60);
        driver.addSignal(terms(PROFIT_USERS, 61));
        var armed = pool(PROFIT_IN_PRODUCTION);
        assertThat(armed.fired()).isEmpty();
        driver.claim(O1, "jan", user(PROFIT));

        commit(signals().settle(ACME, armed));
        assertThat(pool(PROFIT_IN_PRODUCTION).fired()).containsExactly("1");
        assertConflicts(signals().settle(ACME, armed));

        var fired = pool(PROFIT_IN_PRODUCTION);
        driver.mutate(PROFIT_USERS, 6);
        assertConflicts(signals().settle(ACME, fired));
        driver.mutate(PROFIT_USERS, 60);
        commit(signals().settle(ACME, fired));
    }

    @Test
    void armsASignalWhoseThresholdChangesAndNoOther() {
        driver.addSignal(terms(PROFIT_USERS, 5));
        driver.claim(O1, "jan", user(PROFIT));
        driver.claim(O1, "els", user(PROFIT));
        assertThat(pool(PROFIT_IN_PRODUCTION).fired()).containsExactlyInAnyOrder("standard", "1");

        driver.changeSignal("1", terms(PROFIT_USERS, 4), true);

        assertThat(pool(PROFIT_IN_PRODUCTION).fired()).containsExactly("standard");
        assertThat(pool(PROFIT_IN_PRODUCTION).falls()).hasSize(1);
    }

    @Test
    void keepsFirings() {
        var firing = new Firing(
                "f-1",
                ACME,
                "1",
                terms(PROFIT_USERS, 5, "anna"),
                List.of(
                        new Firing.Numbers(PROFIT_IN_PRODUCTION, new SeatCount(6), 2),
                        new Firing.Numbers(Pool.OF_EMPLOYEES, new SeatCount(3), 9)),
                NOW);

        commit(signals().add(firing));

        assertThat(signals().firing(ACME, "f-1")).contains(firing);
        assertThat(signals().firing(GLOBEX, "f-1")).isEmpty();
        assertConflicts(signals().add(firing));
    }

    private Signals signals() {
        return ports().signals();
    }

    private SignalList list() {
        return signals().find(ACME).orElseThrow().signals();
    }

    private WatchedPool pool(Pool pool) {
        return signals().find(ACME).orElseThrow().pools().stream()
                .filter(watched -> watched.occupancy().pool().equals(pool))
                .findFirst()
                .orElseThrow();
    }

    private static Signal.Terms terms(Metric metric, int threshold, String... recipients) {
        return new Signal.Terms(
                "Almost used up",
                metric,
                Optional.empty(),
                new SeatCount(threshold),
                List.of(recipients).stream().map(ContactId::new).toList());
    }
}
