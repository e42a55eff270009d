package portal.domain.usage;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portal.domain.access.OrganizationId;
import portal.domain.organization.ParticipantNumber;

/**
 * Everything that the portal keeps counted of one organization. Each counter is as it was at some moment of the reading, not all
 * at the same one.
 *
 * @param flex whether temporary workers are exempt, as the pool of the employees has it
 * @param pools every pool of the license
 * @param environments every environment there is
 */
public record Ledger(
        OrganizationId organization,
        ParticipantNumber participant,
        boolean flex,
        Map<Pool, Counter<PoolCount>> pools,
        SortedMap<EnvironmentCode, Counter<EnvironmentCount>> environments) {

    static final Pool ENVIRONMENTS = Pool.overTheLicense(Metric.ENVIRONMENTS);

    public Ledger {
        pools = Map.copyOf(pools);
        environments = Collections.unmodifiableSortedMap(new TreeMap<>(environments));
    }

    public Counter<PoolCount> pool(Pool pool) {
        return Optional.ofNullable(pools.get(pool)).orElseThrow();
    }

    /** Moves whenever an environment is added or removed. */
    public Counter<PoolCount> numberOfEnvironments() {
        return pool(ENVIRONMENTS);
    }
}
