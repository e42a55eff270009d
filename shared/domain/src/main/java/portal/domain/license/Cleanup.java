package portal.domain.license;

import java.util.List;
import java.util.Optional;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Occupancy;

/**
 * How to free seats of a pool, the cheapest way first.
 *
 * @param pool as full as it is now
 * @param seats how many are to be freed, 1-100
 * @param steps each frees one seat; fewer than asked for when there are not so many
 */
public record Cleanup(Occupancy pool, int seats, List<Step> steps) {

    public Cleanup {
        steps = List.copyOf(steps);
    }

    /**
     * Frees one seat, once it is done in all of the environments.
     *
     * @param holder its id as it was last written
     * @param environments by code, one or more
     * @param cost how much it takes to do it
     */
    public record Step(
            String holder, Optional<String> name, Treatment treatment, List<EnvironmentCode> environments, int cost) {

        public Step {
            environments = List.copyOf(environments);
        }
    }

    /** What to do to a holder in an environment. */
    public enum Treatment {
        BLOCK,
        REMOVE
    }
}
