package portal.adapters.license;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.license.License;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;

/** A license as items, and back: one with what is granted, and one for each pool with what is in use. */
public final class LicenseItems {

    private LicenseItems() {}

    public static List<Key> keys(OrganizationId organization) {
        var keys = new ArrayList<Key>();
        keys.add(Keys.license(organization));
        Pool.all().forEach(pool -> keys.add(Keys.pool(organization, pool)));
        return keys;
    }

    static Item item(License license, long version) {
        return Item.at(Keys.license(license.organization()))
                .text("edition", license.edition())
                .flag("flex", license.flex())
                .text("refreshedAt", license.refreshedAt())
                .items("entitlements", license.entitlements(), entitlement -> Item.nested()
                        .number("maximum", entitlement.maximum().value())
                        .number("granted", entitlement.granted().value()))
                .number("version", version)
                .build();
    }

    static Item emptyPool(OrganizationId organization, Pool pool, boolean flex) {
        return Item.at(Keys.pool(organization, pool))
                .number("used", 0)
                .number("temporaries", 0)
                .number("maximum", 0)
                .flag("flex", flex)
                .build();
    }

    public static Occupancy occupancy(Pool pool, Item item) {
        return new Occupancy(
                pool, new SeatCount(item.number("maximum")), item.number("used"), item.number("temporaries"));
    }

    public static Optional<License> license(Table.Found found, OrganizationId organization) {
        return found.find(Keys.license(organization)).map(item -> license(found, organization, item));
    }

    /** The maximum of a pool is shown as the license has it, for a read may fall between the two. */
    private static License license(Table.Found found, OrganizationId organization, Item item) {
        var entitlements = entitlements(item);
        var occupancy = Pool.all().stream().collect(toUnmodifiableMap(Function.identity(), pool -> {
            var counted = occupancy(pool, found.companion(Keys.pool(organization, pool)));
            var maximum =
                    entitlements.getOrDefault(pool.metric(), Entitlement.NONE).maximum();
            return new Occupancy(pool, maximum, counted.used(), counted.temporary());
        }));
        return new License(
                organization,
                item.constant("edition", Edition.class),
                item.flag("flex"),
                item.optionalInstant("refreshedAt"),
                entitlements,
                occupancy,
                item.longNumber("version"));
    }

    private static Map<Metric, Entitlement> entitlements(Item item) {
        var entitlements = new EnumMap<Metric, Entitlement>(Metric.class);
        item.items("entitlements")
                .forEach((metric, numbers) -> entitlements.put(
                        Metric.valueOf(metric),
                        new Entitlement(
                                new SeatCount(numbers.number("maximum")), new SeatCount(numbers.number("granted")))));
        return entitlements;
    }
}
