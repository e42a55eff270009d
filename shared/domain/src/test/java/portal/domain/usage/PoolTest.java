package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.ACCEPTANCE;
import static portal.domain.usage.EnvironmentType.DEMO;
import static portal.domain.usage.EnvironmentType.TEST;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolTest {

    @ParameterizedTest
    @EnumSource
    void areThoseOfEachKindForAUserInTheTypeOfTheEnvironment(EnvironmentType type) {
        assertThat(Pool.of(HolderId.Kind.USER, type))
                .containsExactly(
                        Pool.of(Metric.PROFIT_USERS, type),
                        Pool.of(Metric.INSITE_USERS, type),
                        Pool.of(Metric.OUTSITE_USERS, type));
    }

    @Test
    void isOneForAnyOtherHolder() {
        assertThat(Pool.of(HolderId.Kind.EMPLOYEE, TEST)).containsExactly(Pool.overTheLicense(Metric.EMPLOYEES));
        assertThat(Pool.of(HolderId.Kind.DECLARATION, DEMO)).containsExactly(Pool.overTheLicense(Metric.DECLARATIONS));
        assertThat(Pool.of(HolderId.Kind.CLIENT, ACCEPTANCE)).containsExactly(Pool.of(Metric.CLIENTS, ACCEPTANCE));
    }

    @Test
    void dependsOnFlexOnlyWhenItCountsEmployees() {
        assertThat(Pool.all()).filteredOn(Pool::dependsOnFlex).containsExactly(Pool.overTheLicense(Metric.EMPLOYEES));
    }

    @Test
    void exemptsOnlyATemporaryWorkerAndOnlyUnderFlex() {
        assertThat(new Seat(Pool.OF_EMPLOYEES, true).counts(true)).isFalse();
        assertThat(new Seat(Pool.OF_EMPLOYEES, true).counts(false)).isTrue();
        assertThat(new Seat(Pool.OF_EMPLOYEES, false).counts(true)).isTrue();
        assertThat(new Seat(Pool.OF_EMPLOYEES, false).counts(false)).isTrue();
    }

    @Test
    void countsAnEnvironmentOnceOverTheLicense() {
        assertThat(PoolDelta.ENVIRONMENT_ADDED)
                .isEqualTo(new PoolDelta(Pool.overTheLicense(Metric.ENVIRONMENTS), 1, 0));
        assertThat(PoolDelta.ENVIRONMENT_REMOVED)
                .isEqualTo(new PoolDelta(Pool.overTheLicense(Metric.ENVIRONMENTS), -1, 0));
    }
}
