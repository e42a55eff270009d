package portal.adapters.usage;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import portal.adapters.access.MembershipReads;
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
        var environments = Table.Query.all(Keys.environments(caller.organization()));
        return MembershipReads.beside(
                table, caller, () -> Pages.map(table.page(environments, page), UsageItems::environment));
    }

    @Override
    public WithMember<Optional<Roll<Environment>>> environments(Caller.Customer caller) {
        var partition = Keys.environments(caller.organization());
        return roll(caller, () -> table.stream(partition).map(UsageItems::environment));
    }

    @Override
    public WithMember<Optional<Roll<Holder>>> holders(
            Caller.Customer caller, HolderId.Kind kind, Optional<String> from, int expected) {
        var partitions = Keys.holders(caller.organization(), kind);
        var merged = ShardMerge.begin(
                table,
                partitions,
                from,
                expected,
                item -> new HolderId(kind, item.key().sort()));
        return roll(caller, () -> merged.stream().map(item -> UsageItems.holder(kind, item)));
    }

    private <T> WithMember<Optional<Roll<T>>> roll(Caller.Customer caller, Supplier<Stream<T>> members) {
        var organization = caller.organization();
        var keys = new ArrayList<>(LicenseItems.keys(organization));
        keys.add(Keys.organization(organization));
        return MembershipReads.with(table, caller, keys, found -> roll(found, organization, members));
    }

    private static <T> Optional<Roll<T>> roll(
            Table.Found found, OrganizationId organization, Supplier<Stream<T>> members) {
        return LicenseItems.license(found, organization).map(license -> {
            var known = DynamoDbOrganizations.organization(found.companion(Keys.organization(organization)));
            return new Roll<>(license, new CountingRule(known.participant(), license.flex()), members.get());
        });
    }
}
