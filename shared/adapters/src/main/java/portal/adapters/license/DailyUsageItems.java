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

/** A day's figures as an item, and back. */
final class DailyUsageItems {

    private DailyUsageItems() {}

    static Item item(OrganizationId organization, DailyUsage figures) {
        var metrics = Arrays.stream(Metric.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), metric -> metric(figures, metric)));
        return Item.at(Keys.figures(organization, figures.date()))
                .items("metrics", metrics, Function.identity())
                .build();
    }

    static DailyUsage figures(Item item) {
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

    private static Item.Builder metric(DailyUsage figures, Metric metric) {
        var item = Item.nested()
                .number("maximum", figures.entitlement(metric).maximum().value())
                .number("granted", figures.entitlement(metric).granted().value());
        figures.usage(metric).forEach(pool -> item.number(used(pool.pool()), pool.used()));
        return item;
    }

    private static String used(Pool pool) {
        return pool.type().map(type -> "used" + type).orElse("used");
    }
}
