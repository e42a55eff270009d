package portal.domain.usage.recount;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.PoolDelta;

/**
 * The stored counters, and the registrations and holders that they count, part by part. Every method throws
 * StoreUnavailable when the store does not answer.
 */
public interface CounterStore {

    /** The pools are read before the environments. Empty when there is no such organization. */
    Optional<Counters> find(OrganizationId organization);

    /** The number of parts over which holders are divided. A holder and all its registrations are in the same part. */
    int parts();

    /** The registrations of an environment in a part. The stream reads as it advances. */
    Stream<Entry> registrations(OrganizationId organization, EnvironmentCode environment, int part);

    /** Every holder of a kind in a part. The stream reads as it advances. */
    Stream<Holder> holders(OrganizationId organization, HolderId.Kind kind, int part);

    /**
     * Reads one holder, and then its registrations.
     *
     * @param environments environments to read besides those in the stored holder
     */
    HolderState account(OrganizationId organization, HolderId holder, Collection<EnvironmentCode> environments);

    /** The same of several holders, with the environments in which each is kept. */
    List<HolderState> accounts(OrganizationId organization, Collection<HolderId> holders);

    /** Sets a pool to the count, on the condition that its counter has not changed since it was read. */
    List<ConditionalWrite> repair(Counters before, Pool pool, PoolCount counted);

    /** The same for an environment, on the further condition that no environment was added or removed. */
    List<ConditionalWrite> repair(Counters before, EnvironmentCode environment, EnvironmentCount counted);

    /**
     * Stores the holder as its registrations say, on the conditions that the holder and these registrations are still
     * as they were read. The pools follow, regardless of their maximum, on the condition that Flex is as given.
     *
     * @param corrected environments in which the holder differs
     */
    List<ConditionalWrite> repair(
            HolderState before, List<EnvironmentCode> corrected, List<PoolDelta> deltas, boolean flex);

    /** Stores the holder under the names that environments give, on the condition that the holder is as it was read. */
    ConditionalWrite rename(HolderState before);

    /**
     * Moves registrations of a holder to the id that identifies it now, on the conditions that both holders are as in
     * their accounts and that no snapshot is running in these environments. The pools follow, whatever their maximum,
     * on the condition that Flex is as given.
     */
    List<ConditionalWrite> merge(HolderMerge merge, List<PoolDelta> deltas, boolean flex);

    /** What an environment says of a holder. */
    record Entry(HolderId holder, Assignment assignment, Person person) {}
}
