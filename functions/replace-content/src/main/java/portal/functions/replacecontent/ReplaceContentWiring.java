package portal.functions.replacecontent;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import portal.domain.audit.Journal;
import portal.domain.decision.TransactionRunner;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.domain.usage.snapshot.SnapshotRuns;
import portal.domain.usage.snapshot.TakeInSnapshot;

@Factory
final class ReplaceContentWiring {

    /** Leaves time for reading the request, one more group and the answer, so that all of it takes at most 20 seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(18);

    @Singleton
    TakeInSnapshot replaceContent(SnapshotRuns snapshotRuns, TransactionRunner steps, Journal journal) {
        var carryOut = new ContinueSnapshot(snapshotRuns, steps, journal);
        return new TakeInSnapshot(snapshotRuns, carryOut, steps, journal, PATIENCE);
    }
}
