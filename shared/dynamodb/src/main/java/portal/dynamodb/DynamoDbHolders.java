package portal.dynamodb;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.license.Holders;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Environment;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Terms;

/** Puts the holders, which are spread over partitions, in one order again, reading the partitions beside one another. */
public final class DynamoDbHolders implements Holders {

    private final Table table;

    public DynamoDbHolders(Table table) {
        this.table = table;
    }

    @Override
    public Viewed<Page<Environment>> environments(Caller.Customer caller, PageRequest page) {
        var environments = Table.Query.all(Keys.environments(caller.organization()));
        return Members.beside(table, caller, () -> Pages.map(table.page(environments, page), UsageItems::environment));
    }

    @Override
    public Viewed<Optional<Roll<Environment>>> environments(Caller.Customer caller) {
        var partition = Keys.environments(caller.organization());
        return roll(caller, () -> table.stream(partition).map(UsageItems::environment));
    }

    @Override
    public Viewed<Optional<Roll<Holder>>> holders(
            Caller.Customer caller, HolderId.Kind kind, Optional<String> from, int expected) {
        var partitions = Keys.holders(caller.organization(), kind);
        var merged = Merge.begin(
                table,
                partitions,
                from,
                expected,
                item -> new HolderId(kind, item.key().sort()));
        return roll(caller, () -> merged.stream().map(item -> UsageItems.holder(kind, item)));
    }

    private <T> Viewed<Optional<Roll<T>>> roll(Caller.Customer caller, Supplier<Stream<T>> members) {
        var organization = caller.organization();
        var keys = new ArrayList<>(LicenseItems.keys(organization));
        keys.add(Keys.organization(organization));
        return Members.with(table, caller, keys, found -> roll(found, organization, members));
    }

    private static <T> Optional<Roll<T>> roll(
            Table.Found found, OrganizationId organization, Supplier<Stream<T>> members) {
        return LicenseItems.license(found, organization).map(license -> {
            var known = DynamoDbOrganizations.organization(found.companion(Keys.organization(organization)));
            return new Roll<>(license, new Terms(known.participant(), license.flex()), members.get());
        });
    }
}
