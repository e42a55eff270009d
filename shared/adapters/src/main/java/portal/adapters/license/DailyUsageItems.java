package portal.adapters.license;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.license.DailyUsage;
import portal.domain.license.Entitlement;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.platform.store.Item;

/** Converts the daily usage to an item, and back. */
final class DailyUsageItems {

    private DailyUsageItems() {}

    static Item item(OrganizationId organization, DailyUsage dailyUsage) {
        var metrics = Arrays.stream(Metric.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), metric -> metric(dailyUsage, metric)));
        return Item.at(Keys.dailyUsage(organization, dailyUsage.date()))
                .items("metrics", metrics, Function.identity())
                .build();
    }

    static DailyUsage dailyUsage(Item item) {
        var entitlements = new EnumMap<Metric, Entitlement>(Metric.class);
        var used = new HashMap<Pool, Integer>();
        item.items("metrics").forEach((name, numbers) -> {
            var metric = Metric.valueOf(name);
            entitlements.put(
                    metric,
                    new Entitlement(
                            new SeatCount(numbers.number("maximum")), new SeatCount(numbers.number("granted"))));
            metric.pools().forEach(pool -> used.put(pool, numbers.number(used(pool))));
        });
        return new DailyUsage(LocalDate.parse(item.key().sort()), entitlements, used);
    }

    private static Item.Builder metric(DailyUsage dailyUsage, Metric metric) {
        var item = Item.nested()
                .number("maximum", dailyUsage.entitlement(metric).maximum().value())
                .number("granted", dailyUsage.entitlement(metric).granted().value());
        dailyUsage.usage(metric).forEach(pool -> item.number(used(pool.pool()), pool.used()));
        return item;
    }

    private static String used(Pool pool) {
        return pool.type().map(type -> "used" + type).orElse("used");
    }
}
