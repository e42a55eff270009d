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
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Transactions.Commit;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.license.License;
import portal.domain.license.Licenses;
import portal.domain.license.Mutation;
import portal.domain.license.OrganizationProfile;
import portal.domain.license.SetUpState;
import portal.domain.organization.Removal;
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
import portal.testing.fake.Callers;

/** How licenses are stored. */
public abstract class LicensesContract extends PortContract {
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
    void showsTheStateToSetUpAnOrganizationOn() {
        driver.switchFlex(true);

        assertThat(licenses().state(ACME))
                .isEqualTo(new SetUpState(
                        Optional.of(new SetUpState.Existing(
                                ports().organizations().find(ACME).orElseThrow(), license())),
                        Optional.empty()));
        assertThat(licenses().state(GLOBEX)).isEqualTo(new SetUpState(Optional.empty(), Optional.empty()));
    }

    /** The license is removed later. A read must not fail meanwhile. */
    @Test
    void showsNothingButTheRemovalOfAnOrganizationThatIsBeingRemoved() {
        var removal = new Removal(ACME, "register", Callers.ORIGIN, NOW, Optional.empty());
        commit(ports().removals().begin(ports().organizations().find(ACME).orElseThrow(), removal));

        assertThat(licenses().state(ACME)).isEqualTo(new SetUpState(Optional.empty(), Optional.of(removal)));
    }

    @Test
    void keepsALicenseAsItWasAdded() {
        var empty = License.empty(GLOBEX, Edition.SMALL_BUSINESS, true);

        commit(licenses().add(empty));

        assertThat(licenses().find(GLOBEX)).contains(empty);
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
    void keepsTheMaximumOfEveryPoolOfAMetric(Metric metric) {
        var before = License.empty(GLOBEX, Edition.STANDARD, false);
        commit(licenses().add(before));

        var after = before.granted(Map.of(metric, seats(7)));
        commit(licenses().save(before, after));

        assertThat(licenses().find(GLOBEX)).contains(after);
    }

    @Test
    void limitsClaimsToTheMaximumAndNotToTheGrantedNumber() {
        saved(license -> license.granted(Map.of(ENVIRONMENTS, seats(9))));

        assertThat(claimsOfEnvironmentsUntilFull()).isEqualTo(5);
    }

    @Test
    void limitsClaimsToTheNewMaximum() {
        saved(license -> license.withMaxima(Map.of(ENVIRONMENTS, seats(2), PROFIT_USERS, seats(1))));

        assertThat(claimsOfEnvironmentsUntilFull()).isEqualTo(2);
    }

    @Test
    void keepsAChangeOfAllMetricsAtOnce() {
        var targets = Arrays.stream(Metric.values())
                .collect(toUnmodifiableMap(
                        metric -> metric, metric -> seats(metric.name().length())));
        var after = license().withMaxima(targets);

        commit(licenses().save(license(), after, targets.keySet()));

        assertThat(license()).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void keepsAMaximumFromFallingBelowUsageAtTheCommit(int maximum) {
        var before = license();
        driver.environment("O12345AA");
        driver.environment("T12345AA");

        var commit = attempt(saving(before, before.withMaxima(Map.of(ENVIRONMENTS, seats(maximum))), ENVIRONMENTS));

        assertThat(commit).isEqualTo(maximum < 2 ? new Commit.Conflicted() : new Commit.Committed());
        assertThat(used(ENVIRONMENTS).maximum()).isEqualTo(seats(maximum < 2 ? 5 : maximum));
    }

    @Test
    void keepsAnUnchangedMaximumFromFallingBelowUsage() {
        driver.environment("O12345AA");
        driver.environment("T12345AA");
        saved(license -> license.granted(Map.of(ENVIRONMENTS, seats(1))).withGrantedTakenOver(NOW));
        var before = license();

        assertConflicts(saving(before, before.withMaxima(Map.of(ENVIRONMENTS, seats(1))), ENVIRONMENTS));
        assertThat(license()).isEqualTo(before);
    }

    @Test
    void keepsAMaximumFromFallingBelowTheUsageOfTheFullestType() {
        driver.grant(Map.of(PROFIT_USERS, 5));
        driver.environment("O12345AA");
        driver.environment("T12345AA");
        driver.claim("O12345AA", "jan", user(UserKind.PROFIT));
        driver.claim("T12345AA", "jan", user(UserKind.PROFIT));
        driver.claim("T12345AA", "els", user(UserKind.PROFIT));
        var before = license();

        assertConflicts(saving(before, before.withMaxima(Map.of(PROFIT_USERS, seats(1))), PROFIT_USERS));
        commit(saving(before, before.withMaxima(Map.of(PROFIT_USERS, seats(2))), PROFIT_USERS));

        assertThat(license().binding(PROFIT_USERS).pool()).isEqualTo(Pool.of(PROFIT_USERS, TEST));
        assertThat(driver.used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);
    }

    @Test
    void changesNothingWhenOneMetricDoesNotFit() {
        driver.environment("O12345AA");
        var before = license();
        var after = before.withMaxima(Map.of(EMPLOYEES, seats(8), ENVIRONMENTS, SeatCount.NONE));

        assertConflicts(saving(before, after, EMPLOYEES, ENVIRONMENTS));

        assertThat(license()).isEqualTo(before);
    }

    @Test
    void comparesOnlyTheNamedMetricsWithTheUsage() {
        driver.environment("O12345AA");
        var before = license();
        var after = before.withMaxima(Map.of(EMPLOYEES, seats(8), ENVIRONMENTS, SeatCount.NONE));

        commit(saving(before, after, EMPLOYEES));

        assertThat(license()).isEqualTo(after);
        assertThat(used(ENVIRONMENTS).available()).isEqualTo(-1);
        assertThat(claimsOfEnvironmentsUntilFull()).isZero();
    }

    @Test
    void refusesEveryChangeOfALicenseThatSomebodyElseChanged() {
        var stale = license();
        saved(license -> license.withMaxima(Map.of(ENVIRONMENTS, seats(6))));
        var changed = license();

        assertConflicts(saving(stale, stale.withMaxima(Map.of(ENVIRONMENTS, seats(7))), ENVIRONMENTS));
        assertConflicts(saving(stale, stale.granted(Map.of(ENVIRONMENTS, seats(7)))));
        assertConflicts(saving(stale, stale.withGrantedTakenOver(NOW)));
        assertConflicts(saving(stale, stale.reclassified(Edition.ENTERPRISE, false)));
        assertConflicts(saving(stale, stale.reclassified(Edition.STANDARD, true)));
        assertThat(license()).isEqualTo(changed);
    }

    @Test
    void keepsTheVersionWithoutTheUsage() {
        var before = license();

        driver.environment("O12345AA");

        assertThat(license().version()).isEqualTo(before.version());
        commit(saving(before, before.withMaxima(Map.of(ENVIRONMENTS, seats(6))), ENVIRONMENTS));
        assertThat(license().version()).isEqualTo(before.version() + 1);
        assertThat(used(ENVIRONMENTS).used()).isEqualTo(1);
    }

    @Test
    void keepsARefreshWithoutANewVersion() {
        var after = saved(license -> license.withGrantedTakenOver(NOW));
        assertThat(license()).isEqualTo(after);

        var again = saved(license -> license.withGrantedTakenOver(NOW.plusSeconds(1)));
        assertThat(license()).isEqualTo(again);
    }

    @Test
    void noticesThatItWasRefreshedMeanwhile() {
        var stale = license();
        saved(license -> license.withGrantedTakenOver(NOW));

        assertConflicts(saving(stale, stale.withMaxima(Map.of(ENVIRONMENTS, seats(7))), ENVIRONMENTS));
        assertConflicts(saving(stale, stale.reclassified(Edition.ENTERPRISE, true)));
        assertConflicts(saving(stale, stale.withGrantedTakenOver(NOW.plusSeconds(1))));
        assertThat(license().refreshedAt()).contains(NOW);
    }

    @Test
    void keepsEachChangeThroughLaterOnes() {
        saved(license -> license.withGrantedTakenOver(NOW));
        saved(license -> license.withMaxima(Map.of(ENVIRONMENTS, seats(6))));
        var after = saved(license -> license.reclassified(Edition.ENTERPRISE, true));

        assertThat(license()).isEqualTo(after);
        assertThat(after.refreshedAt()).contains(NOW);
        assertThat(after.edition()).isEqualTo(Edition.ENTERPRISE);
        assertThat(after.flex()).isTrue();
        assertThat(after.entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(6), seats(6)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsASwitchOfFlexWithTheCountOfTheEmployees(boolean flex) {
        driver.switchFlex(!flex);
        employThreeOfWhomTwoTemporary();
        assertThat(employees()).isEqualTo(new Occupancy(Pool.OF_EMPLOYEES, seats(10), flex ? 3 : 1, 2));

        var after = saved(license -> license.reclassified(Edition.STANDARD, flex));

        assertThat(license()).isEqualTo(after);
        assertThat(employees()).isEqualTo(new Occupancy(Pool.OF_EMPLOYEES, seats(10), flex ? 1 : 3, 2));
    }

    @Test
    void keepsASwitchOfFlexOverTheMaximum() {
        driver.switchFlex(true);
        employThreeOfWhomTwoTemporary();
        driver.mutate(EMPLOYEES, 1);

        saved(license -> license.reclassified(Edition.STANDARD, false));

        assertThat(employees().available()).isEqualTo(-2);
    }

    @Test
    void refusesASwitchOfFlexWhenTemporaryWorkersCameOrWentMeanwhile() {
        employThreeOfWhomTwoTemporary();
        var stale = license();
        driver.free("O12345AA", HolderId.Kind.EMPLOYEE, "temp-1");

        assertConflicts(saving(stale, stale.reclassified(Edition.STANDARD, true)));
        assertThat(license().flex()).isFalse();
        assertThat(employees().used()).isEqualTo(2);
    }

    @Test
    void switchesFlexWhenOrdinaryStaffCameMeanwhile() {
        employThreeOfWhomTwoTemporary();
        var stale = license();
        driver.claim("O12345AA", "staff-2", employee(EmployeeKind.STAFF));

        commit(saving(stale, stale.reclassified(Edition.STANDARD, true)));

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
        assertThat(employees()).isEqualTo(new Occupancy(Pool.OF_EMPLOYEES, seats(10), 1, 2));
    }

    @Test
    void writesNothingWhenNothingChanges() {
        assertThat(saving(license(), license())).isEmpty();
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
                Optional.of(new ContactId("anna")),
                "Anna",
                Optional.of("Because"),
                NOW);

        commit(licenses().record(ACME, mutation), licenses().record(GLOBEX, plain("m-2")));

        var history = licenses().history(caller("anna"), first(5));
        assertThat(history.member()).isPresent();
        assertThat(history.subject()).isEqualTo(new Page<>(List.of(mutation), Optional.empty()));
        assertThat(ports().mutations().find(ACME, "m-1")).contains(mutation);
        assertThat(ports().mutations().find(ACME, "m-2")).isEmpty();
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

    /** @param withinMaximum metrics whose pools must stay within the maximum */
    private List<ConditionalWrite> saving(License before, License after, Metric... withinMaximum) {
        return licenses().save(before, after, Set.of(withinMaximum));
    }

    private License saved(UnaryOperator<License> change) {
        var before = license();
        var after = change.apply(before);
        commit(licenses().save(before, after));
        return after;
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
        return driver.occupancy(Pool.OF_EMPLOYEES);
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

    /** The maximum that the store enforces for claims, whatever the license says. */
    private int claimsOfEnvironmentsUntilFull() {
        var claims = 0;
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            var environment = new Environment(new EnvironmentCode("D12345Z" + letter), Map.of(), NOW);
            var before = ports().registrations().state(ACME, environment.code()).orElseThrow();
            var added = attempt(ports().registrations().add(ACME, before, environment));
            claims += added instanceof Commit.Committed ? 1 : 0;
        }
        return claims;
    }

    private static List<String> ids(Page<Mutation> page) {
        return page.items().stream().map(Mutation::id).toList();
    }

    private static Mutation plain(String id) {
        return new Mutation(id, List.of(), Optional.empty(), Optional.empty(), "Anna", Optional.empty(), NOW);
    }

    private static SeatCount seats(int number) {
        return new SeatCount(number);
    }
}
