package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Runs a test for many seeds, some at a time, and reports the seeds that fail. */
final class Seeds {
    private Seeds() {}

    /**
     * Runs seeds 1 to the last, or only the one of {@code -Dportal.seed}.
     *
     * @param atOnce the number of seeds at the same time
     */
    static void run(long last, int atOnce, Run run) throws InterruptedException {
        var failures = new ConcurrentSkipListMap<Long, Throwable>();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            seeds(last).forEach(seed -> threads.execute(() -> attempt(seed, run, failures)));
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.HOURS)).isTrue();
        }
        failures.forEach((seed, failure) ->
                System.out.printf("Seed %d fails: run it again with -Dportal.seed=%d (%s)%n", seed, seed, failure));
        if (!failures.isEmpty()) {
            throw new AssertionError(
                    "Seeds that fail, of which the first is shown: " + failures.keySet(),
                    failures.firstEntry().getValue());
        }
    }

    private static void attempt(long seed, Run run, Map<Long, Throwable> failures) {
        try {
            run.with(seed);
        } catch (Throwable failure) {
            failures.put(seed, failure);
        }
    }

    private static LongStream seeds(long last) {
        return Optional.ofNullable(Long.getLong("portal.seed"))
                .map(LongStream::of)
                .orElseGet(() -> LongStream.rangeClosed(1, Long.getLong("portal.seeds", last)));
    }

    /** The test of one seed. */
    @FunctionalInterface
    interface Run {
        void with(long seed) throws Exception;
    }
}
