package portal.domain.license;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;

/**
 * What an organization may use, and what it uses. It computes its next state after a change. Rules elsewhere decide
 * whether the change is allowed (docs/domain.md, sections 3 and 4).
 *
 * @param flex whether temporary workers are exempt
 * @param refreshedAt when the nightly refresh last took over the granted numbers
 * @param entitlements of the metrics that were ever granted
 * @param occupancy of every pool; the maximum is always that of the entitlement
 * @param version counts the changes of everything but the usage and the refresh date
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
        occupancy = heldTo(entitlements, occupancy);
    }

    /** The license of a new organization: nothing is granted, and nothing is in use. */
    public static License empty(OrganizationId organization, Edition edition, boolean flex) {
        var unused = Pool.all().stream()
                .collect(toUnmodifiableMap(Function.identity(), pool -> new Occupancy(pool, SeatCount.NONE, 0, 0)));
        return new License(organization, edition, flex, Optional.empty(), Map.of(), unused, 1);
    }

    /**
     * Applies a grant: these are the numbers of the vendor's register. The first grant of a metric also sets the
     * maximum, regardless of the usage.
     */
    public License granted(Map<Metric, SeatCount> numbers) {
        var changed = changeable(entitlements);
        numbers.forEach((metric, number) ->
                changed.merge(metric, Entitlement.of(number), (known, _) -> known.withGranted(number)));
        return entitledTo(changed);
    }

    /** Applies a mutation: each target becomes both the maximum and the granted number. */
    public License withMaxima(Map<Metric, SeatCount> targets) {
        var changed = changeable(entitlements);
        targets.forEach((metric, target) -> changed.put(metric, Entitlement.of(target)));
        return entitledTo(changed);
    }

    /**
     * Applies the nightly refresh: the granted numbers become the maxima, regardless of the usage. The refresh date
     * does not change the version.
     */
    public License withGrantedTakenOver(Instant now) {
        var changed = changeable(entitlements);
        changed.replaceAll((_, entitlement) -> Entitlement.of(entitlement.granted()));
        var next = changed.equals(entitlements) ? this : entitledTo(changed);
        return new License(organization, edition, flex, Optional.of(now), next.entitlements, occupancy, next.version);
    }

    /**
     * Changes the edition and Flex. Temporary workers start or stop to count at once, even if they then exceed the
     * maximum.
     */
    public License reclassified(Edition newEdition, boolean newFlex) {
        if (newEdition == edition && newFlex == flex) {
            return this;
        }
        var counted = new HashMap<>(occupancy);
        if (newFlex != flex) {
            counted.replaceAll((_, pool) -> pool.underFlex(newFlex));
        }
        return new License(organization, newEdition, newFlex, refreshedAt, entitlements, counted, version + 1);
    }

    public Entitlement entitlement(Metric metric) {
        return entitlements.getOrDefault(metric, Entitlement.NONE);
    }

    public Occupancy occupancy(Pool pool) {
        return Optional.ofNullable(occupancy.get(pool)).orElseThrow();
    }

    /** How full the pools of a metric are: one, or one for each environment type. */
    public List<Occupancy> usage(Metric metric) {
        var usage = new ArrayList<Occupancy>();
        for (var pool : metric.pools()) {
            usage.add(occupancy(pool));
        }
        return List.copyOf(usage);
    }

    /**
     * The pool that decides how low the maximum can go. It is the fullest pool, never a sum over the types. Among
     * equally full pools it is the first.
     */
    public Occupancy binding(Metric metric) {
        var usage = usage(metric);
        var binding = usage.getFirst();
        for (var next : usage) {
            if (next.used() > binding.used()) {
                binding = next;
            }
        }
        return binding;
    }

    private License entitledTo(Map<Metric, Entitlement> changed) {
        return new License(organization, edition, flex, refreshedAt, changed, occupancy, version + 1);
    }

    private static Map<Metric, Entitlement> changeable(Map<Metric, Entitlement> entitlements) {
        var changeable = new EnumMap<Metric, Entitlement>(Metric.class);
        changeable.putAll(entitlements);
        return changeable;
    }

    private static Map<Pool, Occupancy> heldTo(Map<Metric, Entitlement> entitlements, Map<Pool, Occupancy> occupancy) {
        var held = new HashMap<Pool, Occupancy>();
        for (var pool : occupancy.values()) {
            var entitlement = entitlements.getOrDefault(pool.pool().metric(), Entitlement.NONE);
            held.put(pool.pool(), pool.withMaximum(entitlement.maximum()));
        }
        return Map.copyOf(held);
    }
}
