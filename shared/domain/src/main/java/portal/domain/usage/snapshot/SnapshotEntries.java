package portal.domain.usage.snapshot;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.audit.Attempt;
import portal.domain.audit.AuditActor;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;

/**
 * The line of a snapshot in the audit trail, written when it ends, for then it is known how much it changed. It names
 * who sent the snapshot, whoever completed it.
 */
final class SnapshotEntries {

    private SnapshotEntries() {}

    /** None for one whose line was written when it began. */
    static List<ConditionalWrite> finished(Journal journal, Actor actor, SnapshotRun snapshotRun) {
        return snapshotRun.reportedBy().isPresent()
                ? List.of(entry(
                        journal, actor, snapshotRun, snapshotRun.progress().toString()))
                : List.of();
    }

    /** @param actor of the replacement that came in the place of this snapshot */
    static Optional<ConditionalWrite> superseded(Journal journal, Actor actor, SnapshotRun snapshotRun) {
        return snapshotRun.reportedBy().isPresent()
                ? Optional.of(entry(journal, actor, snapshotRun, snapshotRun.progress() + "; superseded"))
                : Optional.empty();
    }

    private static ConditionalWrite entry(Journal journal, Actor actor, SnapshotRun snapshotRun, String note) {
        var system = snapshotRun.reportedBy().orElseThrow();
        var sender = new Actor.Requester(system, AuditActor.unnamed(system).name(), actor.origin());
        var environment = snapshotRun.environment().value();
        return journal.done(sender, snapshotRun.organization(), new Attempt(Action.REPORT_SNAPSHOT, environment, note));
    }
}
