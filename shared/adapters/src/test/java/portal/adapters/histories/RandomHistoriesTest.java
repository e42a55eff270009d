package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.domain.usage.EnvironmentCode;

/**
 * Whatever happens at the same time, the counters agree with a recount, no claim or mutation takes the usage over a
 * maximum, and accepted changes stay. A seed gives each worker the same work, but the interleaving depends on the
 * machine. {@code -Dportal.seed=N} runs a seed again.
 *
 * <p>The usage is compared with the maximum all the time while the workers act. Other operations than claims and
 * mutations may take it over the maximum. So a history has at most one sort of them ({@link History.Sort}), and all
 * pools that this sort does not touch must stay within their maximum. Refreshes run at the same time and never find a
 * drift, because nothing plants one.
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
