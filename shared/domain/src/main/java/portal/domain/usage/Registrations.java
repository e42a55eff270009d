package portal.domain.usage;

import java.util.List;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.usage.claim.ClaimState;

/**
 * Which holder is registered in which environment, and the pools that count them. Every method throws StoreUnavailable
 * when the store does not answer.
 */
public interface Registrations {

    /** Empty when there is no such organization. */
    Optional<EnvironmentState> state(OrganizationId organization, EnvironmentCode environment);

    /** Empty when there is no such organization. */
    Optional<ClaimState> state(OrganizationId organization, EnvironmentCode environment, HolderId holder);

    /**
     * Adds a new environment, on the condition that a seat is free, and that the signals are crossed as the state has
     * it.
     */
    List<ConditionalWrite> add(OrganizationId organization, EnvironmentState before, Environment environment);

    /**
     * Registers the holder with this registration, on the conditions that nobody else changed the holder, that seats
     * are free, and that the signals are crossed as the state has it.
     */
    List<ConditionalWrite> register(ClaimState before, Holder after, Registration registration, List<PoolDelta> deltas);

    /**
     * Removes the holder from the environment, on the conditions that nobody else changed it, and that the signals are
     * crossed as the state has it.
     */
    List<ConditionalWrite> remove(ClaimState before, Holder after, List<PoolDelta> deltas);

    /**
     * Keeps the holder as it is in the environment, registered or not, on the condition that it is still so. This
     * overrides the running snapshot, which the environment must have.
     */
    List<ConditionalWrite> keep(ClaimState before);

    /** Every environment, in the order of their codes. */
    List<Environment> environments(OrganizationId organization);

    /**
     * The state to decide the registration of an environment on.
     *
     * @param environments how many there are
     */
    record EnvironmentState(Optional<Environment> environment, Occupancy environments) {

        /** What one more environment does to the signals. */
        public Crossing crossing() {
            return environments.crossing(PoolDelta.ENVIRONMENT_ADDED.used());
        }
    }
}
