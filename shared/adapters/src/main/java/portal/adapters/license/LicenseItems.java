package portal.adapters.license;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.license.License;
import portal.domain.license.LicenseOverview;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.domain.usage.Watches;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;

/** Converts a license to items, and back: one item with the entitlements, and one for each pool with its usage. */
public final class LicenseItems {

    private LicenseItems() {}

    public static List<Key> keys(OrganizationId organization) {
        var keys = new ArrayList<Key>();
        keys.add(Keys.license(organization));
        for (var pool : Pool.all()) {
            keys.add(Keys.pool(organization, pool));
        }
        return keys;
    }

    static Item item(License license) {
        return Item.at(Keys.license(license.organization()))
                .text("edition", license.edition())
                .flag("flex", license.flex())
                .text("refreshedAt", license.refreshedAt())
                .items("entitlements", license.entitlements(), entitlement -> Item.nested()
                        .number("maximum", entitlement.maximum().value())
                        .number("granted", entitlement.granted().value()))
                .number("version", license.version())
                .build();
    }

    static Item pool(License license, Pool pool) {
        var occupancy = license.occupancy(pool);
        return Item.at(Keys.pool(license.organization(), pool))
                .number("used", occupancy.used())
                .number("temporaries", occupancy.temporary())
                .number("maximum", occupancy.maximum().value())
                .flag("flex", license.flex())
                .build();
    }

    public static Occupancy occupancy(Pool pool, Item item) {
        return new Occupancy(
                pool,
                new SeatCount(item.number("maximum")),
                item.number("used"),
                item.number("temporaries"),
                item.has(WatchItems.THRESHOLDS) ? WatchItems.watches(item) : Watches.initially(pool));
    }

    public static Optional<License> license(Table.Found found, OrganizationId organization) {
        var item = found.find(Keys.license(organization));
        return item.isPresent() ? Optional.of(license(found, organization, item.get())) : Optional.empty();
    }

    /** The pool of the environments also names those whose content is being replaced. */
    static Optional<LicenseOverview> overview(Table.Found found, OrganizationId organization) {
        var license = license(found, organization);
        if (license.isEmpty()) {
            return Optional.empty();
        }
        var running = new TreeSet<EnvironmentCode>();
        for (var code :
                found.companion(Keys.pool(organization, Pool.OF_ENVIRONMENTS)).texts("runningSnapshots")) {
            running.add(new EnvironmentCode(code));
        }
        return Optional.of(new LicenseOverview(license.get(), running));
    }

    /** The license of an organization, from the read that also found the organization. */
    static License companion(Table.Found found, OrganizationId organization) {
        return license(found, organization, found.companion(Keys.license(organization)));
    }

    /**
     * A commit may fall between the reads of the license and its pools. So each pool gets its maximum from the license.
     */
    private static License license(Table.Found found, OrganizationId organization, Item item) {
        var occupancy = new HashMap<Pool, Occupancy>();
        for (var pool : Pool.all()) {
            occupancy.put(pool, occupancy(pool, found.companion(Keys.pool(organization, pool))));
        }
        return new License(
                organization,
                item.constant("edition", Edition.class),
                item.flag("flex"),
                item.optionalInstant("refreshedAt"),
                entitlements(item),
                occupancy,
                item.longNumber("version"));
    }

    private static Map<Metric, Entitlement> entitlements(Item item) {
        var entitlements = new EnumMap<Metric, Entitlement>(Metric.class);
        for (var entry : item.items("entitlements").entrySet()) {
            var numbers = entry.getValue();
            var entitlement =
                    new Entitlement(new SeatCount(numbers.number("maximum")), new SeatCount(numbers.number("granted")));
            entitlements.put(Metric.valueOf(entry.getKey()), entitlement);
        }
        return entitlements;
    }
}
