package portal.adapters.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.adapters.access.MembershipReads;
import portal.adapters.access.OrganizationReads;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.organization.RemovalItems;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.license.Edition;
import portal.domain.license.License;
import portal.domain.license.LicenseOverview;
import portal.domain.license.Licenses;
import portal.domain.license.Mutation;
import portal.domain.license.OrganizationProfile;
import portal.domain.license.SetUpState;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Pages;
import portal.platform.store.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores the entitlements in one item under a version, and each pool in its own item. A condition on every pool of the
 * metric keeps a maximum from falling below the usage. The store checks it at the commit.
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
    public WithMember<Optional<LicenseOverview>> overview(Caller.Customer caller) {
        var organization = caller.organization();
        return MembershipReads.with(
                table, caller, LicenseItems.keys(organization), found -> LicenseItems.overview(found, organization));
    }

    @Override
    public Optional<LicenseOverview> overview(OrganizationId organization) {
        return LicenseItems.overview(table.get(LicenseItems.keys(organization)), organization);
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
    public SetUpState state(OrganizationId id) {
        var organization = Keys.organization(id);
        var removal = Keys.removal(id);
        var keys = new ArrayList<>(LicenseItems.keys(id));
        keys.add(organization);
        keys.add(removal);
        var found = table.get(keys);
        return new SetUpState(
                found.find(organization)
                        .map(item -> new SetUpState.Existing(
                                DynamoDbOrganizations.organization(item), LicenseItems.companion(found, id))),
                found.find(removal).map(RemovalItems::removal));
    }

    @Override
    public List<ConditionalWrite> add(License license) {
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(DynamoDbWrite.insert(LicenseItems.item(license)));
        Pool.all().forEach(pool -> changes.add(DynamoDbWrite.insert(LicenseItems.pool(license, pool))));
        return changes;
    }

    @Override
    public List<ConditionalWrite> save(License before, License after, Set<Metric> withinMaximum) {
        var changes = new ArrayList<ConditionalWrite>();
        if (!after.equals(before)) {
            changes.add(
                    asRead(before, after.version() == before.version() ? refreshed(after) : replace(before, after)));
        }
        for (var pool : Pool.all()) {
            var from = before.occupancy(pool);
            var to = from.withMaximum(after.occupancy(pool).maximum());
            if (withinMaximum.contains(pool.metric())) {
                changes.add(setMaximum(after.organization(), from, to).onlyIf("used <= :maximum"));
            } else if (!to.equals(from)) {
                changes.add(setMaximum(after.organization(), from, to));
            }
        }
        if (after.flex() != before.flex()) {
            changes.add(switchFlex(before, after));
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
        return MembershipReads.beside(table, caller, () -> mutations(caller.organization(), page));
    }

    @Override
    public Optional<Page<Mutation>> history(OrganizationId organization, PageRequest page) {
        return OrganizationReads.beside(table, organization, () -> mutations(organization, page));
    }

    private Page<Mutation> mutations(OrganizationId organization, PageRequest page) {
        var mutations = Table.Query.newestFirst(Keys.mutations(organization));
        return Pages.map(table.page(mutations, page), MutationItems::mutation);
    }

    private static DynamoDbWrite replace(License before, License after) {
        return DynamoDbWrite.replace(LicenseItems.item(after), before.version());
    }

    /** The refresh date does not change the version. */
    private static DynamoDbWrite refreshed(License license) {
        return DynamoDbWrite.update(Keys.license(license.organization()), "SET refreshedAt = :now")
                .onlyIf("version = :version")
                .with(":version", license.version())
                .with(":now", license.refreshedAt().orElseThrow().toString());
    }

    /** Adds the condition that the license was not refreshed since it was read. */
    private static DynamoDbWrite asRead(License before, DynamoDbWrite write) {
        return before.refreshedAt()
                .map(at -> write.onlyIf("refreshedAt = :refreshed").with(":refreshed", at.toString()))
                .orElseGet(() -> write.onlyIf("attribute_not_exists(refreshedAt)"));
    }

    private static DynamoDbWrite setMaximum(OrganizationId organization, Occupancy before, Occupancy after) {
        return WatchItems.change(Keys.pool(organization, before.pool()), "maximum = :maximum", "", before, after)
                .with(":maximum", after.maximum().value());
    }

    /**
     * The number of temporary workers is a separate attribute, so that Flex can add or subtract it without a recount.
     */
    private static DynamoDbWrite switchFlex(License before, License after) {
        var from = before.occupancy(Pool.OF_EMPLOYEES);
        var to = after.occupancy(Pool.OF_EMPLOYEES);
        return WatchItems.change(
                        Keys.pool(before.organization(), Pool.OF_EMPLOYEES),
                        "used = used + :shift, flex = :flex",
                        "moves :one",
                        from,
                        to)
                .onlyIf("flex = :before AND temporaries = :temporaries")
                .with(":shift", to.used() - from.used())
                .with(":one", 1)
                .with(":flex", AttributeValue.fromBool(after.flex()))
                .with(":before", AttributeValue.fromBool(before.flex()))
                .with(":temporaries", from.temporary());
    }
}
