package portal.local.portal.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import portal.domain.license.DailyUsage;
import portal.domain.license.Entitlement;
import portal.domain.license.License;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;

/**
 * The usage of the last 90 days before today, which grew to what is in use now: as if the nightly refresh had found it.
 */
final class DemoHistory {

    private static final int DAYS = 90;

    private DemoHistory() {}

    static List<DailyUsage> of(License license, LocalDate today) {
        Map<Metric, Entitlement> entitlements = Arrays.stream(Metric.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), license::entitlement));
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(daysAgo -> new DailyUsage(today.minusDays(daysAgo), entitlements, used(license, daysAgo)))
                .toList();
    }

    private static Map<Pool, Integer> used(License license, int daysAgo) {
        var used = new HashMap<Pool, Integer>();
        license.occupancy()
                .forEach((pool, occupancy) -> used.put(
                        pool,
                        before(occupancy.used(), daysAgo, pool.metric().name().length())));
        return used;
    }

    /** A fifth less at first, going up and down a little with the weeks. */
    private static int before(int now, int daysAgo, int variation) {
        var growth = now * daysAgo / (5 * DAYS);
        var swing = Math.floorMod(daysAgo / 7 + variation, 3);
        return Math.max(0, Math.min(now, now - growth - (now > 10 ? swing : 0)));
    }
}
