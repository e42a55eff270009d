package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.domain.usage.EnvironmentCode;

/**
 * Whatever happens at the same time, the counters are what a recount finds, no claim or mutation takes usage over a maximum, and
 * what was accepted stays. A seed gives each worker the same to do, while how they interleave is the machine's affair; it is run
 * again with {@code -Dportal.seed=N}.
 *
 * <p>That usage stays within the maximum is looked at all the time while the workers work. What is no claim or mutation may take
 * it over, so a history has one sort of that, or none ({@link History.Sort}), and no pool may ever be over that this does not touch.
 * Refreshes run beside all of it and never find anything to set right, because nobody keeps anything wrong.
 */
@Tag("slow")
class RandomHistoriesTest {
    private static final int HISTORIES = 200;
    private static final int AT_ONCE = 2;

    @Test
    void countsWhatARecountFinds() throws Exception {
        Seeds.run(HISTORIES, AT_ONCE, RandomHistoriesTest::countsWhatARecountFinds);
    }

    private static void countsWhatARecountFinds(long seed) throws Exception {
        var history = new History(History.Sort.of(seed));
        try (var watch = new PoolWatch(history.table(), history::staysWithinMaximum)) {
            var expected = history.live(seed);
            if (history.facts()) {
                aClaimDuringASnapshotOverridesIt(history, seed);
            }
            Recounts.agree(history.table(), history.ports(), seed);
            keepsWhatWasAccepted(history, expected, seed);
            assertThat(watch.seenOver()).as("seed %d", seed).isEmpty();
        }
    }

    private static void keepsWhatWasAccepted(History history, List<ExpectedRegistrations> expected, long seed) {
        assertThat(expected).as("seed %d", seed).anySatisfy(ofOne -> assertThat(ofOne.last())
                .isNotEmpty());
        assertThat(expected).as("seed %d", seed).allSatisfy(ofOne -> assertThat(ofOne.last())
                .allSatisfy((place, registration) ->
                        assertThat(place.registered(history.ports())).isEqualTo(registration)));
    }

    private static void aClaimDuringASnapshotOverridesIt(History history, long seed)
            throws InterruptedException, ExecutionException {
        var environment = History.REPORTING.getFirst();
        var snapshot = RandomOperations.of(seed).snapshot(environment);
        history.driver().report(environment, snapshot, History.NONE);

        var claims = history.claimForItself(environment, seed);

        var expected = new HashMap<>(snapshot.registrations());
        claims.stream().flatMap(ofOne -> ofOne.last().entrySet().stream()).forEach(claim -> claim.getValue()
                .ifPresentOrElse(
                        registration -> expected.put(claim.getKey().holder(), registration),
                        () -> expected.remove(claim.getKey().holder())));
        assertThat(history.ports().snapshotRuns().registrations(History.ACME, new EnvironmentCode(environment)))
                .as("seed %d", seed)
                .isEqualTo(expected);
    }
}
