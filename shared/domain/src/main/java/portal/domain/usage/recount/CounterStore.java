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
 * What the portal keeps counted, to be held against what it is counted from, part by part. Every method throws
 * StoreUnavailable when the store does not answer.
 */
public interface CounterStore {

    /** The pools are read before the environments. Empty when there is no such organization. */
    Optional<Counters> find(OrganizationId organization);

    /** Into how many parts holders are divided; a holder and all its registrations are in the same one. */
    int parts();

    /** What an environment says of each holder of a part, read as the stream goes. */
    Stream<Entry> registrations(OrganizationId organization, EnvironmentCode environment, int part);

    /** Every holder of a kind in a part, each whole, read as the stream goes. */
    Stream<Holder> holders(OrganizationId organization, HolderId.Kind kind, int part);

    /**
     * One holder, which is read first, and then what environments say of it.
     *
     * @param environments to ask besides those in which the holder is kept
     */
    HolderState account(OrganizationId organization, HolderId holder, Collection<EnvironmentCode> environments);

    /** The same of several holders, with the environments in which each is kept. */
    List<HolderState> accounts(OrganizationId organization, Collection<HolderId> holders);

    /** Sets a pool to what was counted, on the condition that it is as in the ledger: it did not move either. */
    List<ConditionalWrite> repair(Counters before, Pool pool, PoolCount counted);

    /** The same for an environment, on the condition that no environment came or went as well. */
    List<ConditionalWrite> repair(Counters before, EnvironmentCode environment, EnvironmentCount counted);

    /**
     * Stores the holder as environments say, on the conditions that the holder is as in the account and that these environments
     * say the same of it. The pools follow, whatever their maximum, on the condition that Flex is as given.
     *
     * @param corrected environments in which the holder differs
     */
    List<ConditionalWrite> repair(
            HolderState before, List<EnvironmentCode> corrected, List<PoolDelta> deltas, boolean flex);

    /** Stores the holder under the names that environments give, on the condition that the holder is as in the account. */
    ConditionalWrite rename(HolderState before);

    /** What an environment says of a holder. */
    record Entry(HolderId holder, Assignment assignment, Person person) {}
}
