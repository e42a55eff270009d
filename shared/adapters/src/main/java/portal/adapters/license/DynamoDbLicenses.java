package portal.adapters.license;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.adapters.contact.MembershipReads;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.license.License;
import portal.domain.license.Licenses;
import portal.domain.license.Mutation;
import portal.domain.license.OrganizationProfile;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Pages;
import portal.platform.store.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps what is granted in one item under a version, and each pool in one of its own. That a maximum never falls below what is
 * in use is a condition on every pool of the metric, checked by the store at commit.
 */
public final class DynamoDbLicenses implements Licenses {

    private final Table table;

    public DynamoDbLicenses(Table table) {
        this.table = table;
    }

    @Override
    public WithMember<Optional<License>> view(Caller.Customer caller) {
        var organization = caller.organization();
        return MembershipReads.with(
                table, caller, LicenseItems.keys(organization), found -> LicenseItems.license(found, organization));
    }

    @Override
    public Optional<License> find(OrganizationId organization) {
        return LicenseItems.license(table.get(LicenseItems.keys(organization)), organization);
    }

    @Override
    public Optional<OrganizationProfile> registered(OrganizationId organization) {
        var keys = List.of(Keys.organization(organization), Keys.license(organization));
        var found = table.get(keys);
        return found.find(keys.getFirst()).map(item -> {
            var license = found.companion(keys.getLast());
            return new OrganizationProfile(
                    DynamoDbOrganizations.organization(item),
                    license.constant("edition", Edition.class),
                    license.flag("flex"));
        });
    }

    @Override
    public List<ConditionalWrite> add(License license) {
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(DynamoDbWrite.insert(LicenseItems.item(license, license.version())));
        Pool.all()
                .forEach(pool -> changes.add(
                        DynamoDbWrite.insert(LicenseItems.emptyPool(license.organization(), pool, license.flex()))));
        return changes;
    }

    @Override
    public List<ConditionalWrite> mutate(License before, Map<Metric, SeatCount> targets) {
        var entitlements = new EnumMap<Metric, Entitlement>(Metric.class);
        targets.forEach((metric, target) -> entitlements.put(metric, new Entitlement(target, target)));
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(entitle(before, entitlements, before.refreshedAt()));
        targets.forEach((metric, target) -> metric.pools()
                .forEach(pool -> changes.add(
                        setMaximum(before.organization(), pool, target).onlyIf("used <= :maximum"))));
        return changes;
    }

    @Override
    public List<ConditionalWrite> grant(License before, Map<Metric, SeatCount> granted) {
        var entitlements = new EnumMap<Metric, Entitlement>(Metric.class);
        granted.forEach((metric, number) -> entitlements.put(
                metric,
                before.entitlements().containsKey(metric)
                        ? new Entitlement(before.entitlement(metric).maximum(), number)
                        : new Entitlement(number, number)));
        return set(before, entitlements, before.refreshedAt());
    }

    @Override
    public List<ConditionalWrite> takeOverGranted(License before, Instant now) {
        var entitlements = new EnumMap<Metric, Entitlement>(Metric.class);
        before.entitlements().forEach((metric, entitlement) -> {
            if (entitlement.deviates()) {
                entitlements.put(metric, new Entitlement(entitlement.granted(), entitlement.granted()));
            }
        });
        return entitlements.isEmpty() ? List.of(refreshed(before, now)) : set(before, entitlements, Optional.of(now));
    }

    @Override
    public List<ConditionalWrite> reclassify(License before, Edition edition, boolean flex) {
        var after = new License(
                before.organization(),
                edition,
                flex,
                before.refreshedAt(),
                before.entitlements(),
                before.occupancy(),
                before.version());
        var changes = new ArrayList<ConditionalWrite>();
        if (edition != before.edition() || flex != before.flex()) {
            changes.add(replace(before, after));
        }
        if (flex != before.flex()) {
            changes.add(countTemporaryWorkers(before, flex));
        }
        return changes;
    }

    @Override
    public ConditionalWrite requireUnused(OrganizationId organization, Metric metric) {
        return DynamoDbWrite.requirePresent(Keys.pool(organization, Pool.overTheLicense(metric)))
                .onlyIf("used = :none")
                .with(":none", 0);
    }

    @Override
    public ConditionalWrite record(OrganizationId organization, Mutation mutation) {
        return DynamoDbWrite.insert(MutationItems.item(Keys.mutation(organization, mutation.id()), mutation));
    }

    @Override
    public WithMember<Page<Mutation>> history(Caller.Customer caller, PageRequest page) {
        var mutations = Table.Query.newestFirst(Keys.mutations(caller.organization()));
        return MembershipReads.beside(
                table, caller, () -> Pages.map(table.page(mutations, page), MutationItems::mutation));
    }

    /** Sets maxima without regard to what is in use. */
    private static List<ConditionalWrite> set(
            License before, Map<Metric, Entitlement> changed, Optional<Instant> refreshedAt) {
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(entitle(before, changed, refreshedAt));
        changed.forEach((metric, entitlement) -> {
            if (!entitlement.maximum().equals(before.entitlement(metric).maximum())) {
                metric.pools()
                        .forEach(pool -> changes.add(setMaximum(before.organization(), pool, entitlement.maximum())));
            }
        });
        return changes;
    }

    private static DynamoDbWrite entitle(
            License before, Map<Metric, Entitlement> changed, Optional<Instant> refreshedAt) {
        var entitlements = new EnumMap<Metric, Entitlement>(Metric.class);
        entitlements.putAll(before.entitlements());
        entitlements.putAll(changed);
        var after = new License(
                before.organization(),
                before.edition(),
                before.flex(),
                refreshedAt,
                entitlements,
                before.occupancy(),
                before.version());
        return replace(before, after);
    }

    /** The next version, on the condition that the license is as it was read. */
    private static DynamoDbWrite replace(License before, License after) {
        return asRead(before, DynamoDbWrite.replace(LicenseItems.item(after, before.version() + 1), before.version()));
    }

    /** Only when it was refreshed is another: that is no version of its own. */
    private static DynamoDbWrite refreshed(License before, Instant now) {
        var write = DynamoDbWrite.update(Keys.license(before.organization()), "SET refreshedAt = :now")
                .onlyIf("version = :version")
                .with(":version", before.version())
                .with(":now", now.toString());
        return asRead(before, write);
    }

    private static DynamoDbWrite asRead(License before, DynamoDbWrite write) {
        return before.refreshedAt()
                .map(at -> write.onlyIf("refreshedAt = :refreshed").with(":refreshed", at.toString()))
                .orElseGet(() -> write.onlyIf("attribute_not_exists(refreshedAt)"));
    }

    private static DynamoDbWrite setMaximum(OrganizationId organization, Pool pool, SeatCount maximum) {
        return DynamoDbWrite.update(Keys.pool(organization, pool), "SET maximum = :maximum")
                .with(":maximum", maximum.value());
    }

    /** Their number is kept apart, so that it can be added or taken off without counting anybody anew. */
    private static DynamoDbWrite countTemporaryWorkers(License before, boolean flex) {
        var pool = before.binding(Metric.EMPLOYEES);
        var delta = flex ? -pool.temporary() : pool.temporary();
        return DynamoDbWrite.update(
                        Keys.pool(before.organization(), pool.pool()),
                        "SET used = used + :shift, flex = :flex ADD moves :one")
                .onlyIf("flex = :before AND temporaries = :temporaries")
                .with(":shift", delta)
                .with(":one", 1)
                .with(":flex", AttributeValue.fromBool(flex))
                .with(":before", AttributeValue.fromBool(before.flex()))
                .with(":temporaries", pool.temporary());
    }
}
