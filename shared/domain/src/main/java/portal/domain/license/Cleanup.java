package portal.domain.license;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Occupancy;

/**
 * How to free seats of a pool, the cheapest way first.
 *
 * @param pool the current occupancy
 * @param seats how many seats to free, 1-100
 * @param steps each frees one seat; there may be fewer steps than wanted seats
 */
public record Cleanup(Occupancy pool, int seats, List<Step> steps) {

    public Cleanup {
        steps = List.copyOf(steps);
    }

    /**
     * Frees one seat when it is done in all of the environments.
     *
     * @param holder its id as it was last written
     * @param lastActiveAt when the holder was last active in the environments of the pool; empty when none tells that
     * @param environments by code, one or more
     * @param cost the number of actions
     */
    public record Step(
            String holder,
            Optional<String> name,
            Optional<Instant> lastActiveAt,
            Treatment treatment,
            List<EnvironmentCode> environments,
            int cost) {

        public Step {
            environments = List.copyOf(environments);
        }

        /** Whether it takes fewer actions, or as many for a holder who is known to be away for longer. */
        boolean isBefore(Step other) {
            return cost == other.cost ? isLongerAgo(lastActiveAt, other.lastActiveAt) : cost < other.cost;
        }

        private static boolean isLongerAgo(Optional<Instant> one, Optional<Instant> other) {
            return one.isPresent() && (other.isEmpty() || one.get().isBefore(other.get()));
        }
    }

    /** What to do with a holder in an environment. */
    public enum Treatment {
        BLOCK,
        REMOVE
    }
}
