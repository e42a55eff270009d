package portal.functions.resumereplacement;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.decision.TransactionRunner;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.domain.usage.snapshot.SnapshotRuns;

@Factory
final class ResumeReplacementWiring {

    @Singleton
    ContinueSnapshot carryOutReplacement(SnapshotRuns snapshotRuns, TransactionRunner steps, Journal journal) {
        return new ContinueSnapshot(snapshotRuns, steps, journal);
    }
}
