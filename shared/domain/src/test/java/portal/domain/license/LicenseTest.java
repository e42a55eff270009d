package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.ACCEPTANCE;
import static portal.domain.usage.EnvironmentType.DEMO;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;

class LicenseTest {

    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final Instant NOW = Instant.parse("2026-03-02T00:15:00Z");

    private final License empty = License.empty(ACME, Edition.STANDARD, false);
    private final License license = empty.granted(Map.of(ENVIRONMENTS, seats(5)));

    @Test
    void beginsWithNothingGrantedAndNothingInUse() {
        var begun = License.empty(ACME, Edition.SMALL_BUSINESS, true);

        assertThat(begun.organization()).isEqualTo(ACME);
        assertThat(begun.edition()).isEqualTo(Edition.SMALL_BUSINESS);
        assertThat(begun.flex()).isTrue();
        assertThat(begun.refreshedAt()).isEmpty();
        assertThat(begun.entitlements()).isEmpty();
        assertThat(begun.version()).isEqualTo(1);
        assertThat(begun.occupancy().keySet()).containsExactlyInAnyOrderElementsOf(Pool.all());
        assertThat(begun.occupancy().values())
                .allSatisfy(pool -> assertThat(pool).isEqualTo(new Occupancy(pool.pool(), SeatCount.NONE, 0, 0)));
    }

    @ParameterizedTest
    @EnumSource
    void setsTheMaximumOfEveryPoolAtTheFirstGrant(Metric metric) {
        var granted = empty.granted(Map.of(metric, seats(7)));

        assertThat(granted.entitlements()).isEqualTo(Map.of(metric, new Entitlement(seats(7), seats(7))));
        assertThat(granted.usage(metric))
                .allSatisfy(pool -> assertThat(pool.maximum()).isEqualTo(seats(7)));
        assertThat(granted.version()).isEqualTo(2);
    }

    @Test
    void setsTheMaximumAtTheFirstGrantWhateverIsInUse() {
        var granted = using(empty, Pool.OF_EMPLOYEES, 9, 0).granted(Map.of(EMPLOYEES, seats(7)));

        assertThat(granted.binding(EMPLOYEES)).isEqualTo(new Occupancy(Pool.OF_EMPLOYEES, seats(7), 9, 0));
    }

    @Test
    void leavesTheMaximumAloneAtLaterGrants() {
        var granted = license.granted(Map.of(ENVIRONMENTS, seats(9)));

        assertThat(granted.entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(5), seats(9)));
        assertThat(granted.binding(ENVIRONMENTS).maximum()).isEqualTo(seats(5));
        assertThat(granted.version()).isEqualTo(license.version() + 1);
    }

    @Test
    void takesAFirstGrantOfZeroAsAGrant() {
        var granted = license.granted(Map.of(EMPLOYEES, SeatCount.NONE)).granted(Map.of(EMPLOYEES, seats(3)));

        assertThat(granted.entitlement(EMPLOYEES)).isEqualTo(new Entitlement(SeatCount.NONE, seats(3)));
    }

    @Test
    void leavesMetricsThatAreNotNamedAsTheyAre() {
        var granted = license.granted(Map.of(EMPLOYEES, seats(3)));

        assertThat(granted.entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(5), seats(5)));
        assertThat(granted.withMaxima(Map.of(EMPLOYEES, seats(4))).entitlement(ENVIRONMENTS))
                .isEqualTo(new Entitlement(seats(5), seats(5)));
    }

    @Test
    void setsMaximumAndGrantedNumberInOneMutation() {
        var mutated = license.withMaxima(Map.of(ENVIRONMENTS, seats(2), PROFIT_USERS, seats(1)));

        assertThat(mutated.entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(2), seats(2)));
        assertThat(mutated.entitlement(PROFIT_USERS)).isEqualTo(new Entitlement(seats(1), seats(1)));
        assertThat(mutated.usage(PROFIT_USERS)).extracting(Occupancy::maximum).containsOnly(seats(1));
        assertThat(mutated.version()).isEqualTo(license.version() + 1);
    }

    @Test
    void mutatesAllMetricsAtOnce() {
        var targets = Arrays.stream(Metric.values())
                .collect(Collectors.toMap(
                        Function.identity(), metric -> seats(metric.name().length())));

        assertThat(license.withMaxima(targets).entitlements())
                .allSatisfy((metric, entitlement) ->
                        assertThat(entitlement).isEqualTo(new Entitlement(targets.get(metric), targets.get(metric))))
                .hasSameSizeAs(Metric.values());
    }

    @Test
    void isANewVersionAfterAMutationToTheSameNumber() {
        assertThat(license.withMaxima(Map.of(ENVIRONMENTS, seats(5))).version()).isEqualTo(license.version() + 1);
        assertThat(license.granted(Map.of(ENVIRONMENTS, seats(5))).version()).isEqualTo(license.version() + 1);
    }

    @Test
    void countsNoVersionForTheRefreshDateAlone() {
        var refreshed = license.withGrantedTakenOver(NOW);

        assertThat(refreshed.version())
                .as("nothing but the moment of the refresh is another")
                .isEqualTo(license.version());
        assertThat(refreshed.refreshedAt()).contains(NOW);
        assertThat(refreshed.entitlements()).isEqualTo(license.entitlements());
    }

    @Test
    void countsAVersionForAMaximumThatIsTakenOver() {
        var refreshed = license.withGrantedTakenOver(NOW)
                .granted(Map.of(ENVIRONMENTS, seats(4)))
                .withGrantedTakenOver(NOW.plusSeconds(1));

        assertThat(refreshed.version()).isEqualTo(license.version() + 2);
        assertThat(refreshed.refreshedAt()).contains(NOW.plusSeconds(1));
        assertThat(refreshed.entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(4), seats(4)));
    }

    @Test
    void takesOverWhatIsGrantedEvenBelowUsage() {
        var refreshed = using(license, Pool.OF_ENVIRONMENTS, 2, 0)
                .granted(Map.of(ENVIRONMENTS, seats(1)))
                .withGrantedTakenOver(NOW);

        assertThat(refreshed.entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(1), seats(1)));
        assertThat(refreshed.binding(ENVIRONMENTS).available()).isEqualTo(-1);
    }

    @Test
    void takesOverOnlyWhatDeviates() {
        var refreshed = license.granted(Map.of(EMPLOYEES, seats(3)))
                .granted(Map.of(EMPLOYEES, seats(2)))
                .withGrantedTakenOver(NOW);

        assertThat(refreshed.entitlements())
                .isEqualTo(Map.of(
                        ENVIRONMENTS, new Entitlement(seats(5), seats(5)),
                        EMPLOYEES, new Entitlement(seats(2), seats(2))));
    }

    @Test
    void keepsWhenItWasRefreshedThroughLaterChanges() {
        var later = license.withGrantedTakenOver(NOW)
                .withMaxima(Map.of(ENVIRONMENTS, seats(6)))
                .granted(Map.of(ENVIRONMENTS, seats(7)))
                .reclassified(Edition.ENTERPRISE, true);

        assertThat(later.refreshedAt()).contains(NOW);
        assertThat(later.edition()).isEqualTo(Edition.ENTERPRISE);
        assertThat(later.flex()).isTrue();
        assertThat(later.entitlement(ENVIRONMENTS)).isEqualTo(new Entitlement(seats(6), seats(7)));
    }

    @Test
    void exemptsTemporaryWorkersAtOnceWhenFlexIsSwitchedOn() {
        var switched = using(license.granted(Map.of(EMPLOYEES, seats(10))), Pool.OF_EMPLOYEES, 3, 2)
                .reclassified(Edition.STANDARD, true);

        assertThat(switched.occupancy(Pool.OF_EMPLOYEES)).isEqualTo(new Occupancy(Pool.OF_EMPLOYEES, seats(10), 1, 2));
        assertThat(switched.version()).isEqualTo(license.version() + 2);
    }

    @Test
    void countsTemporaryWorkersAgainWhenFlexIsSwitchedOffAlsoOverTheMaximum() {
        var underFlex = License.empty(ACME, Edition.STANDARD, true).granted(Map.of(EMPLOYEES, seats(1)));

        var switched = using(underFlex, Pool.OF_EMPLOYEES, 1, 2).reclassified(Edition.STANDARD, false);

        assertThat(switched.occupancy(Pool.OF_EMPLOYEES)).isEqualTo(new Occupancy(Pool.OF_EMPLOYEES, seats(1), 3, 2));
        assertThat(switched.occupancy(Pool.OF_EMPLOYEES).available()).isEqualTo(-2);
    }

    @Test
    void leavesTemporaryWorkersAloneWhenOnlyTheEditionChanges() {
        var before = using(license, Pool.OF_EMPLOYEES, 3, 2);

        var switched = before.reclassified(Edition.ENTERPRISE, false);

        assertThat(switched.occupancy()).isEqualTo(before.occupancy());
        assertThat(switched.edition()).isEqualTo(Edition.ENTERPRISE);
        assertThat(switched.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void keepsTheVersionWhenEditionAndFlexStayTheSame() {
        assertThat(license.reclassified(license.edition(), license.flex())).isEqualTo(license);
    }

    @Test
    void hasNothingOfAMetricThatWasNeverGranted() {
        assertThat(license.entitlement(EMPLOYEES)).isEqualTo(Entitlement.NONE);
    }

    @Test
    void holdsEveryPoolToTheMaximumOfTheEntitlement() {
        var read = using(license, new Occupancy(Pool.OF_ENVIRONMENTS, seats(99), 2, 0));

        assertThat(read.occupancy(Pool.OF_ENVIRONMENTS)).isEqualTo(new Occupancy(Pool.OF_ENVIRONMENTS, seats(5), 2, 0));
    }

    @Test
    void bindsAMetricToItsFullestType() {
        var used = using(using(license, PRODUCTION, 3), TEST, 60);

        assertThat(used.binding(PROFIT_USERS).pool()).isEqualTo(Pool.of(PROFIT_USERS, TEST));
        assertThat(used.usage(PROFIT_USERS)).extracting(Occupancy::used).containsExactly(3, 60, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void bindsAMetricToTheFirstOfTypesThatAreEquallyFull(int number) {
        var used =
                using(using(using(using(license, PRODUCTION, number), TEST, number), ACCEPTANCE, number), DEMO, number);

        assertThat(used.binding(PROFIT_USERS).pool()).isEqualTo(Pool.of(PROFIT_USERS, PRODUCTION));
    }

    @Test
    void bindsAMetricToTheFirstOfTheFullest() {
        var used = using(using(using(license, PRODUCTION, 1), TEST, 7), DEMO, 7);

        assertThat(used.binding(PROFIT_USERS).pool()).isEqualTo(Pool.of(PROFIT_USERS, TEST));
    }

    private static License using(License license, EnvironmentType type, int used) {
        return using(license, Pool.of(PROFIT_USERS, type), used, 0);
    }

    private static License using(License license, Pool pool, int used, int temporary) {
        return using(license, new Occupancy(pool, SeatCount.NONE, used, temporary));
    }

    private static License using(License license, Occupancy pool) {
        var occupancy = new HashMap<>(license.occupancy());
        occupancy.put(pool.pool(), pool);
        return new License(
                license.organization(),
                license.edition(),
                license.flex(),
                license.refreshedAt(),
                license.entitlements(),
                occupancy,
                license.version());
    }

    private static SeatCount seats(int number) {
        return new SeatCount(number);
    }
}
