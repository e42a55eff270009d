package portal.domain.usage;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a change of a pool's count does to the signals that watch it, and for which counts it does just that. Whoever
 * writes the change makes it depend on the count, so that no change at the same moment jumps over a threshold unseen.
 *
 * @param fallen signals that the change takes below their threshold
 * @param risen signals that the change takes back to their threshold or above
 * @param least the smallest count before the change to which this applies; empty when there is none
 * @param most the largest count before the change to which this applies; empty when there is none
 */
public record Crossing(Set<String> fallen, Set<String> risen, Optional<Integer> least, Optional<Integer> most) {

    public Crossing {
        fallen = Set.copyOf(fallen);
        risen = Set.copyOf(risen);
    }

    /** @param seats taken (positive) or freed (negative) */
    static Crossing of(Occupancy before, int seats) {
        var upper = before.available() - Math.min(seats, 0);
        var lower = before.available() - Math.max(seats, 0);
        var crossed = new HashSet<String>();
        var floor = 0;
        var ceiling = 0;
        for (var watch : before.watches().thresholds().entrySet()) {
            var threshold = watch.getValue().value();
            if (threshold <= lower) {
                floor = Math.max(floor, threshold);
            } else if (threshold <= upper) {
                crossed.add(watch.getKey());
            } else {
                ceiling = ceiling == 0 ? threshold : Math.min(ceiling, threshold);
            }
        }
        if (!crossed.isEmpty()) {
            var exactly = Optional.of(before.used());
            return seats > 0
                    ? new Crossing(crossed, Set.of(), exactly, exactly)
                    : new Crossing(Set.of(), crossed, exactly, exactly);
        }
        var maximum = before.maximum().value();
        return new Crossing(
                Set.of(),
                Set.of(),
                ceiling == 0 ? Optional.empty() : Optional.of(maximum - Math.min(seats, 0) - ceiling + 1),
                floor == 0 ? Optional.empty() : Optional.of(maximum - Math.max(seats, 0) - floor));
    }

    /** Whether it has to be told that signals are below now. */
    public boolean falls() {
        return !fallen.isEmpty();
    }

    /** Whether the count before the change is one to which this applies. */
    public boolean appliesTo(int used) {
        return (least.isEmpty() || used >= least.get()) && (most.isEmpty() || used <= most.get());
    }
}
