package portal.domain.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.Decision;
import portal.domain.decision.Steps;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.EventType;
import portal.domain.usage.ReplacementOutcome.Finished;
import portal.domain.usage.ReplacementOutcome.Unfinished;

/**
 * Makes an environment hold what a replacement brings: the differences, a group of holders at a time, each group in one
 * transaction. It can stop after any of them and go on later; repeating it changes nothing.
 */
public final class CarryOutReplacement {

    private final Replacements replacements;
    private final Steps steps;
    private final Journal journal;

    public CarryOutReplacement(Replacements replacements, Steps steps, Journal journal) {
        this.replacements = replacements;
        this.steps = steps;
        this.journal = journal;
    }

    /**
     * Goes on with a replacement from the content that was kept; nothing is left to do of one that is done, or went with its
     * organization.
     *
     * @param patience after which time the rest is left for later once more
     * @throws RuntimeException when it gets no further, which the replacement tells from then on; it may be tried again
     */
    public void resume(Actor actor, OrganizationId organization, String id, Duration patience) {
        replacements
                .find(organization, id)
                .filter(replacement -> replacement.status() != Replacement.Status.DONE)
                .ifPresent(replacement -> resume(actor, replacement, patience));
    }

    private void resume(Actor actor, Replacement replacement, Duration patience) {
        try {
            var content = replacements.content(replacement);
            work(actor, replacement, content, journal.now().plus(patience));
        } catch (RuntimeException fault) {
            fail(replacement, fault);
            throw fault;
        }
    }

    /**
     * Goes on as long as the time allows it, and then leaves the rest to the background, which may also find the store in a
     * better state.
     *
     * @throws CommitUnknown when the store takes neither
     */
    ReplacementOutcome carryOut(Actor actor, Replacement replacement, Snapshot content, Instant deadline) {
        try {
            return work(actor, replacement, content, deadline);
        } catch (StoreUnavailable | CommitUnknown fault) {
            try {
                return handOver(actor, replacement);
            } catch (StoreUnavailable | CommitUnknown next) {
                fault.addSuppressed(next);
                throw new CommitUnknown("A replacement began, and could not be finished or left to others", fault);
            }
        }
    }

    List<Difference> differences(Replacement replacement, Snapshot content) {
        return content.from(replacements.registrations(replacement.organization(), replacement.environment()));
    }

    /** Finds the differences anew when they are not what is left: somebody else is at it too, or a commit was unknown. */
    private ReplacementOutcome work(Actor actor, Replacement replacement, Snapshot content, Instant deadline) {
        while (true) {
            Turn turn = new Turn.Taken(stored(replacement).progress());
            var left = differences(replacement, content).iterator();
            while (turn instanceof Turn.Taken(var progress) && left.hasNext()) {
                if (journal.now().isAfter(deadline)) {
                    return handOver(actor, replacement);
                }
                var group = next(left);
                turn = steps.take(() -> apply(replacement, progress, group));
            }
            switch (turn) {
                case Turn.Taken _ -> {
                    return steps.take(() -> finish(replacement));
                }
                case Turn.Superseded _ -> {
                    return new ReplacementOutcome.Superseded();
                }
                case Turn.Stale _ -> {}
            }
        }
    }

    private static List<Difference> next(Iterator<Difference> left) {
        var group = new ArrayList<Difference>(Replacements.GROUP);
        while (group.size() < Replacements.GROUP && left.hasNext()) {
            group.add(left.next());
        }
        return group;
    }

    private ReplacementOutcome handOver(Actor actor, Replacement replacement) {
        return steps.take(() -> Decision.of(
                new Unfinished(stored(replacement)),
                journal.announce(
                        actor, replacement.organization(), EventType.ReplacementUnfinished, replacement.id())));
    }

    /** What went wrong first is what is told, also when the store fails next. */
    private void fail(Replacement replacement, RuntimeException fault) {
        try {
            steps.take(() -> stored(replacement).status() == Replacement.Status.DONE
                    ? Decision.of(replacement)
                    : Decision.of(replacement, replacements.fail(replacement)));
        } catch (RuntimeException next) {
            fault.addSuppressed(next);
        }
    }

    /** @param progress as the differences were found at */
    private Decision<Turn> apply(Replacement replacement, Replacement.Progress progress, List<Difference> differences) {
        var group = replacements.group(
                replacement, differences.stream().map(Difference::holder).toList());
        if (group.environment().filter(e -> e.isBeingReplacedBy(replacement)).isEmpty()) {
            return Decision.of(new Turn.Superseded());
        }
        if (!group.replacement().progress().equals(progress)) {
            return Decision.of(new Turn.Stale());
        }
        var open = differences.stream()
                .filter(difference -> !group.spokenFor().contains(difference.holder()))
                .toList();
        return open.isEmpty() ? Decision.of(new Turn.Taken(progress)) : apply(group, open);
    }

    private Decision<Turn> apply(Replacements.Group group, List<Difference> differences) {
        var moves = new ArrayList<Replacements.Move>();
        var shifts = new Shifts(group.participant(), group.flex());
        var progress = Replacement.Progress.NONE;
        for (var difference : differences) {
            var before = group.holder(difference.holder());
            var after = difference.applyTo(before, group.replacement().environment());
            moves.add(new Replacements.Move(before, after, difference));
            shifts.add(before, after);
            progress = progress.plus(difference.progress());
        }
        return Decision.<Turn>of(new Turn.Taken(group.replacement().progress().plus(progress)))
                .and(replacements.apply(group, moves, shifts.list(), progress));
    }

    private Decision<ReplacementOutcome> finish(Replacement replacement) {
        var now = stored(replacement);
        var underway = replacements
                .site(replacement.organization(), replacement.environment())
                .flatMap(Replacements.Site::environment)
                .filter(environment -> environment.isBeingReplacedBy(replacement))
                .isPresent();
        if (underway) {
            return Decision.<ReplacementOutcome>of(new Finished(now.progress())).and(replacements.finish(replacement));
        }
        return Decision.of(
                now.status() == Replacement.Status.DONE
                        ? new Finished(now.progress())
                        : new ReplacementOutcome.Superseded());
    }

    private Replacement stored(Replacement replacement) {
        return replacements.find(replacement.organization(), replacement.id()).orElseThrow();
    }

    /** What came of one group. */
    private sealed interface Turn {

        /** @param progress up to and including the group */
        record Taken(Replacement.Progress progress) implements Turn {}

        /** The group's differences may not be there any more. */
        record Stale() implements Turn {}

        /** A newer replacement took the place of this one. */
        record Superseded() implements Turn {}
    }
}
