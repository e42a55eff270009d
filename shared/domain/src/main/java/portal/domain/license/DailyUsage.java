package portal.domain.license;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;

/**
 * The maxima and the usage of an organization on one day, as the nightly refresh of that day found them
 * (docs/domain.md, section 4).
 *
 * @param date in Europe/Amsterdam
 * @param entitlements of every metric
 * @param used seats taken, by pool
 */
public record DailyUsage(LocalDate date, Map<Metric, Entitlement> entitlements, Map<Pool, Integer> used) {

    public DailyUsage {
        entitlements = Map.copyOf(entitlements);
        used = Map.copyOf(used);
    }

    /** The daily usage of a license, as the nightly refresh leaves it. */
    static DailyUsage of(LocalDate date, License license) {
        var entitlements = Arrays.stream(Metric.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), license::entitlement));
        var used = license.occupancy().values().stream()
                .collect(Collectors.toUnmodifiableMap(Occupancy::pool, Occupancy::used));
        return new DailyUsage(date, entitlements, used);
    }

    public Entitlement entitlement(Metric metric) {
        return entitlements.getOrDefault(metric, Entitlement.NONE);
    }

    /** How full the pools of a metric were: one, or one for each environment type. */
    public List<Occupancy> usage(Metric metric) {
        var maximum = entitlement(metric).maximum();
        return metric.pools().stream()
                .map(pool -> new Occupancy(pool, maximum, used.getOrDefault(pool, 0), 0))
                .toList();
    }
}
