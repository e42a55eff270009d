package portal.adapters.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import portal.adapters.access.MembershipReads;
import portal.adapters.access.OrganizationReads;
import portal.adapters.license.LicenseItems;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.license.Holders;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.CountingRule;
import portal.domain.usage.Environment;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.platform.store.Key;
import portal.platform.store.Pages;
import portal.platform.store.ShardMerge;
import portal.platform.store.Table;

/** Lists the holders in one order. It reads the partitions over which they are spread at the same time. */
public final class DynamoDbHolders implements Holders {

    private final Table table;

    public DynamoDbHolders(Table table) {
        this.table = table;
    }

    @Override
    public WithMember<Page<Environment>> environments(Caller.Customer caller, PageRequest page) {
        return MembershipReads.beside(table, caller, () -> page(caller.organization(), page));
    }

    @Override
    public Optional<Page<Environment>> environments(OrganizationId organization, PageRequest page) {
        return OrganizationReads.beside(table, organization, () -> page(organization, page));
    }

    private Page<Environment> page(OrganizationId organization, PageRequest page) {
        var environments = Table.Query.all(Keys.environments(organization));
        return Pages.map(table.page(environments, page), UsageItems::environment);
    }

    @Override
    public WithMember<Optional<Roll<Environment>>> environments(Caller.Customer caller) {
        var organization = caller.organization();
        return MembershipReads.with(
                table, caller, keys(organization), found -> roll(found, organization, all(organization)));
    }

    @Override
    public Optional<Roll<Environment>> environments(OrganizationId organization) {
        return roll(table.get(keys(organization)), organization, all(organization));
    }

    private Supplier<Stream<Environment>> all(OrganizationId organization) {
        var partition = Keys.environments(organization);
        return () -> table.stream(partition).map(UsageItems::environment);
    }

    @Override
    public WithMember<Optional<Roll<Holder>>> holders(
            Caller.Customer caller, HolderId.Kind kind, Optional<String> from, int expected) {
        var organization = caller.organization();
        var members = members(organization, kind, from, expected);
        return MembershipReads.with(table, caller, keys(organization), found -> roll(found, organization, members));
    }

    @Override
    public Optional<Roll<Holder>> holders(
            OrganizationId organization, HolderId.Kind kind, Optional<String> from, int expected) {
        var members = members(organization, kind, from, expected);
        return roll(table.get(keys(organization)), organization, members);
    }

    /** Begins to read at once, beside what else is read. */
    private Supplier<Stream<Holder>> members(
            OrganizationId organization, HolderId.Kind kind, Optional<String> from, int expected) {
        var merged = ShardMerge.begin(
                table,
                Keys.holders(organization, kind),
                from,
                expected,
                item -> new HolderId(kind, item.key().sort()));
        return () -> merged.stream().map(item -> UsageItems.holder(kind, item));
    }

    private static List<Key> keys(OrganizationId organization) {
        var keys = new ArrayList<>(LicenseItems.keys(organization));
        keys.add(Keys.organization(organization));
        return keys;
    }

    private static <T> Optional<Roll<T>> roll(
            Table.Found found, OrganizationId organization, Supplier<Stream<T>> members) {
        return LicenseItems.license(found, organization).map(license -> {
            var known = DynamoDbOrganizations.organization(found.companion(Keys.organization(organization)));
            return new Roll<>(license, new CountingRule(known.participant(), license.flex()), members.get());
        });
    }
}
