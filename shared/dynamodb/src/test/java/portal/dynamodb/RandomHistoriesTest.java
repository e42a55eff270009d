package portal.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.ACCEPTANCE;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Pool;

/**
 * Whatever happens at the same time, the counters are what a recount finds, no claim or mutation takes usage over a maximum, and
 * what was accepted stays. A seed gives each worker the same to do, while how they interleave is the machine's affair; it is run
 * again with {@code -Dportal.seed=N}.
 *
 * <p>That usage stays within the maximum is looked at all the time while the workers work. Facts may take it over: so most
 * histories have none, and no pool may ever be over. One in three has snapshots, in acceptance environments only, and Flex is
 * switched off: there no pool may ever be over that these do not touch.
 */
class RandomHistoriesTest {
    private static final int HISTORIES = 200;
    private static final int AT_ONCE = 2;

    @Test
    void countsWhatARecountFinds() throws Exception {
        Seeds.run(HISTORIES, AT_ONCE, RandomHistoriesTest::countsWhatARecountFinds);
    }

    private static void countsWhatARecountFinds(long seed) throws Exception {
        var history = new History(seed % 3 == 0);
        try (var watch = new PoolWatch(history.table(), pool -> !history.facts() || !factsTouch(pool))) {
            var words = history.live(seed);
            if (history.facts()) {
                leavesTheLaterWordToWhoeverSpeaksDuringASnapshot(history, seed);
            }
            Recounts.agree(history.table(), history.ports(), seed);
            keepsWhatWasAccepted(history, words, seed);
            assertThat(watch.seenOver()).as("seed %d", seed).isEmpty();
        }
    }

    private static boolean factsTouch(Pool pool) {
        return List.of(EMPLOYEES, DECLARATIONS).contains(pool.metric())
                || pool.type().equals(Optional.of(ACCEPTANCE));
    }

    private static void keepsWhatWasAccepted(History history, List<Words> words, long seed) {
        assertThat(words).as("seed %d", seed).allSatisfy(ofOne -> assertThat(ofOne.last())
                .allSatisfy((place, registration) ->
                        assertThat(place.registered(history.ports())).isEqualTo(registration)));
    }

    private static void leavesTheLaterWordToWhoeverSpeaksDuringASnapshot(History history, long seed)
            throws InterruptedException, ExecutionException {
        var environment = History.REPORTING.getFirst();
        var snapshot = Chance.of(seed).snapshot(environment);
        history.clerk().report(environment, snapshot, History.NONE);

        var words = history.speak(environment, seed);

        var expected = new HashMap<>(snapshot.registrations());
        words.stream().flatMap(ofOne -> ofOne.last().entrySet().stream()).forEach(word -> word.getValue()
                .ifPresentOrElse(
                        registration -> expected.put(word.getKey().holder(), registration),
                        () -> expected.remove(word.getKey().holder())));
        assertThat(history.ports().replacements().registrations(History.ACME, new EnvironmentCode(environment)))
                .as("seed %d", seed)
                .isEqualTo(expected);
    }
}
