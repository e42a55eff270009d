package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * docs/domain.md, section 5: a signal fires when the number falls below the threshold, and is armed when it is back.
 */
class CrossingTest {

    private static final Pool PROFIT = Pool.of(Metric.PROFIT_USERS, EnvironmentType.PRODUCTION);

    @ParameterizedTest
    @CsvSource({
        "44, 1, false, false",
        "45, 1, true, false",
        "46, 1, false, false",
        "47, -1, false, false",
        "46, -1, false, true",
        "45, -1, false, false",
        "40, 20, true, false",
        "60, -20, false, true",
        "45, 0, false, false",
        "46, 0, false, false"
    })
    void fallsBelowFiveAndRisesToFive(int used, int seats, boolean falls, boolean rises) {
        var crossing = ofFifty(used).crossing(seats);

        assertThat(crossing.falls()).isEqualTo(falls);
        assertThat(crossing.fallen()).isEqualTo(falls ? Set.of("standard") : Set.of());
        assertThat(crossing.risen()).isEqualTo(rises ? Set.of("standard") : Set.of());
    }

    /** What was found for one count is right for all counts to which it applies, and for no other. */
    @ParameterizedTest
    @CsvSource({"1", "-1", "2", "-3", "0", "9", "-40"})
    void appliesToTheCountsOfWhichItIsTrue(int seats) {
        for (int used = 0; used <= 60; used++) {
            var found = watched(used).crossing(seats);
            for (int other = 0; other <= 60; other++) {
                var same = watched(other).crossing(seats);
                var nothingCrossed = found.fallen().isEmpty() && found.risen().isEmpty();
                var expected = nothingCrossed
                        ? same.fallen().isEmpty()
                                && same.risen().isEmpty()
                                && watched(other).below().equals(watched(used).below())
                        : other == used;
                assertThat(found.appliesTo(other))
                        .as("%d seats at %d, found at %d", seats, other, used)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void crossesTheThresholdsOfSeveralSignalsAtOnce() {
        assertThat(watched(40).crossing(7).fallen()).containsExactlyInAnyOrder("standard", "1", "3");
        assertThat(watched(49).crossing(-3).risen()).containsExactlyInAnyOrder("2");
    }

    @Test
    void hasNoLimitsWhereNothingWatches() {
        var crossing = new Occupancy(Pool.OF_EMPLOYEES, new SeatCount(3), 3, 0).crossing(-1);

        assertThat(crossing.least()).isEmpty();
        assertThat(crossing.most()).isEmpty();
    }

    @Test
    void isRightAtTheLargestNumbers() {
        var largest = Integer.MAX_VALUE;
        var watches = new Watches(Map.of("1", new SeatCount(largest), "2", new SeatCount(1)));
        var full = new Occupancy(PROFIT, new SeatCount(largest), 0, 0, watches);

        assertThat(full.crossing(1).fallen()).containsExactly("1");
        assertThat(full.withMaximum(SeatCount.NONE).crossing(-largest).risen()).containsExactlyInAnyOrder("1", "2");
        assertThat(full.crossing(largest).fallen()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void watchesOnlyTheProfitUsersAtTheBeginning() {
        for (var pool : Pool.all()) {
            var below = new Occupancy(pool, new SeatCount(10), 6, 0).below();
            assertThat(below).isEqualTo(pool.metric() == Metric.PROFIT_USERS ? Set.of("standard") : Set.of());
        }
    }

    private static Occupancy ofFifty(int used) {
        return new Occupancy(PROFIT, new SeatCount(50), used, 0);
    }

    private static Occupancy watched(int used) {
        var watches = new Watches(Map.of(
                "standard", new SeatCount(5), "1", new SeatCount(10), "2", new SeatCount(2), "3", new SeatCount(5)));
        return new Occupancy(PROFIT, new SeatCount(50), used, 0, watches);
    }
}
