package portal.domain.usage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.usage.claim.ClaimState;

/**
 * Which holder is in which environment, and the pools that count them. Every method throws StoreUnavailable when the store
 * does not answer.
 */
public interface Registrations {

    /** Empty when there is no such organization. */
    Optional<EnvironmentState> state(OrganizationId organization, EnvironmentCode environment);

    /** Empty when there is no such organization. */
    Optional<ClaimState> state(OrganizationId organization, EnvironmentCode environment, HolderId holder);

    /** Adds an environment that is not there yet, on the condition that a seat is free. */
    List<ConditionalWrite> add(OrganizationId organization, Environment environment);

    /** Registers the holder as the environment says it is, on the conditions that nobody else changed it and seats are free. */
    List<ConditionalWrite> register(ClaimState before, Holder after, Registration registration, List<PoolDelta> deltas);

    /** Removes the holder from the environment, on the condition that nobody else changed it. */
    List<ConditionalWrite> remove(ClaimState before, Holder after, List<PoolDelta> deltas);

    /**
     * Lets the holder be as it is in the environment, registered or not, whatever the replacement that is underway brings, on the
     * condition that it is still so. Nothing has to change when none is underway.
     */
    List<ConditionalWrite> keep(ClaimState before);

    /** Every environment, in the order of their codes. */
    List<Environment> environments(OrganizationId organization);

    /** Every holder of a kind, each whole, in no particular order; read as the stream goes. Close it. */
    Stream<Holder> holders(OrganizationId organization, HolderId.Kind kind);

    /**
     * What registering an environment needs to know.
     *
     * @param environments how many there are
     */
    record EnvironmentState(Optional<Environment> environment, Occupancy environments) {}
}
