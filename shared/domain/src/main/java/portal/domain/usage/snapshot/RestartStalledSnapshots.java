package portal.domain.usage.snapshot;

import java.time.Duration;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;
import portal.domain.usage.Registrations;

/**
 * Restarts stalled snapshots. A function that dies during a snapshot announces nothing, so nobody else continues it.
 */
public final class RestartStalledSnapshots {

    private static final Duration LONG_AGO = Duration.ofHours(1);

    private final Registrations registrations;
    private final TransactionRunner transactions;
    private final Journal journal;

    public RestartStalledSnapshots(Registrations registrations, TransactionRunner transactions, Journal journal) {
        this.registrations = registrations;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Announces every snapshot that has been running for more than an hour. If a function still works on it, this does
     * no harm.
     */
    public void restart(Actor actor, OrganizationId organization) {
        var longAgo = journal.now().minus(LONG_AGO);
        registrations.environments(organization).stream()
                .flatMap(environment -> environment.runningSnapshot().stream())
                .filter(runningSnapshot -> runningSnapshot.since().isBefore(longAgo))
                .forEach(runningSnapshot -> transactions.run(() -> Decision.of(
                        runningSnapshot,
                        journal.announce(actor, organization, EventType.ReplacementUnfinished, runningSnapshot.id()))));
    }
}
