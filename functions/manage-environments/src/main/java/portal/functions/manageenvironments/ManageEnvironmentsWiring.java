package portal.functions.manageenvironments;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.time.Duration;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.usage.DynamoDbRegistrations;
import portal.adapters.usage.DynamoDbSnapshotRuns;
import portal.domain.audit.Journal;
import portal.domain.decision.TransactionRunner;
import portal.domain.usage.claim.AddEnvironment;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.domain.usage.snapshot.SnapshotRuns;
import portal.domain.usage.snapshot.TakeInSnapshot;

@Factory
@Import(
        classes = {
            DynamoDbAuditTrail.class,
            DynamoDbContacts.class,
            DynamoDbRegistrations.class,
            DynamoDbSnapshotRuns.class,
            AddEnvironment.class,
            ContinueSnapshot.class
        },
        annotated = "*")
final class ManageEnvironmentsWiring {

    /**
     * Leaves time to read the request, for one more group and for the answer, so that a request takes at most 20
     * seconds.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(18);

    @Singleton
    TakeInSnapshot takeInSnapshot(
            SnapshotRuns snapshotRuns,
            ContinueSnapshot continueSnapshot,
            TransactionRunner transactions,
            Journal journal) {
        return new TakeInSnapshot(snapshotRuns, continueSnapshot, transactions, journal, PATIENCE);
    }
}
