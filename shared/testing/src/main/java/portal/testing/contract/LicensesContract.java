package portal.testing.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.outOfService;
import static portal.testing.fake.Assignments.user;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.decision.Transactions.Commit;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.license.License;
import portal.domain.license.Licenses;
import portal.domain.license.Mutation;
import portal.domain.license.OrganizationProfile;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.domain.usage.UserKind;

/** How licenses are kept. */
public abstract class LicensesContract extends PortContract {
    private static final Pool EMPLOYEE_POOL = Pool.overTheLicense(EMPLOYEES);

    private OrganizationDriver driver;

    @BeforeEach
    void openAnOrganization() {
        var ids = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> String.format(Locale.ROOT, "j-%06d", i))
                .iterator();
        driver = new OrganizationDriver(ports(), ACME, ids::next).open(Map.of(ENVIRONMENTS, 5));
    }

    @Test
    void showsAnOrganizationWithWhatItsLicenseIs() {
        driver.switchFlex(true);

        assertThat(licenses().registered(ACME))
                .contains(new OrganizationProfile(
                        ports().organizations().find(ACME).orElseThrow(), Edition.STANDARD, true));
        assertThat(licenses().registered(GLOBEX)).isEmpty();
    }

    @Test
    void beginsWithNothingGrantedAndNothingInUse() {
        var empty = new License(GLOBEX, Edition.SMALL_BUSINESS, true, Optional.empty(), Map.of(), Map.of(), 1);

        commit(licenses().add(empty));

        var stored = licenses().find(GLOBEX).orElseThrow();
        assertThat(stored.edition()).isEqualTo(Edition.SMALL_BUSINESS);
        assertThat(stored.flex()).isTrue();
        assertThat(stored.refreshedAt()).isEmpty();
        assertThat(stored.entitlements()).isEmpty();
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.occupancy().keySet()).containsExactlyInAnyOrderElementsOf(Pool.all());
        assertThat(stored.occupancy().values())
                .allSatisfy(pool -> assertThat(pool).isEqualTo(new Occupancy(pool.pool(), SeatCount.NONE, 0, 0)));
    }

    @Test
    void refusesASecondLicenseForAnOrganization() {
        assertConflicts(licenses().add(license()));
    }

    @Test
    void showsTheLicenseTogetherWithTheCallersMembership() {
        var viewed = licenses().view(caller("anna"));

        assertThat(viewed.member()).isPresent();
        assertThat(viewed.subject()).contains(license());
        assertThat(licenses().view(caller("ghost")).member()).isEmpty();
    }

    @Test
    void knowsNoLicenseOfAnOrganizationThatIsNotThere() {
        assertThat(licenses().find(GLOBEX)).isEmpty();
        assertThat(licenses().history(caller("anna"), first(3)).subject().items())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void setsTheMaximumOfEveryPoolAtTheFirstGrant(Metric metric) {
        var another = new License(GLOBEX, Edition.STANDARD, false, Optional.empty(), Map.of(), Map.of(), 1);
        commit(licenses().add(another));

        commit(licenses().grant(another, Map.of(metric, seats(7))));

        var stored = licenses().find(GLOBEX).orElseThrow();
        assertThat(stored.entitlements()).isEqualTo(Map.of(metric, new Entitlement(seats(7), seats(7))));
        assertThat(stored.usage(metric))
                .allSatisfy(pool -> assertThat(pool.maximum()).isEqualTo(seats(7)));
        assertThat(stored.version()).isEqualTo(2);
    }

    @Test
    void leavesTheMaximumAloneAtLaterGrants() {
        commit(licenses().grant(license(), Map.of(ENVIRONMENTS, seats(9))));

        assertThat(license().entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(5), seats(9)));
        assertThat(used(ENVIRONMENTS).maximum()).isEqualTo(seats(5));
        assertThat(claimsOfEnvironmentsUntilFull()).isEqualTo(5);
    }

    @Test
    void takesAFirstGrantOfNothingForAGrant() {
        commit(licenses().grant(license(), Map.of(EMPLOYEES, SeatCount.NONE)));
        commit(licenses().grant(license(), Map.of(EMPLOYEES, seats(3))));

        assertThat(license().entitlement(EMPLOYEES)).isEqualTo(new Entitlement(SeatCount.NONE, seats(3)));
    }

    @Test
    void leavesMetricsThatAreNotNamedAsTheyAre() {
        commit(licenses().grant(license(), Map.of(EMPLOYEES, seats(3))));

        assertThat(license().entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(5), seats(5)));
    }

    @Test
    void setsMaximumAndGrantedNumberInOneMutation() {
        commit(licenses().mutate(license(), Map.of(ENVIRONMENTS, seats(2), PROFIT_USERS, seats(1))));

        assertThat(license().entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(2), seats(2)));
        assertThat(license().entitlement(PROFIT_USERS)).isEqualTo(new Entitlement(seats(1), seats(1)));
        assertThat(claimsOfEnvironmentsUntilFull()).isEqualTo(2);
    }

    @Test
    void mutatesAllMetricsAtOnce() {
        var targets = Arrays.stream(Metric.values())
                .collect(toUnmodifiableMap(
                        metric -> metric, metric -> seats(metric.name().length())));

        commit(licenses().mutate(license(), targets));

        assertThat(license().entitlements())
                .allSatisfy((metric, entitlement) ->
                        assertThat(entitlement).isEqualTo(new Entitlement(targets.get(metric), targets.get(metric))))
                .hasSameSizeAs(Metric.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void holdsAMutationToWhatIsInUseAtCommit(int target) {
        var before = license();
        driver.environment("O12345AA");
        driver.environment("T12345AA");

        var commit = attempt(licenses().mutate(before, Map.of(ENVIRONMENTS, seats(target))));

        assertThat(commit).isEqualTo(target < 2 ? new Commit.Conflicted() : new Commit.Committed());
        assertThat(used(ENVIRONMENTS).maximum()).isEqualTo(seats(target < 2 ? 5 : target));
    }

    @Test
    void holdsAMutationToTheFullestOfTheTypes() {
        driver.grant(Map.of(PROFIT_USERS, 5));
        driver.environment("O12345AA");
        driver.environment("T12345AA");
        driver.claim("O12345AA", "jan", user(UserKind.PROFIT));
        driver.claim("T12345AA", "jan", user(UserKind.PROFIT));
        driver.claim("T12345AA", "els", user(UserKind.PROFIT));

        assertConflicts(licenses().mutate(license(), Map.of(PROFIT_USERS, seats(1))));
        commit(licenses().mutate(license(), Map.of(PROFIT_USERS, seats(2))));

        assertThat(license().binding(PROFIT_USERS).pool()).isEqualTo(Pool.of(PROFIT_USERS, TEST));
        assertThat(driver.used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);
    }

    @Test
    void changesNothingWhenOneMetricOfAMutationDoesNotFit() {
        driver.environment("O12345AA");

        assertConflicts(licenses().mutate(license(), Map.of(EMPLOYEES, seats(8), ENVIRONMENTS, SeatCount.NONE)));

        assertThat(license().entitlement(EMPLOYEES)).isEqualTo(Entitlement.NONE);
    }

    @Test
    void refusesEveryChangeOfALicenseThatSomebodyElseChanged() {
        var stale = license();
        commit(licenses().mutate(stale, Map.of(ENVIRONMENTS, seats(6))));

        assertConflicts(licenses().mutate(stale, Map.of(ENVIRONMENTS, seats(7))));
        assertConflicts(licenses().grant(stale, Map.of(ENVIRONMENTS, seats(7))));
        assertConflicts(licenses().takeOverGranted(stale, NOW));
        assertConflicts(licenses().reclassify(stale, Edition.ENTERPRISE, false));
        assertConflicts(licenses().reclassify(stale, Edition.STANDARD, true));
        assertThat(license().entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(6), seats(6)));
    }

    @Test
    void countsEveryChangeButUsage() {
        var version = license().version();

        driver.environment("O12345AA");
        assertThat(license().version()).isEqualTo(version);

        commit(licenses().takeOverGranted(license(), NOW));
        assertThat(license().version())
                .as("nothing but the moment of the refresh is another")
                .isEqualTo(version);
        assertThat(license().refreshedAt()).contains(NOW);

        commit(licenses().grant(license(), Map.of(ENVIRONMENTS, seats(4))));
        commit(licenses().takeOverGranted(license(), NOW.plusSeconds(1)));
        assertThat(license().version()).isEqualTo(version + 2);
    }

    @Test
    void noticesThatItWasRefreshedMeanwhile() {
        var stale = license();
        commit(licenses().takeOverGranted(stale, NOW));

        assertConflicts(licenses().mutate(stale, Map.of(ENVIRONMENTS, seats(7))));
        assertConflicts(licenses().takeOverGranted(stale, NOW.plusSeconds(1)));
        assertThat(license().refreshedAt()).contains(NOW);
    }

    @Test
    void takesOverWhatIsGrantedEvenBelowUsage() {
        driver.environment("O12345AA");
        driver.environment("T12345AA");
        commit(licenses().grant(license(), Map.of(ENVIRONMENTS, seats(1))));

        commit(licenses().takeOverGranted(license(), NOW.plusSeconds(1)));

        assertThat(license().refreshedAt()).contains(NOW.plusSeconds(1));
        assertThat(license().entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(1), seats(1)));
        assertThat(used(ENVIRONMENTS).available()).isEqualTo(-1);
        assertThat(claimsOfEnvironmentsUntilFull()).isZero();
    }

    @Test
    void keepsWhenItWasRefreshedThroughLaterChanges() {
        commit(licenses().takeOverGranted(license(), NOW));
        commit(licenses().mutate(license(), Map.of(ENVIRONMENTS, seats(6))));
        commit(licenses().reclassify(license(), Edition.ENTERPRISE, true));

        assertThat(license().refreshedAt()).contains(NOW);
        assertThat(license().edition()).isEqualTo(Edition.ENTERPRISE);
        assertThat(license().flex()).isTrue();
        assertThat(license().entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(6), seats(6)));
    }

    @Test
    void exemptsTemporaryWorkersAtOnceWhenFlexIsSwitchedOn() {
        employThreeOfWhomTwoTemporary();
        assertThat(employees()).isEqualTo(new Occupancy(EMPLOYEE_POOL, seats(10), 3, 2));

        commit(licenses().reclassify(license(), Edition.STANDARD, true));

        assertThat(employees()).isEqualTo(new Occupancy(EMPLOYEE_POOL, seats(10), 1, 2));
    }

    @Test
    void countsTemporaryWorkersAgainWhenFlexIsSwitchedOff() {
        driver.switchFlex(true);
        employThreeOfWhomTwoTemporary();
        assertThat(employees()).isEqualTo(new Occupancy(EMPLOYEE_POOL, seats(10), 1, 2));

        commit(licenses().reclassify(license(), Edition.STANDARD, false));

        assertThat(employees()).isEqualTo(new Occupancy(EMPLOYEE_POOL, seats(10), 3, 2));
    }

    @Test
    void maySwitchFlexOffOverTheMaximum() {
        driver.switchFlex(true);
        employThreeOfWhomTwoTemporary();
        driver.mutate(EMPLOYEES, 1);

        commit(licenses().reclassify(license(), Edition.STANDARD, false));

        assertThat(employees().available()).isEqualTo(-2);
    }

    @Test
    void refusesASwitchOfFlexWhenTemporaryWorkersCameOrWentMeanwhile() {
        employThreeOfWhomTwoTemporary();
        var stale = license();
        driver.free("O12345AA", HolderId.Kind.EMPLOYEE, "temp-1");

        assertConflicts(licenses().reclassify(stale, Edition.STANDARD, true));
        assertThat(license().flex()).isFalse();
        assertThat(employees().used()).isEqualTo(2);
    }

    @Test
    void switchesFlexWhenOrdinaryStaffCameMeanwhile() {
        employThreeOfWhomTwoTemporary();
        var stale = license();
        driver.claim("O12345AA", "staff-2", employee(EmployeeKind.STAFF));

        commit(licenses().reclassify(stale, Edition.STANDARD, true));

        assertThat(employees().used()).isEqualTo(2);
    }

    @Test
    void refusesAClaimThatWasDecidedBeforeFlexWasSwitched() {
        employThreeOfWhomTwoTemporary();
        var decided = driver.claiming("O12345AA", "temp-9", employee(EmployeeKind.TEMPORARY));
        var left = driver.claiming("O12345AA", "temp-1", outOfService(EmployeeKind.TEMPORARY));
        driver.switchFlex(true);

        assertThat(driver.commit(decided)).isEqualTo(new Commit.Conflicted());
        assertThat(driver.commit(left)).isEqualTo(new Commit.Conflicted());
        assertThat(employees()).isEqualTo(new Occupancy(EMPLOYEE_POOL, seats(10), 1, 2));
    }

    @Test
    void reclassifiesNothingWhenNothingChanges() {
        var before = license();

        commit(licenses().reclassify(before, before.edition(), before.flex()));

        assertThat(license()).isEqualTo(before);
    }

    @Test
    void keepsAMutationAsItWasRecorded() {
        var mutation = new Mutation(
                "m-1",
                List.of(
                        new Mutation.Line(PROFIT_USERS, seats(5), Optional.of(seats(3)), 2),
                        new Mutation.Line(EMPLOYEES, SeatCount.NONE, Optional.empty(), 0),
                        new Mutation.Line(ENVIRONMENTS, seats(1), Optional.of(seats(Integer.MAX_VALUE)), 1)),
                Optional.of("below-usage"),
                "Anna",
                Optional.of("Because"),
                NOW);

        commit(licenses().record(ACME, mutation), licenses().record(GLOBEX, plain("m-2")));

        var history = licenses().history(caller("anna"), first(5));
        assertThat(history.member()).isPresent();
        assertThat(history.subject()).isEqualTo(new Page<>(List.of(mutation), Optional.empty()));
    }

    @Test
    void refusesASecondMutationWithTheSameId() {
        commit(licenses().record(ACME, plain("m-1")));

        assertConflicts(licenses().record(ACME, plain("m-1")));
    }

    @Test
    void showsTheHistoryNewestFirstPageByPage() {
        IntStream.rangeClosed(1, 6).forEach(i -> commit(licenses().record(ACME, plain("m-" + i))));

        var seen = new ArrayList<List<String>>();
        var page = history(first(3));
        seen.add(ids(page));
        page = history(next(3, page.next()));
        seen.add(ids(page));

        assertThat(seen).containsExactly(List.of("m-6", "m-5", "m-4"), List.of("m-3", "m-2", "m-1"));
        assertThat(page.next()).isEmpty();
    }

    private Licenses licenses() {
        return ports().licenses();
    }

    private License license() {
        return driver.license();
    }

    private Occupancy used(Metric metric) {
        return license().binding(metric);
    }

    private Occupancy employees() {
        return driver.occupancy(EMPLOYEE_POOL);
    }

    private Page<Mutation> history(PageRequest request) {
        return licenses().history(caller("anna"), request).subject();
    }

    private void employThreeOfWhomTwoTemporary() {
        driver.grant(Map.of(EMPLOYEES, 10));
        driver.environment("O12345AA");
        driver.claim("O12345AA", "staff-1", employee(EmployeeKind.STAFF));
        driver.claim("O12345AA", "temp-1", employee(EmployeeKind.TEMPORARY));
        driver.claim("O12345AA", "temp-2", employee(EmployeeKind.TEMPORARY));
    }

    /** What the store holds claims to, whatever the license says. */
    private int claimsOfEnvironmentsUntilFull() {
        var claims = 0;
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            var environment = new Environment(new EnvironmentCode("D12345Z" + letter), Map.of(), NOW);
            var added = attempt(ports().registrations().add(ACME, environment));
            claims += added instanceof Commit.Committed ? 1 : 0;
        }
        return claims;
    }

    private static List<String> ids(Page<Mutation> page) {
        return page.items().stream().map(Mutation::id).toList();
    }

    private static Mutation plain(String id) {
        return new Mutation(id, List.of(), Optional.empty(), "Anna", Optional.empty(), NOW);
    }

    private static SeatCount seats(int number) {
        return new SeatCount(number);
    }
}
