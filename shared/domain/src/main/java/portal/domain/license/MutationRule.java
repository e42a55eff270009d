package portal.domain.license;

import java.util.List;
import java.util.Optional;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/** A reason to refuse a new maximum. */
@FunctionalInterface
interface MutationRule {

    MutationRule NOT_ABOVE_EDITION_LIMIT = MutationRule::aboveEditionLimit;

    MutationRule NOT_BELOW_USAGE = (license, metric, target) -> Optional.of(license.binding(metric))
            .filter(binding -> target.value() < binding.used())
            .map(binding -> new Refusal.BelowUsage(
                    metric, target, binding.used(), binding.pool().type()));

    MutationRule NO_DEVIATION = (license, metric, target) -> Optional.of(license.entitlement(metric))
            .filter(entitlement -> entitlement.deviates() && !target.equals(entitlement.granted()))
            .map(entitlement -> new Refusal.Deviation(metric, target, entitlement.maximum(), entitlement.granted()));

    /** In the order in which they refuse (domain.md, section 4); that the target is a number at all comes before. */
    List<MutationRule> ALL = List.of(NOT_ABOVE_EDITION_LIMIT, NOT_BELOW_USAGE, NO_DEVIATION);

    Optional<? extends Refusal> refuse(License license, Metric metric, SeatCount target);

    static Optional<Refusal.EditionLimit> aboveEditionLimit(License license, Metric metric, SeatCount target) {
        return license.edition()
                .limit(metric)
                .filter(limit -> target.compareTo(limit) > 0)
                .map(limit -> new Refusal.EditionLimit(metric, target, limit));
    }

    static Optional<Refusal> firstRefusal(License license, MaximumChange change) {
        return change.target()
                .map(target -> ALL.stream()
                        .<Refusal>flatMap(rule -> rule.refuse(license, change.metric(), target).stream())
                        .findFirst())
                .orElseGet(() -> Optional.of(new Refusal.InvalidQuantity(change.metric())));
    }
}
