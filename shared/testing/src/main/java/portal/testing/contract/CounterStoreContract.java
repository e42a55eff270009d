package portal.testing.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
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
import static portal.testing.contract.OrganizationDriver.id;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.mention;
import static portal.testing.fake.Assignments.user;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.recount.CounterStore;
import portal.domain.usage.recount.Counters;
import portal.domain.usage.recount.HolderState;

/** How counters are read with their change counts, and repaired only while they do not change. */
public abstract class CounterStoreContract extends PortContract {
    private static final String O1 = "O12345AA";
    private static final String T1 = "T12345AA";
    private static final EnvironmentCode IN_O1 = new EnvironmentCode(O1);
    private static final EnvironmentCode IN_T1 = new EnvironmentCode(T1);
    private static final Pool PROFIT_IN_PRODUCTION = Pool.of(PROFIT_USERS, PRODUCTION);
    private static final Pool EMPLOYED = Pool.overTheLicense(EMPLOYEES);

    private OrganizationDriver driver;

    @BeforeEach
    void openAnOrganizationWithTwoEnvironments() {
        var ids = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> String.format(Locale.ROOT, "j-%06d", i))
                .iterator();
        driver = new OrganizationDriver(ports(), ACME, ids::next)
                .open(Map.of(ENVIRONMENTS, 4, EMPLOYEES, 5, DECLARATIONS, 100, PROFIT_USERS, 5));
        List.of(O1, T1).forEach(driver::environment);
    }

    @Test
    void knowsNoCountersOfAnUnknownOrganization() {
        assertThat(counterStore().find(GLOBEX)).isEmpty();
    }

    @Test
    void showsAllCounters() {
        driver.claim(O1, "jan", user(PROFIT));
        driver.claim(T1, "Jan", user(PROFIT));
        driver.claim(O1, "guid-1", employee(TEMPORARY));
        driver.claim(O1, "guid-2", employee(STAFF));

        var counters = counters();

        assertThat(counters.organization()).isEqualTo(ACME);
        assertThat(counters.participant().digits()).isEqualTo(OrganizationDriver.PARTICIPANT);
        assertThat(counters.flex()).isFalse();
        assertThat(counters.pools().keySet()).containsExactlyInAnyOrderElementsOf(Pool.all());
        assertThat(counters.pool(PROFIT_IN_PRODUCTION).kept()).isEqualTo(new PoolCount(1, 0));
        assertThat(counters.pool(EMPLOYED).kept()).isEqualTo(new PoolCount(2, 1));
        assertThat(counters.numberOfEnvironments().kept()).isEqualTo(new PoolCount(2, 0));
        assertThat(counters.environments().keySet()).containsExactly(IN_O1, IN_T1);
        assertThat(inEnvironment(IN_O1)).isEqualTo(new EnvironmentCount(Map.of(USER, 1, EMPLOYEE, 2)));
        assertThat(inEnvironment(IN_T1)).isEqualTo(new EnvironmentCount(Map.of(USER, 1)));
    }

    @Test
    void showsInTheChangeCountThatSomethingCameAndWent() {
        var before = counters();

        driver.claim(O1, "jan", user(PROFIT));
        driver.free(O1, USER, "jan");

        var after = counters();
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
    void showsInTheChangeCountThatFlexWasSwitched() {
        var before = counters();

        driver.switchFlex(true);
        assertThat(counters().flex()).isTrue();
        driver.switchFlex(false);

        assertThat(counters().pool(EMPLOYED).kept())
                .isEqualTo(before.pool(EMPLOYED).kept());
        assertThat(counters().pool(EMPLOYED)).isNotEqualTo(before.pool(EMPLOYED));
    }

    @Test
    void hasEveryHolderWithItsRegistrationsInOnePart() {
        IntStream.range(0, 60).forEach(i -> driver.claim(O1, "declaration-" + i, mention()));
        driver.claim(O1, "jan", user());
        driver.claim(T1, "JAN", blocked(PROFIT));
        driver.claim(O1, "jan#2", employee(STAFF));

        var found = IntStream.range(0, counterStore().parts())
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
        driver.claim(O1, "Jan", user(PROFIT));
        driver.claim(T1, "jan", blocked(PROFIT));

        assertThat(entries(IN_O1))
                .containsExactly(new CounterStore.Entry(id(USER, "jan"), user(PROFIT), called("Name of Jan")));
        assertThat(entries(IN_T1))
                .containsExactly(new CounterStore.Entry(id(USER, "jan"), blocked(PROFIT), called("Name of jan")));
    }

    @Test
    void comparesAHolderWithItsRegistrations() {
        driver.claim(O1, "jan", user(PROFIT));
        driver.claim(T1, "jan", blocked(PROFIT));

        var account = counterStore().account(ACME, id(USER, "jan"), List.of(IN_O1));

        assertThat(account.holder().assignments()).isEqualTo(Map.of(IN_O1, user(PROFIT), IN_T1, blocked(PROFIT)));
        assertThat(account.registrations().keySet()).containsExactlyInAnyOrder(IN_O1, IN_T1);
        assertThat(account.differences()).isEmpty();
        assertThat(counterStore().account(GLOBEX, id(USER, "jan"), List.of(IN_O1)))
                .isEqualTo(new HolderState(GLOBEX, Holder.absent(id(USER, "jan")), Map.of()));
    }

    @Test
    void asksMoreEnvironmentsThanOneReadTakes() {
        driver.claim(T1, "jan", user(PROFIT));
        var many = Stream.concat(
                        IntStream.range(0, 250)
                                .mapToObj(i -> new EnvironmentCode(String.format(Locale.ROOT, "D%05dAA", i))),
                        Stream.of(IN_T1))
                .toList();

        assertThat(counterStore()
                        .account(ACME, id(USER, "jan"), many)
                        .registrations()
                        .keySet())
                .containsExactly(IN_T1);
    }

    @Test
    void setsAPoolToTheCount() {
        driver.claim(O1, "jan", user(PROFIT));

        commit(counterStore().repair(counters(), PROFIT_IN_PRODUCTION, new PoolCount(7, 0)));
        commit(counterStore().repair(counters(), EMPLOYED, new PoolCount(3, 2)));

        assertThat(driver.used(PROFIT_IN_PRODUCTION)).as("over the maximum").isEqualTo(7);
        assertThat(counters().pool(EMPLOYED).kept()).isEqualTo(new PoolCount(3, 2));
        commit(counterStore().repair(counters(), PROFIT_IN_PRODUCTION, new PoolCount(1, 0)));
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
    }

    @Test
    void leavesAPoolAloneThatChangedAndCameBackToTheSameNumber() {
        driver.claim(O1, "jan", user(PROFIT));
        var before = counters();
        driver.claim(O1, "piet", user(PROFIT));
        driver.free(O1, USER, "piet");

        assertConflicts(counterStore().repair(before, PROFIT_IN_PRODUCTION, new PoolCount(2, 0)));

        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
    }

    @Test
    void leavesAPoolAloneThatWasRepairedAlready() {
        var before = counters();
        commit(counterStore().repair(before, PROFIT_IN_PRODUCTION, new PoolCount(1, 0)));

        assertConflicts(counterStore().repair(before, PROFIT_IN_PRODUCTION, new PoolCount(1, 0)));
    }

    @Test
    void leavesThePoolOfEmployeesAloneWhenFlexWasSwitchedThereAndBack() {
        var before = counters();
        driver.switchFlex(true);
        driver.switchFlex(false);

        assertConflicts(counterStore().repair(before, EMPLOYED, new PoolCount(1, 0)));
    }

    @Test
    void setsAnEnvironmentToTheCount() {
        driver.claim(O1, "jan", user(PROFIT));

        commit(counterStore().repair(counters(), IN_O1, new EnvironmentCount(Map.of(USER, 4, CLIENT, 1))));
        assertThat(inEnvironment(IN_O1)).isEqualTo(new EnvironmentCount(Map.of(USER, 4, CLIENT, 1)));

        driver.claim(O1, "piet", user(PROFIT));
        assertThat(inEnvironment(IN_O1).count(USER)).isEqualTo(5);
        assertThat(inEnvironment(IN_T1)).isEqualTo(new EnvironmentCount(Map.of()));
    }

    @Test
    void leavesAnEnvironmentAloneThatChangedAndCameBackToTheSameNumber() {
        var before = counters();
        driver.claim(O1, "jan", user(PROFIT));
        driver.free(O1, USER, "jan");

        assertConflicts(counterStore().repair(before, IN_O1, new EnvironmentCount(Map.of(USER, 1))));
    }

    @Test
    void leavesAnEnvironmentAloneWhenAnotherCame() {
        var before = counters();
        driver.environment("D12345AA");

        assertConflicts(counterStore().repair(before, IN_O1, new EnvironmentCount(Map.of(USER, 1))));
        assertThat(inEnvironment(IN_O1).count(USER)).isZero();
    }

    @Test
    void forgetsAHolderThatNoEnvironmentKnows() {
        keepAsIfIn(IN_O1, "jan");
        assertThat(account("jan").differences()).containsExactly(IN_O1);

        commit(counterStore().repair(account("jan"), List.of(IN_O1), freed(), false));

        assertThat(account("jan").holder()).isEqualTo(Holder.absent(id(USER, "jan")));
        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isZero();
    }

    @Test
    void leavesAHolderAloneThatIsRegisteredAfterAll() {
        keepAsIfIn(IN_O1, "jan");
        var before = account("jan");
        driver.claim(O1, "jan", user(PROFIT));

        assertConflicts(counterStore().repair(before, List.of(IN_O1), freed(), false));
    }

    @Test
    void leavesAHolderAloneThatWasRemovedAndRegisteredAgain() {
        driver.claim(O1, "jan", user(PROFIT));
        var before = account("jan");
        var misread = new HolderState(ACME, before.holder(), Map.of());
        driver.free(O1, USER, "jan");
        driver.claim(O1, "jan", user(PROFIT));
        assertThat(account("jan")).as("there and back").isEqualTo(before);

        assertConflicts(counterStore().repair(misread, List.of(IN_O1), freed(), false));

        assertThat(driver.used(PROFIT_IN_PRODUCTION)).isEqualTo(1);
    }

    @Test
    void leavesAChangedHolderAlone() {
        keepAsIfIn(IN_O1, "jan");
        var before = account("jan");
        driver.claim(T1, "jan", user(PROFIT));

        assertConflicts(counterStore().repair(before, List.of(IN_O1), freed(), false));
    }

    @Test
    void leavesAHolderAloneWhoseRegistrationHasChanged() {
        driver.claim(O1, "jan", user(PROFIT));
        var truth = account("jan");
        var misread = new HolderState(
                ACME, truth.holder(), Map.of(IN_O1, OrganizationDriver.registration(O1, "jan", blocked(PROFIT))));
        assertThat(misread.differences()).containsExactly(IN_O1);

        assertConflicts(counterStore().repair(misread, List.of(IN_O1), freed(), false));
    }

    @Test
    void leavesEmployeesAloneWhenFlexWasSwitched() {
        driver.claim(O1, "guid-1", employee(TEMPORARY));
        var account = counterStore().account(ACME, id(EMPLOYEE, "guid-1"), List.of(IN_O1));
        var deltas = List.of(new PoolDelta(EMPLOYED, 1, 0));
        driver.switchFlex(true);

        assertConflicts(counterStore().repair(account, List.of(), deltas, false));
        commit(counterStore().repair(account, List.of(), deltas, true));
    }

    /**
     * Stores a holder in an environment that has no registration of it. It uses the writes of the opposite repair,
     * without their conditions.
     */
    private void keepAsIfIn(EnvironmentCode environment, String name) {
        var registration = OrganizationDriver.registration(environment.value(), name, user(PROFIT));
        var invented = new HolderState(ACME, Holder.absent(id(USER, name)), Map.of(environment, registration));
        var changes = counterStore()
                .repair(invented, List.of(environment), List.of(new PoolDelta(PROFIT_IN_PRODUCTION, 1, 0)), false);
        commit(changes.getFirst(), changes.getLast());
    }

    private static List<PoolDelta> freed() {
        return List.of(new PoolDelta(PROFIT_IN_PRODUCTION, -1, 0));
    }

    private HolderState account(String name) {
        return counterStore().account(ACME, id(USER, name), List.of(IN_O1, IN_T1));
    }

    private List<HolderId> ids(int part) {
        return Stream.of(HolderId.Kind.values())
                .flatMap(kind -> counterStore().holders(ACME, kind, part))
                .map(Holder::id)
                .toList();
    }

    private Set<HolderId> registered(int part) {
        return Stream.of(IN_O1, IN_T1)
                .flatMap(environment -> counterStore().registrations(ACME, environment, part))
                .map(CounterStore.Entry::holder)
                .collect(toSet());
    }

    private static Person called(String name) {
        return new Person(Optional.of(name), Optional.empty());
    }

    private List<CounterStore.Entry> entries(EnvironmentCode environment) {
        return IntStream.range(0, counterStore().parts())
                .boxed()
                .flatMap(part -> counterStore().registrations(ACME, environment, part))
                .toList();
    }

    private EnvironmentCount inEnvironment(EnvironmentCode environment) {
        return Optional.ofNullable(counters().environments().get(environment))
                .orElseThrow()
                .kept();
    }

    private Counters counters() {
        return counterStore().find(ACME).orElseThrow();
    }

    private CounterStore counterStore() {
        return ports().counterStore();
    }
}
