package portal.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesTheLongestPauseUpToALimit() {
        assertThat(pauses(bound -> bound - 1))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 500L, 500L, 500L, 500L, 500L, 500L, 500L, 500L, 500L);
    }

    @Test
    void mayShortenAPauseToNothing() {
        assertThat(pauses(bound -> 0)).hasSize(15).containsOnly(0L);
    }

    private static List<Long> pauses(Choice choice) {
        var pauses = new ArrayList<Duration>();
        new Backoff(choice, pauses::add).forEach(Runnable::run);
        return pauses.stream().map(Duration::toMillis).toList();
    }

    /** Chooses a number below a bound. */
    private interface Choice extends RandomGenerator {

        @Override
        int nextInt(int bound);

        @Override
        default long nextLong() {
            throw new UnsupportedOperationException();
        }
    }
}
