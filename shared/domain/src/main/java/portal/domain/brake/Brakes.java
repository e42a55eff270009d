package portal.domain.brake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.access.BrakeUse;
import portal.domain.access.Caller;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;

/**
 * Applies the brakes (docs/domain.md, section 1). What is accepted is counted in its own transaction. What is refused
 * costs at most one write a minute.
 */
public final class Brakes {

    private final BrakeLimits limits;
    private final BrakeUses uses;
    private final Journal journal;

    public Brakes(BrakeLimits limits, BrakeUses uses, Journal journal) {
        this.limits = limits;
        this.uses = uses;
        this.journal = journal;
    }

    /** Why one more is too much at this moment; empty when there is room. */
    public Optional<TooMany> refusal(BrakeUse use, Instant now) {
        var brake = use.id().brake();
        var most = limits.most(brake);
        var full = use.fullUntil(most, now);
        if (full.isPresent()) {
            return Optional.of(new TooMany(brake, most, false, full.get()));
        }
        var underway = use.underwayUntil(now);
        return underway.isPresent() ? Optional.of(new TooMany(brake, most, true, underway.get())) : Optional.empty();
    }

    /** Counts one more, on the condition that nobody else did so since the use was read. */
    public ConditionalWrite count(BrakeUse use, Instant now) {
        return uses.update(use.counted(now));
    }

    /** The entry of a refusal in the audit trail; nothing when there was one in the last minute. */
    public List<ConditionalWrite> tell(Caller.Customer caller, Attempt attempt, BrakeUse use, Instant now) {
        return use.isToBeTold(now)
                ? List.of(
                        uses.update(use.told(now)),
                        journal.refused(caller, caller.organization(), attempt, TooMany.CODE))
                : List.of();
    }
}
