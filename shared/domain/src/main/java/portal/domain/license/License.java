package portal.domain.license;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;

/**
 * What an organization may use, and what it uses.
 *
 * @param flex whether temporary workers are exempt
 * @param refreshedAt when the granted numbers were last taken over by the nightly refresh
 * @param entitlements of the metrics that were ever granted
 * @param version counts the changes of everything but the usage
 */
public record License(
        OrganizationId organization,
        Edition edition,
        boolean flex,
        Optional<Instant> refreshedAt,
        Map<Metric, Entitlement> entitlements,
        Map<Pool, Occupancy> occupancy,
        long version) {

    public License {
        entitlements = Map.copyOf(entitlements);
        occupancy = Map.copyOf(occupancy);
    }

    public Entitlement entitlement(Metric metric) {
        return entitlements.getOrDefault(metric, Entitlement.NONE);
    }

    /** How full the pools of a metric are: one, or one for each environment type. */
    public List<Occupancy> usage(Metric metric) {
        return metric.pools().stream().map(occupancy::get).toList();
    }

    /** The pool that decides how low the maximum can go: the fullest, never a sum over the types. */
    public Occupancy binding(Metric metric) {
        return usage(metric).stream()
                .reduce((first, next) -> next.used() > first.used() ? next : first)
                .orElseThrow();
    }
}
