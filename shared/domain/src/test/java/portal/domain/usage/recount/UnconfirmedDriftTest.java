package portal.domain.usage.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnconfirmedDriftTest {

    private static final VersionedCount<Integer> KEPT = new VersionedCount<>(43, 7);
    private static final VersionedCount<Integer> MOVED_AND_BACK = new VersionedCount<>(43, 9);

    private final UnconfirmedDrift<String, Integer> doubts = new UnconfirmedDrift<>();

    @Test
    void hasNoneIfTheCountEqualsTheCounter() {
        assertThat(count(KEPT, KEPT, 43)).isEmpty();
        assertThat(doubts.open()).isEmpty();
    }

    @Test
    void confirmsADifferenceThatIsFoundTwice() {
        assertThat(count(KEPT, KEPT, 42)).isEmpty();
        assertThat(doubts.open()).containsExactly("pool");

        assertThat(count(KEPT, KEPT, 42)).containsOnly(Map.entry("pool", new Drift<>(KEPT, 42)));
        assertThat(doubts.open()).isEmpty();
    }

    @Test
    void doesNotConfirmADifferenceThatIsAnotherTheSecondTime() {
        count(KEPT, KEPT, 42);

        assertThat(count(KEPT, KEPT, 44)).isEmpty();
        assertThat(doubts.open()).containsExactly("pool");
    }

    @Test
    void doesNotConfirmADifferenceOfACounterThatChangedBetweenTheCounts() {
        count(KEPT, KEPT, 42);

        assertThat(count(MOVED_AND_BACK, MOVED_AND_BACK, 42)).isEmpty();
        assertThat(doubts.open()).containsExactly("pool");
    }

    @Test
    void doubtsACounterThatChangedDuringTheCount() {
        assertThat(count(KEPT, MOVED_AND_BACK, 43)).isEmpty();
        assertThat(doubts.open()).containsExactly("pool");

        assertThat(count(MOVED_AND_BACK, MOVED_AND_BACK, 43)).isEmpty();
        assertThat(doubts.open()).isEmpty();
    }

    @Test
    void doubtsACounterThatChangedJustBeforeItsRepair() {
        doubts.reopen("pool");

        assertThat(doubts.open()).containsExactly("pool");
    }

    private Map<String, Drift<Integer>> count(
            VersionedCount<Integer> before, VersionedCount<Integer> after, int counted) {
        return doubts.certain(Map.of("pool", before), Map.of("pool", after), pool -> counted);
    }
}
