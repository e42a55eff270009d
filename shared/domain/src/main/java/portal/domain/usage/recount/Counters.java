package portal.domain.usage.recount;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portal.domain.access.OrganizationId;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;

/**
 * Everything that the portal keeps counted of one organization. Each counter is as it was at some moment of the reading, not all
 * at the same one.
 *
 * @param flex whether temporary workers are exempt, as the pool of the employees has it
 * @param pools every pool of the license
 * @param environments every environment there is
 */
public record Counters(
        OrganizationId organization,
        ParticipantNumber participant,
        boolean flex,
        Map<Pool, VersionedCount<PoolCount>> pools,
        SortedMap<EnvironmentCode, VersionedCount<EnvironmentCount>> environments) {

    public Counters {
        pools = Map.copyOf(pools);
        environments = Collections.unmodifiableSortedMap(new TreeMap<>(environments));
    }

    public VersionedCount<PoolCount> pool(Pool pool) {
        return Optional.ofNullable(pools.get(pool)).orElseThrow();
    }

    /** Moves whenever an environment is added or removed. */
    public VersionedCount<PoolCount> numberOfEnvironments() {
        return pool(Pool.OF_ENVIRONMENTS);
    }
}
