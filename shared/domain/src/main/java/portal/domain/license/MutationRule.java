package portal.domain.license;

import java.util.Optional;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/** The reasons to refuse a new maximum, in the order in which they are checked (docs/domain.md, section 4). */
enum MutationRule {
    INVALID_QUANTITY {
        @Override
        Optional<? extends Refusal> refuse(License license, MaximumChange change) {
            return change.target().isEmpty()
                    ? Optional.of(new Refusal.InvalidQuantity(change.metric()))
                    : Optional.empty();
        }
    },

    EDITION_LIMIT {
        @Override
        Optional<? extends Refusal> refuse(License license, MaximumChange change) {
            return aboveEditionLimit(license, change.metric(), change.target().orElseThrow());
        }
    },

    BELOW_USAGE {
        @Override
        Optional<? extends Refusal> refuse(License license, MaximumChange change) {
            var target = change.target().orElseThrow();
            var binding = license.binding(change.metric());
            return target.value() < binding.used()
                    ? Optional.of(new Refusal.BelowUsage(
                            change.metric(),
                            target,
                            binding.used(),
                            binding.pool().type()))
                    : Optional.empty();
        }
    },

    DEVIATION {
        @Override
        Optional<? extends Refusal> refuse(License license, MaximumChange change) {
            var target = change.target().orElseThrow();
            var entitlement = license.entitlement(change.metric());
            return entitlement.deviates() && !target.equals(entitlement.granted())
                    ? Optional.of(new Refusal.Deviation(
                            change.metric(), target, entitlement.maximum(), entitlement.granted()))
                    : Optional.empty();
        }
    };

    /**
     * Why this rule refuses the change; empty when it does not.
     *
     * @param change a change that no earlier rule refuses
     */
    abstract Optional<? extends Refusal> refuse(License license, MaximumChange change);

    /** The first rule that refuses the change decides; empty when none does. */
    static Optional<Refusal> firstRefusal(License license, MaximumChange change) {
        for (var rule : values()) {
            var refusal = rule.refuse(license, change);
            if (refusal.isPresent()) {
                return Optional.of(refusal.get());
            }
        }
        return Optional.empty();
    }

    /** The rule about the edition. It also holds for the granted numbers of the vendor's register. */
    static Optional<Refusal.EditionLimit> aboveEditionLimit(License license, Metric metric, SeatCount target) {
        var limit = license.edition().limit(metric);
        return limit.isPresent() && target.compareTo(limit.get()) > 0
                ? Optional.of(new Refusal.EditionLimit(metric, target, limit.get()))
                : Optional.empty();
    }
}
