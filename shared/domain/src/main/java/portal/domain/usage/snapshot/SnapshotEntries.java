package portal.domain.usage.snapshot;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;

/**
 * The line of a snapshot in the audit trail, written when it ends, for then it is known how much it changed. It names who sent the
 * snapshot, whoever completed it.
 */
final class SnapshotEntries {

    /** As the API refuses a snapshot in whose place another one came. */
    private static final String SUPERSEDED = "superseded";

    private SnapshotEntries() {}

    /** None for one whose line was written when it began. */
    static List<ConditionalWrite> finished(Journal journal, Actor actor, SnapshotRun snapshotRun) {
        return snapshotRun.reportedBy().isPresent()
                ? List.of(journal.done(sender(actor, snapshotRun), snapshotRun.organization(), attempt(snapshotRun)))
                : List.of();
    }

    /** @param actor of the replacement that came in the place of this snapshot */
    static Optional<ConditionalWrite> superseded(Journal journal, Actor actor, SnapshotRun snapshotRun) {
        return snapshotRun.reportedBy().isPresent()
                ? Optional.of(journal.refused(
                        sender(actor, snapshotRun), snapshotRun.organization(), attempt(snapshotRun), SUPERSEDED))
                : Optional.empty();
    }

    private static Actor sender(Actor actor, SnapshotRun snapshotRun) {
        return new Actor.Requester(snapshotRun.reportedBy().orElseThrow(), actor.origin());
    }

    private static Attempt attempt(SnapshotRun snapshotRun) {
        return new Attempt(
                Action.REPORT_SNAPSHOT,
                snapshotRun.environment().value(),
                snapshotRun.progress().toString());
    }
}
