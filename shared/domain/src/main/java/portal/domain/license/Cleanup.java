package portal.domain.license;

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
     * @param environments by code, one or more
     * @param cost the number of actions
     */
    public record Step(
            String holder, Optional<String> name, Treatment treatment, List<EnvironmentCode> environments, int cost) {

        public Step {
            environments = List.copyOf(environments);
        }
    }

    /** What to do with a holder in an environment. */
    public enum Treatment {
        BLOCK,
        REMOVE
    }
}
