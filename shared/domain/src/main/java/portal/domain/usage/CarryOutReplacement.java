package portal.domain.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import portal.domain.usage.ReplacementOutcome.Superseded;
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
     * Goes on with a replacement from the content that was kept; nothing is left to do of one that is done.
     *
     * @param patience after which time the rest is left for later once more
     * @throws RuntimeException when something is wrong, which the replacement tells from then on; it may be tried again
     */
    public void resume(Actor actor, OrganizationId organization, String id, Duration patience) {
        var replacement = replacements.find(organization, id).orElseThrow();
        if (replacement.status() == Replacement.Status.DONE) {
            return;
        }
        try {
            var content = replacements.content(replacement);
            carryOut(actor, replacement, content, journal.now().plus(patience));
        } catch (RuntimeException fault) {
            fail(replacement, fault);
            throw fault;
        }
    }

    /**
     * Goes on as long as the time allows it, and then leaves the rest to the background.
     *
     * @throws CommitUnknown when the store answers neither
     */
    ReplacementOutcome carryOut(Actor actor, Replacement replacement, Snapshot content, Instant deadline) {
        try {
            var differences = differences(replacement, content);
            for (int from = 0; from < differences.size(); from += Replacements.GROUP) {
                if (journal.now().isAfter(deadline)) {
                    return handOver(actor, replacement);
                }
                var group = differences.subList(from, Math.min(from + Replacements.GROUP, differences.size()));
                if (!steps.take(() -> apply(replacement, group))) {
                    return new Superseded();
                }
            }
            return steps.take(() -> finish(replacement));
        } catch (StoreUnavailable | CommitUnknown e) {
            return handOver(actor, replacement, e);
        }
    }

    /** The background may find the store in a better state. */
    private ReplacementOutcome handOver(Actor actor, Replacement replacement, RuntimeException fault) {
        try {
            return handOver(actor, replacement);
        } catch (StoreUnavailable | CommitUnknown next) {
            fault.addSuppressed(next);
            throw new CommitUnknown("A replacement began, and could not be finished or left to the background", fault);
        }
    }

    List<Difference> differences(Replacement replacement, Snapshot content) {
        return content.from(replacements.registrations(replacement.organization(), replacement.environment()));
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
            steps.take(() -> Decision.of(replacement, replacements.fail(replacement)));
        } catch (RuntimeException next) {
            fault.addSuppressed(next);
        }
    }

    /** False when a newer replacement took its place. */
    private Decision<Boolean> apply(Replacement replacement, List<Difference> differences) {
        var group = replacements.group(
                replacement, differences.stream().map(Difference::holder).toList());
        if (group.environment().filter(e -> e.isBeingReplacedBy(replacement)).isEmpty()) {
            return Decision.of(false);
        }
        var moves = new ArrayList<Replacements.Move>();
        var shifts = new Shifts(group.participant(), group.flex());
        var progress = Replacement.Progress.NONE;
        for (var difference : open(group, differences)) {
            var before = group.holder(difference.holder());
            var after = difference.applyTo(before, replacement.environment());
            moves.add(new Replacements.Move(before, after, difference.wanted()));
            shifts.add(before, after);
            progress = progress.plus(progress(before, difference, replacement.environment()));
        }
        return moves.isEmpty()
                ? Decision.of(true)
                : Decision.of(true).and(replacements.apply(group, moves, shifts.list(), progress));
    }

    private static List<Difference> open(Replacements.Group group, List<Difference> differences) {
        var environment = group.replacement().environment();
        return differences.stream()
                .filter(difference -> !group.spokenFor().contains(difference.holder()))
                .filter(difference -> !difference.isMadeIn(group.holder(difference.holder()), environment))
                .toList();
    }

    private static Replacement.Progress progress(Holder before, Difference difference, EnvironmentCode environment) {
        if (difference.wanted().isEmpty()) {
            return new Replacement.Progress(0, 1, 0);
        }
        return before.presences().containsKey(environment)
                ? new Replacement.Progress(0, 0, 1)
                : new Replacement.Progress(1, 0, 0);
    }

    private Decision<ReplacementOutcome> finish(Replacement replacement) {
        var now =
                replacements.find(replacement.organization(), replacement.id()).orElseThrow();
        var underway = replacements
                .site(replacement.organization(), replacement.environment())
                .flatMap(Replacements.Site::environment)
                .filter(environment -> environment.isBeingReplacedBy(replacement))
                .isPresent();
        if (underway) {
            return Decision.<ReplacementOutcome>of(new Finished(now.progress())).and(replacements.finish(replacement));
        }
        return Decision.of(now.status() == Replacement.Status.DONE ? new Finished(now.progress()) : new Superseded());
    }

    private Replacement stored(Replacement replacement) {
        return replacements.find(replacement.organization(), replacement.id()).orElseThrow();
    }
}
