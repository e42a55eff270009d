package portal.domain.usage.recount;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import portal.domain.access.OrganizationId;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;

/**
 * All stored counters of one organization. They are read one after another, so they are not all of the same moment.
 *
 * @param flex whether temporary workers are exempt, as the pool of the employees has it
 * @param pools every pool of the license
 * @param environments every environment of the organization
 * @param runningSnapshots environments whose content is being replaced
 */
public record Counters(
        OrganizationId organization,
        ParticipantNumber participant,
        boolean flex,
        Map<Pool, VersionedCount<PoolCount>> pools,
        SortedMap<EnvironmentCode, VersionedCount<EnvironmentCount>> environments,
        Set<EnvironmentCode> runningSnapshots) {

    public Counters {
        pools = Map.copyOf(pools);
        environments = Collections.unmodifiableSortedMap(new TreeMap<>(environments));
        runningSnapshots = Set.copyOf(runningSnapshots);
    }

    public VersionedCount<PoolCount> pool(Pool pool) {
        return Optional.ofNullable(pools.get(pool)).orElseThrow();
    }

    /** Changes whenever an environment is added or removed. */
    public VersionedCount<PoolCount> numberOfEnvironments() {
        return pool(Pool.OF_ENVIRONMENTS);
    }
}
