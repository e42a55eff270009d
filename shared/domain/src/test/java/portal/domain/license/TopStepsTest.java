package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopStepsTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areTheCheapestInTheOrderOfCostThenOfActivityAndThenOfOffering(long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Cleanup.Step>();
        for (int i = random.nextInt(50); i > 0; i--) {
            all.add(step("holder" + i, random.nextInt(1, 5), activity(random)));
        }
        var wanted = random.nextInt(1, 20);

        var cheapest = new TopSteps(wanted, 1);
        all.forEach(cheapest::offer);

        assertThat(cheapest.steps())
                .as("seed %d", seed)
                .isEqualTo(all.stream()
                        .sorted(Comparator.comparingInt(Cleanup.Step::cost)
                                .thenComparing(step -> step.lastActiveAt().orElse(Instant.MAX)))
                        .limit(wanted)
                        .toList());
    }

    @Test
    void areCompleteOnceNoOfferCanBeCheaper() {
        var cheapest = new TopSteps(2, 1);

        cheapest.offer(step("a", 2));
        cheapest.offer(step("b", 1));
        assertThat(cheapest.isOpen()).isTrue();
        cheapest.offer(step("c", 1));

        assertThat(cheapest.isOpen()).isFalse();
        assertThat(cheapest.steps()).extracting(Cleanup.Step::holder).containsExactly("b", "c");
    }

    private static Cleanup.Step step(String holder, int cost) {
        return step(holder, cost, Optional.empty());
    }

    private static Cleanup.Step step(String holder, int cost, Optional<Instant> lastActiveAt) {
        return new Cleanup.Step(holder, Optional.empty(), lastActiveAt, Cleanup.Treatment.BLOCK, List.of(), cost);
    }

    private static Optional<Instant> activity(Random random) {
        return random.nextBoolean() ? Optional.of(Instant.ofEpochSecond(random.nextInt(4))) : Optional.empty();
    }
}
