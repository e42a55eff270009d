package portal.testing.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.OUTSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.OUTSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.contract.OrganizationDriver.id;
import static portal.testing.fake.Assignments.activeAt;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.outOfService;
import static portal.testing.fake.Assignments.user;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Transactions.Commit;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.HolderId.Kind;
import portal.domain.usage.Names;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;
import portal.domain.usage.Registrations;
import portal.domain.usage.SeatCount;
import portal.domain.usage.claim.ClaimOutcome;
import portal.domain.usage.claim.ClaimState;

/** How registrations are stored and counted, as the use cases use the port. */
public abstract class RegistrationsContract extends PortContract {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String T1 = "T12345AA";

    private OrganizationDriver driver;

    @BeforeEach
    void openAnOrganizationWithThreeEnvironments() {
        var ids = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> String.format(Locale.ROOT, "j-%06d", i))
                .iterator();
        driver = new OrganizationDriver(ports(), ACME, ids::next)
                .open(Map.of(
                        ENVIRONMENTS, 4, EMPLOYEES, 3, DECLARATIONS, 3, PROFIT_USERS, 2, INSITE_USERS, 2, CLIENTS, 2));
        List.of(O1, O2, T1).forEach(driver::environment);
    }

    @Test
    void knowsNoStateInAnUnknownOrganization() {
        var environment = new EnvironmentCode(O1);

        assertThat(registrations().state(GLOBEX, environment)).isEmpty();
        assertThat(registrations().state(GLOBEX, environment, jan())).isEmpty();
    }

    @Test
    void knowsTheStateOfAnUnknownEnvironment() {
        var state = registrations().state(ACME, new EnvironmentCode("D12345AA")).orElseThrow();

        assertThat(state.environment()).isEmpty();
        assertThat(state.environments())
                .isEqualTo(new Occupancy(Pool.overTheLicense(ENVIRONMENTS), new SeatCount(4), 3, 0));
        assertThat(state("D12345AA", jan()).environment()).isEmpty();
    }

    @Test
    void knowsTheStateOfAHolderInNoEnvironment() {
        var state = state(O1, jan());

        assertThat(state.organization()).isEqualTo(ACME);
        assertThat(state.participant().digits()).isEqualTo(OrganizationDriver.PARTICIPANT);
        assertThat(state.flex()).isFalse();
        assertThat(state.environment()).contains(new Environment(new EnvironmentCode(O1), noHolders(), NOW));
        assertThat(state.holder()).isEqualTo(Holder.absent(jan()));
        assertThat(state.registration()).isEmpty();
        assertThat(state.pools())
                .isEqualTo(Map.of(
                        Pool.of(PROFIT_USERS, PRODUCTION),
                        new Occupancy(Pool.of(PROFIT_USERS, PRODUCTION), new SeatCount(2), 0, 0),
                        Pool.of(INSITE_USERS, PRODUCTION),
                        new Occupancy(Pool.of(INSITE_USERS, PRODUCTION), new SeatCount(2), 0, 0),
                        Pool.of(OUTSITE_USERS, PRODUCTION),
                        new Occupancy(Pool.of(OUTSITE_USERS, PRODUCTION), SeatCount.NONE, 0, 0)));
    }

    @ParameterizedTest
    @EnumSource
    void looksAtThePoolsThatAHolderCanTakeASeatIn(Kind kind) {
        assertThat(state(T1, id(kind, "x")).pools().keySet()).containsExactlyInAnyOrderElementsOf(Pool.of(kind, TEST));
    }

    @Test
    void refusesAnEnvironmentTwice() {
        var environment = new Environment(new EnvironmentCode(O1), Map.of(), NOW);

        assertConflicts(adding(environment));
        assertThat(used(Pool.overTheLicense(ENVIRONMENTS))).isEqualTo(3);
    }

    private List<ConditionalWrite> adding(Environment environment) {
        var state = registrations().state(ACME, environment.code()).orElseThrow();
        return registrations().add(ACME, state, environment);
    }

    @Test
    void refusesAnEnvironmentBeyondTheMaximum() {
        driver.environment("D12345AA");

        assertConflicts(adding(new Environment(new EnvironmentCode("D12345AB"), Map.of(), NOW)));
        assertThat(registrations().environments(ACME)).hasSize(4);
    }

    @Test
    void listsEnvironmentsInTheOrderOfTheirCodes() {
        driver.environment("A12345ZZ");

        assertThat(registrations().environments(ACME))
                .extracting(Environment::code)
                .extracting(EnvironmentCode::value)
                .containsExactly("A12345ZZ", O1, O2, T1);
        assertThat(registrations().environments(GLOBEX)).isEmpty();
    }

    @Test
    void givesBackARegistrationWithItsSpelling() {
        var registration = new Registration(
                new EnvironmentCode(O1),
                " J\u00e1n ",
                new Assignment.User(Set.of(PROFIT, INSITE), false, true),
                new Person(Optional.of(""), Optional.of("=1+1 @nowhere")));
        var holder = id(Kind.USER, " J\u00e1n ");
        driver.settle(() -> driver.claiming(holder, registration));

        var state = state(O1, holder);

        assertThat(state.registration()).contains(registration);
        assertThat(state.holder())
                .isEqualTo(new Holder(
                        holder,
                        "J\u00e1n",
                        new Names(Map.of(new EnvironmentCode(O1), new Names.Given(registration.person(), 1))),
                        Map.of(new EnvironmentCode(O1), registration.assignment()),
                        1));
    }

    @Test
    void storesALaterActivityOfAHolderAtAFullPool() {
        driver.report(O1, OrganizationDriver.line(Kind.USER, O1, "jan", user(PROFIT)));
        claim(O2, "jan", activeAt("2026-02-01T08:00:00Z", PROFIT));
        claim(O1, "els", user(PROFIT));

        claim(O1, "jan", activeAt("2026-03-01T08:00:00+01:00", PROFIT));
        claim(O2, "jan", activeAt("2026-03-02T08:00:00.75Z", PROFIT));

        var first = activeAt("2026-03-01T07:00:00Z", PROFIT);
        var second = activeAt("2026-03-02T08:00:00Z", PROFIT);
        assertThat(assignment(O1, jan())).isEqualTo(first);
        assertThat(assignment(O2, jan())).isEqualTo(second);
        assertThat(state(O1, jan()).holder().assignments())
                .isEqualTo(Map.of(new EnvironmentCode(O1), first, new EnvironmentCode(O2), second));
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(2);
    }

    @Test
    void refusesASecondDecisionOnTheSameActivity() {
        claim(O1, "jan", user(PROFIT));
        var one = driver.claiming(O1, "jan", activeAt("2026-03-01T08:00:00Z", PROFIT));
        var two = driver.claiming(O1, "jan", activeAt("2026-03-02T08:00:00Z", PROFIT));
        driver.commit(one);

        assertThat(driver.commit(two)).isEqualTo(new Commit.Conflicted());
        assertThat(assignment(O1, jan())).isEqualTo(activeAt("2026-03-01T08:00:00Z", PROFIT));
    }

    @Test
    void givesBackEveryKindOfAssignment() {
        claim(O1, "e", outOfService(EmployeeKind.CANDIDATE));
        claim(O1, "n", user());
        claim(O1, "d", new Assignment.Mention());

        assertThat(assignment(O1, id(Kind.EMPLOYEE, "e"))).isEqualTo(outOfService(EmployeeKind.CANDIDATE));
        assertThat(assignment(O1, id(Kind.USER, "n"))).isEqualTo(user());
        assertThat(assignment(O1, id(Kind.DECLARATION, "d"))).isEqualTo(new Assignment.Mention());
    }

    @Test
    void keepsKindsOfHoldersWithTheSameIdApart() {
        claim(O1, "x", user(PROFIT));
        claim(O1, "x", employee(EmployeeKind.STAFF));

        driver.free(O1, Kind.USER, "x");

        assertThat(state(O1, id(Kind.EMPLOYEE, "x")).registration()).isPresent();
        assertThat(used(Pool.overTheLicense(EMPLOYEES))).isEqualTo(1);
    }

    @Test
    void changesPoolsByClaimsAndRemovals() {
        var profit = Pool.of(PROFIT_USERS, PRODUCTION);
        var clients = Pool.of(CLIENTS, TEST);

        commit(registering(
                "x",
                new PoolDelta(Pool.OF_EMPLOYEES, 2, 1),
                new PoolDelta(profit, 1, 0),
                new PoolDelta(clients, 1, 0)));
        assertThat(driver.occupancy(Pool.OF_EMPLOYEES))
                .isEqualTo(new Occupancy(Pool.OF_EMPLOYEES, new SeatCount(3), 2, 1));
        assertThat(used(profit)).isEqualTo(1);
        assertThat(used(clients)).isEqualTo(1);

        var deltas = List.of(new PoolDelta(Pool.OF_EMPLOYEES, -1, 1), new PoolDelta(clients, -1, 0));
        var before = withPools(state(O1, id(Kind.EMPLOYEE, "x")), deltas);
        commit(registrations().remove(before, before.holder().without(new EnvironmentCode(O1)), deltas));
        assertThat(driver.occupancy(Pool.OF_EMPLOYEES))
                .isEqualTo(new Occupancy(Pool.OF_EMPLOYEES, new SeatCount(3), 1, 2));
        assertThat(used(profit)).isEqualTo(1);
        assertThat(used(clients)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "0, true", "-1, true"})
    void takesNoSeatFromAFullPool(int seats, boolean taken) {
        var profit = Pool.of(PROFIT_USERS, PRODUCTION);
        claim(O1, "jan", user(PROFIT));
        claim(O1, "els", user(PROFIT));

        var commit = attempt(registering("x", new PoolDelta(profit, seats, 0)));

        assertThat(commit).isEqualTo(taken ? new Commit.Committed() : new Commit.Conflicted());
        assertThat(used(profit)).isEqualTo(taken ? 2 + seats : 2);
        assertThat(state(O1, id(Kind.EMPLOYEE, "x")).registration().isPresent()).isEqualTo(taken);
    }

    @Test
    void freesASeatOfAPoolThatIsOverItsMaximum() {
        var profit = Pool.of(PROFIT_USERS, PRODUCTION);
        claim(O1, "jan", user(PROFIT));
        claim(O1, "els", user(PROFIT));
        driver.grant(Map.of(PROFIT_USERS, 0));
        var license = driver.license();
        commit(ports().licenses().save(license, license.withGrantedTakenOver(NOW)));

        commit(registering("x", new PoolDelta(profit, -1, 0)));

        assertThat(used(profit)).isEqualTo(1);
    }

    private List<ConditionalWrite> registering(String employee, PoolDelta... deltas) {
        var before = withPools(state(O1, id(Kind.EMPLOYEE, employee)), List.of(deltas));
        var registration = OrganizationDriver.registration(O1, employee, employee(EmployeeKind.STAFF));
        return registrations().register(before, before.holder().with(registration), registration, List.of(deltas));
    }

    /** The state, as if it were about a holder that takes seats in all of these pools. */
    private ClaimState withPools(ClaimState state, List<PoolDelta> deltas) {
        var pools =
                deltas.stream().map(PoolDelta::pool).collect(toUnmodifiableMap(Function.identity(), driver::occupancy));
        return new ClaimState(
                state.organization(),
                state.participant(),
                state.flex(),
                state.environment(),
                state.holder(),
                state.registration(),
                pools);
    }

    @Test
    void letsOnlyOneOfTwoClaimsForTheLastSeatCommit() {
        claim(O1, "jan", user(PROFIT));
        var els = driver.claiming(O1, "els", user(PROFIT));
        var piet = driver.claiming(O1, "piet", user(PROFIT));

        assertThat(driver.commit(els)).isEqualTo(new Commit.Committed());
        assertThat(driver.commit(piet)).isEqualTo(new Commit.Conflicted());
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(2);
    }

    @Test
    void refusesAClaimDecidedBeforeTheMaximumWasLowered() {
        var jan = driver.claiming(O1, "jan", user(PROFIT));
        driver.mutate(PROFIT_USERS, 0);

        assertThat(driver.commit(jan)).isEqualTo(new Commit.Conflicted());
    }

    @Test
    void refusesASecondDecisionOnTheSameHolder() {
        var one = driver.claiming(O1, "jan", user(PROFIT));
        var two = driver.claiming(O2, "jan", user(PROFIT));
        driver.commit(one);

        assertThat(driver.commit(two)).isEqualTo(new Commit.Conflicted());
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);
    }

    @Test
    void refusesTwoRemovalsOfTheSameSeat() {
        claim(O1, "jan", user(PROFIT));
        claim(O1, "els", user(PROFIT));
        var one = driver.freeing(O1, Kind.USER, "jan");
        var two = driver.freeing(O1, Kind.USER, "jan");
        driver.commit(one);

        assertThat(driver.commit(two)).isEqualTo(new Commit.Conflicted());
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);
    }

    @Test
    void refusesADecisionOnAHolderThatLeftAndCameBackAsSomethingElse() {
        claim(O1, "jan", user(PROFIT));
        var staleBlock = driver.claiming(O1, "jan", blocked(PROFIT));
        var staleRemoval = driver.freeing(O1, Kind.USER, "jan");
        driver.free(O1, Kind.USER, "jan");
        claim(O1, "jan", user(INSITE));

        assertThat(driver.commit(staleBlock)).isEqualTo(new Commit.Conflicted());
        assertThat(driver.commit(staleRemoval)).isEqualTo(new Commit.Conflicted());
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isZero();
        assertThat(used(Pool.of(INSITE_USERS, PRODUCTION))).isEqualTo(1);
    }

    @Test
    void forgetsAHolderInNoEnvironment() {
        claim(O1, "jan", user(PROFIT));
        driver.free(O1, Kind.USER, "jan");

        assertThat(state(O1, jan()).holder()).isEqualTo(Holder.absent(jan()));
        assertThat(holders(Kind.USER)).isEmpty();
    }

    @Test
    void countsWhatIsRegisteredInEachEnvironmentBlockedOrNot() {
        claim(O1, "jan", user(PROFIT));
        claim(O1, "els", blocked(PROFIT));
        claim(O1, "els", user(PROFIT));
        claim(O1, "guid", employee(EmployeeKind.STAFF));
        claim(O2, "jan", user(PROFIT));
        driver.free(O2, Kind.USER, "jan");

        assertThat(environment(O1).count(Kind.USER)).isEqualTo(2);
        assertThat(environment(O1).count(Kind.EMPLOYEE)).isEqualTo(1);
        assertThat(environment(O1).count(Kind.CLIENT)).isZero();
        assertThat(environment(O2).count(Kind.USER)).isZero();
    }

    @Test
    void givesEveryHolderOfAKindOnceAndWhole() {
        driver.grant(Map.of(PROFIT_USERS, 1_000));
        var license = driver.license();
        commit(ports().licenses().save(license, license.withGrantedTakenOver(NOW)));
        var expected = new HashSet<String>();
        for (int i = 0; i < 60; i++) {
            claim(O1, "user" + i, user(PROFIT));
            expected.add("user" + i);
        }
        claim(T1, "user0", user(PROFIT));
        claim(O1, "guid", employee(EmployeeKind.STAFF));

        var holders = holders(Kind.USER);

        assertThat(holders).hasSize(60);
        assertThat(holders).extracting(Holder::spelling).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(holders)
                .filteredOn(holder -> holder.spelling().equals("user0"))
                .extracting(Holder::assignments)
                .containsExactly(Map.of(
                        new EnvironmentCode(O1), user(PROFIT),
                        new EnvironmentCode(T1), user(PROFIT)));
    }

    @Test
    void keepsIdsThatAreLongOrFullOfSigns() {
        driver.grant(Map.of(OUTSITE_USERS, 100));
        var codes = Set.of("#", "a#b", "\uD83D\uDE00".repeat(100), "x y\tz".replace('\t', '|'), "../..", "%00");
        codes.forEach(code -> assertThat(claim(O1, code, user(OUTSITE))).isEqualTo(registered()));

        assertThat(holders(Kind.USER).stream().map(Holder::spelling).collect(toUnmodifiableSet()))
                .isEqualTo(codes);
        assertThat(used(Pool.of(OUTSITE_USERS, PRODUCTION))).isEqualTo(6);
    }

    private Registrations registrations() {
        return ports().registrations();
    }

    private ClaimOutcome claim(String environment, String holder, Assignment assignment) {
        var outcome = driver.claim(environment, holder, assignment);
        assertThat(outcome).as("%s in %s", holder, environment).isEqualTo(registered());
        return outcome;
    }

    private int used(Pool pool) {
        return driver.used(pool);
    }

    private ClaimState state(String environment, HolderId holder) {
        return registrations()
                .state(ACME, new EnvironmentCode(environment), holder)
                .orElseThrow();
    }

    private Assignment assignment(String environment, HolderId holder) {
        return state(environment, holder).registration().orElseThrow().assignment();
    }

    private Environment environment(String code) {
        return registrations().environments(ACME).stream()
                .filter(environment -> environment.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Holder> holders(Kind kind) {
        return ports().holders(ACME, kind);
    }

    private static HolderId jan() {
        return id(Kind.USER, "jan");
    }

    private static ClaimOutcome registered() {
        return new ClaimOutcome.Registered(true);
    }

    private Map<Kind, Integer> noHolders() {
        return environment(O1).holders();
    }
}
