package portal.domain.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.contract.Clerk.id;
import static portal.domain.fake.Presences.blocked;
import static portal.domain.fake.Presences.employee;
import static portal.domain.fake.Presences.mention;
import static portal.domain.fake.Presences.user;
import static portal.domain.usage.EmployeeKind.STAFF;
import static portal.domain.usage.EmployeeKind.TEMPORARY;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.HolderId.Kind.CLIENT;
import static portal.domain.usage.HolderId.Kind.DECLARATION;
import static portal.domain.usage.HolderId.Kind.EMPLOYEE;
import static portal.domain.usage.HolderId.Kind.USER;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.PROFIT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.usage.Account;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Ledger;
import portal.domain.usage.Ledgers;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.PoolShift;

/** How counters are read with their moves, and set right only while nothing moves. */
public abstract class LedgersContract extends PortContract {
    private static final String O1 = "O12345AA";
    private static final String T1 = "T12345AA";
    private static final EnvironmentCode IN_O1 = new EnvironmentCode(O1);
    private static final EnvironmentCode IN_T1 = new EnvironmentCode(T1);
    private static final Pool PROFIT_IN_PRODUCTION = Pool.of(PROFIT_USERS, PRODUCTION);
    private static final Pool EMPLOYED = Pool.overTheLicense(EMPLOYEES);

    private Clerk clerk;

    @BeforeEach
    void openAnOrganizationWithTwoEnvironments() {
        var ids = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> String.format(Locale.ROOT, "j-%06d", i))
                .iterator();
        clerk = new Clerk(ports(), ACME, ids::next)
                .open(Map.of(ENVIRONMENTS, 4, EMPLOYEES, 5, DECLARATIONS, 100, PROFIT_USERS, 5));
        List.of(O1, T1).forEach(clerk::environment);
    }

    @Test
    void knowsNoLedgerOfAnOrganizationThatIsNotThere() {
        assertThat(ledgers().find(GLOBEX)).isEmpty();
    }

    @Test
    void showsEverythingThatIsKeptCounted() {
        clerk.claim(O1, "jan", user(PROFIT));
        clerk.claim(T1, "Jan", user(PROFIT));
        clerk.claim(O1, "guid-1", employee(TEMPORARY));
        clerk.claim(O1, "guid-2", employee(STAFF));

        var ledger = ledger();

        assertThat(ledger.organization()).isEqualTo(ACME);
        assertThat(ledger.participant().digits()).isEqualTo(Clerk.PARTICIPANT);
        assertThat(ledger.flex()).isFalse();
        assertThat(ledger.pools().keySet()).containsExactlyInAnyOrderElementsOf(Pool.all());
        assertThat(ledger.pool(PROFIT_IN_PRODUCTION).kept()).isEqualTo(new PoolCount(1, 0));
        assertThat(ledger.pool(EMPLOYED).kept()).isEqualTo(new PoolCount(2, 1));
        assertThat(ledger.numberOfEnvironments().kept()).isEqualTo(new PoolCount(2, 0));
        assertThat(ledger.environments().keySet()).containsExactly(IN_O1, IN_T1);
        assertThat(inEnvironment(IN_O1)).isEqualTo(new EnvironmentCount(Map.of(USER, 1, EMPLOYEE, 2)));
        assertThat(inEnvironment(IN_T1)).isEqualTo(new EnvironmentCount(Map.of(USER, 1)));
    }

    @Test
    void tellsByTheMovesThatSomethingCameAndWent() {
        var before = ledger();

        clerk.claim(O1, "jan", user(PROFIT));
        clerk.free(O1, USER, "jan");

        var after = ledger();
        assertThat(after.pool(PROFIT_IN_PRODUCTION).kept())
                .isEqualTo(before.pool(PROFIT_IN_PRODUCTION).kept());
        assertThat(after.pool(PROFIT_IN_PRODUCTION).moves())
                .isGreaterThan(before.pool(PROFIT_IN_PRODUCTION).moves());
        assertThat(after.environments().get(IN_O1))
                .isNotEqualTo(before.environments().get(IN_O1));
        assertThat(after.environments().get(IN_T1))
                .isEqualTo(before.environments().get(IN_T1));
    }

    @Test
    void tellsByTheMovesThatFlexWasSwitched() {
        var before = ledger();

        clerk.switchFlex(true);
        assertThat(ledger().flex()).isTrue();
        clerk.switchFlex(false);

        assertThat(ledger().pool(EMPLOYED).kept())
                .isEqualTo(before.pool(EMPLOYED).kept());
        assertThat(ledger().pool(EMPLOYED)).isNotEqualTo(before.pool(EMPLOYED));
    }

    @Test
    void hasEveryHolderWithItsRegistrationsInOnePart() {
        IntStream.range(0, 60).forEach(i -> clerk.claim(O1, "declaration-" + i, mention()));
        clerk.claim(O1, "jan", user());
        clerk.claim(T1, "JAN", blocked(PROFIT));
        clerk.claim(O1, "jan#2", employee(STAFF));

        var found = IntStream.range(0, ledgers().parts())
                .boxed()
                .flatMap(part -> {
                    var holders = ids(part);
                    assertThat(Set.copyOf(holders)).hasSameSizeAs(holders).isEqualTo(registered(part));
                    return holders.stream();
                })
                .toList();

        assertThat(found)
                .hasSize(62)
                .doesNotHaveDuplicates()
                .contains(id(USER, "jan"), id(EMPLOYEE, "jan#2"), id(DECLARATION, "declaration-59"));
    }

    @Test
    void givesBackWhatEachEnvironmentSays() {
        clerk.claim(O1, "Jan", user(PROFIT));
        clerk.claim(T1, "jan", blocked(PROFIT));

        assertThat(entries(IN_O1)).containsExactly(new Ledgers.Entry(id(USER, "jan"), user(PROFIT)));
        assertThat(entries(IN_T1)).containsExactly(new Ledgers.Entry(id(USER, "jan"), blocked(PROFIT)));
    }

    @Test
    void holdsAHolderAgainstWhatEnvironmentsSay() {
        clerk.claim(O1, "jan", user(PROFIT));
        clerk.claim(T1, "jan", blocked(PROFIT));

        var account = ledgers().account(ACME, id(USER, "jan"), List.of(IN_O1));

        assertThat(account.holder().presences()).isEqualTo(Map.of(IN_O1, user(PROFIT), IN_T1, blocked(PROFIT)));
        assertThat(account.registrations().keySet()).containsExactlyInAnyOrder(IN_O1, IN_T1);
        assertThat(account.differences()).isEmpty();
        assertThat(ledgers().account(GLOBEX, id(USER, "jan"), List.of(IN_O1)))
                .isEqualTo(new Account(GLOBEX, Holder.absent(id(USER, "jan")), Map.of()));
    }

    @Test
    void asksMoreEnvironmentsThanOneReadTakes() {
        clerk.claim(T1, "jan", user(PROFIT));
        var many = Stream.concat(
                        IntStream.range(0, 250)
                                .mapToObj(i -> new EnvironmentCode(String.format(Locale.ROOT, "D%05dAA", i))),
                        Stream.of(IN_T1))
                .toList();

        assertThat(ledgers()
                        .account(ACME, id(USER, "jan"), many)
                        .registrations()
                        .keySet())
                .containsExactly(IN_T1);
    }

    @Test
    void setsAPoolToWhatWasCounted() {
        clerk.claim(O1, "jan", user(PROFIT));

        commit(ledgers().repair(ledger(), PROFIT_IN_PRODUCTION, new PoolCount(7, 0)));
        commit(ledgers().repair(ledger(), EMPLOYED, new PoolCount(3, 2)));

        assertThat(clerk.used(PROFIT_IN_PRODUCTION)).as("over the maximum").isEqualTo(7);
        assertThat(ledger().pool(EMPLOYED).kept()).isEqualTo(new PoolCount(3, 2));
        commit(ledgers().repair(ledger(), PROFIT_IN_PRODUCTION, new PoolCount(1, 0)));
        assertThat(clerk.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
    }

    @Test
    void leavesAPoolAloneThatMovedAndCameBackToTheSameNumber() {
        clerk.claim(O1, "jan", user(PROFIT));
        var before = ledger();
        clerk.claim(O1, "piet", user(PROFIT));
        clerk.free(O1, USER, "piet");

        assertConflicts(ledgers().repair(before, PROFIT_IN_PRODUCTION, new PoolCount(2, 0)));

        assertThat(clerk.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
    }

    @Test
    void leavesAPoolAloneThatWasRepairedAlready() {
        var before = ledger();
        commit(ledgers().repair(before, PROFIT_IN_PRODUCTION, new PoolCount(1, 0)));

        assertConflicts(ledgers().repair(before, PROFIT_IN_PRODUCTION, new PoolCount(1, 0)));
    }

    @Test
    void leavesThePoolOfEmployeesAloneWhenFlexWasSwitchedThereAndBack() {
        var before = ledger();
        clerk.switchFlex(true);
        clerk.switchFlex(false);

        assertConflicts(ledgers().repair(before, EMPLOYED, new PoolCount(1, 0)));
    }

    @Test
    void setsAnEnvironmentToWhatWasCounted() {
        clerk.claim(O1, "jan", user(PROFIT));

        commit(ledgers().repair(ledger(), IN_O1, new EnvironmentCount(Map.of(USER, 4, CLIENT, 1))));
        assertThat(inEnvironment(IN_O1)).isEqualTo(new EnvironmentCount(Map.of(USER, 4, CLIENT, 1)));

        clerk.claim(O1, "piet", user(PROFIT));
        assertThat(inEnvironment(IN_O1).count(USER)).isEqualTo(5);
        assertThat(inEnvironment(IN_T1)).isEqualTo(new EnvironmentCount(Map.of()));
    }

    @Test
    void leavesAnEnvironmentAloneThatMovedAndCameBackToTheSameNumber() {
        var before = ledger();
        clerk.claim(O1, "jan", user(PROFIT));
        clerk.free(O1, USER, "jan");

        assertConflicts(ledgers().repair(before, IN_O1, new EnvironmentCount(Map.of(USER, 1))));
    }

    @Test
    void leavesAnEnvironmentAloneWhenAnotherCame() {
        var before = ledger();
        clerk.environment("D12345AA");

        assertConflicts(ledgers().repair(before, IN_O1, new EnvironmentCount(Map.of(USER, 1))));
        assertThat(inEnvironment(IN_O1).count(USER)).isZero();
    }

    @Test
    void forgetsAHolderThatNoEnvironmentKnows() {
        keepAsIfIn(IN_O1, "jan");
        assertThat(account("jan").differences()).containsExactly(IN_O1);

        commit(ledgers().repair(account("jan"), List.of(IN_O1), freed(), false));

        assertThat(account("jan").holder()).isEqualTo(Holder.absent(id(USER, "jan")));
        assertThat(clerk.used(PROFIT_IN_PRODUCTION)).isZero();
    }

    @Test
    void leavesAHolderAloneWhomAnEnvironmentNamesAfterAll() {
        keepAsIfIn(IN_O1, "jan");
        var before = account("jan");
        clerk.claim(O1, "jan", user(PROFIT));

        assertConflicts(ledgers().repair(before, List.of(IN_O1), freed(), false));
    }

    @Test
    void leavesAHolderAloneWhoLeftAndCameBackJustTheSame() {
        clerk.claim(O1, "jan", user(PROFIT));
        var before = account("jan");
        var misread = new Account(ACME, before.holder(), Map.of());
        clerk.free(O1, USER, "jan");
        clerk.claim(O1, "jan", user(PROFIT));
        assertThat(account("jan")).as("there and back").isEqualTo(before);

        assertConflicts(ledgers().repair(misread, List.of(IN_O1), freed(), false));

        assertThat(clerk.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
    }

    @Test
    void leavesAHolderAloneThatChangedMeanwhile() {
        keepAsIfIn(IN_O1, "jan");
        var before = account("jan");
        clerk.claim(T1, "jan", user(PROFIT));

        assertConflicts(ledgers().repair(before, List.of(IN_O1), freed(), false));
    }

    @Test
    void leavesAHolderAloneOfWhomAnEnvironmentSaysSomethingElseByNow() {
        clerk.claim(O1, "jan", user(PROFIT));
        var truth = account("jan");
        var misread = new Account(ACME, truth.holder(), Map.of(IN_O1, Clerk.registration(O1, "jan", blocked(PROFIT))));
        assertThat(misread.differences()).containsExactly(IN_O1);

        assertConflicts(ledgers().repair(misread, List.of(IN_O1), freed(), false));
    }

    @Test
    void leavesEmployeesAloneWhenFlexWasSwitched() {
        clerk.claim(O1, "guid-1", employee(TEMPORARY));
        var account = ledgers().account(ACME, id(EMPLOYEE, "guid-1"), List.of(IN_O1));
        var shifts = List.of(new PoolShift(EMPLOYED, 1, 0));
        clerk.switchFlex(true);

        assertConflicts(ledgers().repair(account, List.of(), shifts, false));
        commit(ledgers().repair(account, List.of(), shifts, true));
    }

    /** A holder who is kept where no registration is: the repair of the contrary, without its conditions. */
    private void keepAsIfIn(EnvironmentCode environment, String name) {
        var registration = Clerk.registration(environment.value(), name, user(PROFIT));
        var invented = new Account(ACME, Holder.absent(id(USER, name)), Map.of(environment, registration));
        var changes = ledgers()
                .repair(invented, List.of(environment), List.of(new PoolShift(PROFIT_IN_PRODUCTION, 1, 0)), false);
        commit(changes.getFirst(), changes.getLast());
    }

    private static List<PoolShift> freed() {
        return List.of(new PoolShift(PROFIT_IN_PRODUCTION, -1, 0));
    }

    private Account account(String name) {
        return ledgers().account(ACME, id(USER, name), List.of(IN_O1, IN_T1));
    }

    private List<HolderId> ids(int part) {
        return Stream.of(HolderId.Kind.values())
                .flatMap(kind -> ledgers().holders(ACME, kind, part))
                .map(Holder::id)
                .toList();
    }

    private Set<HolderId> registered(int part) {
        return Stream.of(IN_O1, IN_T1)
                .flatMap(environment -> ledgers().registrations(ACME, environment, part))
                .map(Ledgers.Entry::holder)
                .collect(toSet());
    }

    private List<Ledgers.Entry> entries(EnvironmentCode environment) {
        return IntStream.range(0, ledgers().parts())
                .boxed()
                .flatMap(part -> ledgers().registrations(ACME, environment, part))
                .toList();
    }

    private EnvironmentCount inEnvironment(EnvironmentCode environment) {
        return Optional.ofNullable(ledger().environments().get(environment))
                .orElseThrow()
                .kept();
    }

    private Ledger ledger() {
        return ledgers().find(ACME).orElseThrow();
    }

    private Ledgers ledgers() {
        return ports().ledgers();
    }
}
