package portal.domain.usage.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.PoolDeltas;
import portal.domain.usage.snapshot.SnapshotOutcome.Finished;
import portal.domain.usage.snapshot.SnapshotOutcome.Unfinished;

/**
 * Applies the differences of a snapshot to an environment, a group of holders at a time, each group in one transaction.
 * It can stop after any group and continue later. Repeating it changes nothing.
 */
public final class ContinueSnapshot {

    private final SnapshotRuns snapshotRuns;
    private final TransactionRunner transactions;
    private final Journal journal;

    public ContinueSnapshot(SnapshotRuns snapshotRuns, TransactionRunner transactions, Journal journal) {
        this.snapshotRuns = snapshotRuns;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Continues a snapshot run from its stored content. Does nothing if the run is done, or its organization was
     * removed.
     *
     * @param patience the time after which the rest is left for later again
     * @throws RuntimeException when the run cannot continue; it is then marked as failed, and may be tried again
     */
    public void resume(Actor actor, OrganizationId organization, String id, Duration patience) {
        snapshotRuns
                .find(organization, id)
                .filter(snapshotRun -> snapshotRun.status() != SnapshotRun.Status.DONE)
                .ifPresent(snapshotRun -> resume(actor, snapshotRun, patience));
    }

    private void resume(Actor actor, SnapshotRun snapshotRun, Duration patience) {
        try {
            var content = snapshotRuns.content(snapshotRun);
            work(actor, snapshotRun, content, journal.now().plus(patience));
        } catch (RuntimeException fault) {
            fail(snapshotRun, fault);
            throw fault;
        }
    }

    /**
     * Continues as long as the time allows, and then leaves the rest to the background. The store may be in a better
     * state by then.
     *
     * @throws CommitUnknown when the store takes neither a group nor the event for the background
     */
    SnapshotOutcome carryOut(Actor actor, SnapshotRun snapshotRun, Snapshot content, Instant deadline) {
        try {
            return work(actor, snapshotRun, content, deadline);
        } catch (StoreUnavailable | CommitUnknown fault) {
            try {
                return handOver(actor, snapshotRun);
            } catch (StoreUnavailable | CommitUnknown next) {
                fault.addSuppressed(next);
                throw new CommitUnknown("A replacement began, and could not be finished or left to others", fault);
            }
        }
    }

    List<Difference> differences(SnapshotRun snapshotRun, Snapshot content) {
        return content.from(snapshotRuns.registrations(snapshotRun.organization(), snapshotRun.environment()));
    }

    /**
     * Finds the differences again when they are not those that are left: another worker is on the same run, or a commit
     * was unknown.
     */
    private SnapshotOutcome work(Actor actor, SnapshotRun snapshotRun, Snapshot content, Instant deadline) {
        while (true) {
            Turn turn = new Turn.Taken(stored(snapshotRun).progress());
            var left = differences(snapshotRun, content).iterator();
            while (turn instanceof Turn.Taken(var progress) && left.hasNext()) {
                if (journal.now().isAfter(deadline)) {
                    return handOver(actor, snapshotRun);
                }
                var group = next(left);
                turn = transactions.run(() -> apply(snapshotRun, progress, group));
            }
            switch (turn) {
                case Turn.Taken _ -> {
                    return transactions.run(() -> finish(actor, snapshotRun));
                }
                case Turn.Superseded _ -> {
                    return new SnapshotOutcome.Superseded();
                }
                case Turn.Stale _ -> {}
            }
        }
    }

    private static List<Difference> next(Iterator<Difference> left) {
        var group = new ArrayList<Difference>(SnapshotRuns.GROUP);
        while (group.size() < SnapshotRuns.GROUP && left.hasNext()) {
            group.add(left.next());
        }
        return group;
    }

    private SnapshotOutcome handOver(Actor actor, SnapshotRun snapshotRun) {
        return transactions.run(() -> Decision.of(
                new Unfinished(stored(snapshotRun)),
                journal.announce(
                        actor, snapshotRun.organization(), EventType.ReplacementUnfinished, snapshotRun.id())));
    }

    /** Keeps the first fault as the one to report, also when the store fails afterwards. */
    private void fail(SnapshotRun snapshotRun, RuntimeException fault) {
        try {
            transactions.run(() -> stored(snapshotRun).status() == SnapshotRun.Status.DONE
                    ? Decision.of(snapshotRun)
                    : Decision.of(snapshotRun, snapshotRuns.fail(snapshotRun)));
        } catch (RuntimeException next) {
            fault.addSuppressed(next);
        }
    }

    /** @param progress the progress at which the differences were found */
    private Decision<Turn> apply(SnapshotRun snapshotRun, SnapshotRun.Progress progress, List<Difference> differences) {
        var group = snapshotRuns.group(
                snapshotRun, differences.stream().map(Difference::holder).toList());
        if (group.environment().filter(e -> e.isBeingReplacedBy(snapshotRun)).isEmpty()) {
            return Decision.of(new Turn.Superseded());
        }
        if (!group.snapshotRun().progress().equals(progress)) {
            return Decision.of(new Turn.Stale());
        }
        var open = differences.stream()
                .filter(difference -> !group.overridden().contains(difference.holder()))
                .toList();
        return open.isEmpty() ? Decision.of(new Turn.Taken(progress)) : apply(group, open);
    }

    private Decision<Turn> apply(SnapshotRuns.Group group, List<Difference> differences) {
        var moves = new ArrayList<SnapshotRuns.Move>();
        var deltas = new PoolDeltas(group.participant(), group.flex());
        var progress = SnapshotRun.Progress.NONE;
        for (var difference : differences) {
            var before = group.holder(difference.holder());
            var after = difference.applyTo(before, group.snapshotRun().environment());
            moves.add(new SnapshotRuns.Move(before, after, difference));
            deltas.add(before, after);
            progress = progress.plus(difference.progress());
        }
        return Decision.<Turn>of(new Turn.Taken(group.snapshotRun().progress().plus(progress)))
                .and(snapshotRuns.apply(group, moves, deltas.list(), progress));
    }

    private Decision<SnapshotOutcome> finish(Actor actor, SnapshotRun snapshotRun) {
        var now = stored(snapshotRun);
        var runningSnapshot = snapshotRuns
                .site(snapshotRun.organization(), snapshotRun.environment())
                .flatMap(SnapshotRuns.Site::environment)
                .filter(environment -> environment.isBeingReplacedBy(snapshotRun))
                .isPresent();
        if (runningSnapshot) {
            return Decision.<SnapshotOutcome>of(new Finished(now.progress()))
                    .and(end(snapshotRun))
                    .and(List.of(journal.announce(
                            actor, snapshotRun.organization(), EventType.SignalsDue, snapshotRun.id())))
                    .and(SnapshotEntries.finished(journal, actor, now));
        }
        return Decision.of(
                now.status() == SnapshotRun.Status.DONE
                        ? new Finished(now.progress())
                        : new SnapshotOutcome.Superseded());
    }

    private List<ConditionalWrite> end(SnapshotRun snapshotRun) {
        return switch (snapshotRun.kind()) {
            case SNAPSHOT -> snapshotRuns.finish(snapshotRun);
            case REMOVAL -> snapshotRuns.finishRemoval(snapshotRun, PoolDelta.ENVIRONMENT_REMOVED);
        };
    }

    private SnapshotRun stored(SnapshotRun snapshotRun) {
        return snapshotRuns.find(snapshotRun.organization(), snapshotRun.id()).orElseThrow();
    }

    /** The result of one group. */
    private sealed interface Turn {

        /** @param progress up to and including the group */
        record Taken(SnapshotRun.Progress progress) implements Turn {}

        /** The differences of the group may be out of date. */
        record Stale() implements Turn {}

        /** A newer snapshot replaced this one. */
        record Superseded() implements Turn {}
    }
}
