package portal.adapters.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import portal.adapters.table.Keys;
import portal.adapters.table.TenantPartitions;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.organization.Organization;
import portal.domain.organization.Removal;
import portal.domain.organization.Removals;
import portal.domain.usage.Environment;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.Table;

/**
 * Stores a removal in one item, apart from what it removes. Items are removed only while the removal is running. So a
 * late worker does not touch a new organization with the same id.
 */
public final class DynamoDbRemovals implements Removals {

    /** Each contact also takes an item for its address and an event. */
    private static final int CONTACTS = 30;

    private static final int ITEMS = 90;

    private final Table table;

    public DynamoDbRemovals(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Removal> find(OrganizationId organization) {
        return table.get(Keys.removal(organization)).map(RemovalItems::removal);
    }

    @Override
    public List<ConditionalWrite> begin(Organization organization, Removal removal) {
        var version = organization.version();
        return List.of(
                DynamoDbWrite.delete(Keys.organization(organization.id()), version),
                DynamoDbWrite.delete(Keys.directoryEntry(organization.id()), version),
                DynamoDbWrite.insertOver(RemovalItems.FINISHED_AT, RemovalItems.item(removal)));
    }

    @Override
    public boolean entrances(Removal removal, Predicate<Remainder> removing) {
        var environments = Keys.environments(removal.organization());
        return contacts(removal, removing)
                && table.pieces(environments, ITEMS)
                        .map(items -> close(removal, items))
                        .allMatch(removing);
    }

    @Override
    public boolean remainders(Removal removal, Predicate<Remainder> removing) {
        return contacts(removal, removing)
                && TenantPartitions.of(removal.organization()).stream()
                        .allMatch(partition -> table.pieces(partition.partition(), ITEMS)
                                .allMatch(items -> remainders(removal, partition, items, removing)));
    }

    /**
     * Removes the partitions, and the items in partitions of all organizations, that items lead to before the items,
     * and once more afterwards: something may have been written there in between.
     */
    private boolean remainders(
            Removal removal, TenantPartitions partition, List<Item> items, Predicate<Remainder> removing) {
        var within = items.stream()
                .flatMap(item -> partition.within().apply(item).stream())
                .distinct()
                .toList();
        var elsewhere = items.stream()
                .flatMap(item -> partition.elsewhere().apply(item).stream())
                .toList();
        return empty(removal, within, removing)
                && gone(removal, elsewhere, removing)
                && removing.test(clear(removal, items.stream().map(Item::key)))
                && gone(removal, elsewhere, removing)
                && empty(removal, within, removing);
    }

    private static boolean gone(Removal removal, List<Key> keys, Predicate<Remainder> removing) {
        for (int from = 0; from < keys.size(); from += ITEMS) {
            var some = keys.subList(from, Math.min(from + ITEMS, keys.size()));
            if (!removing.test(clear(removal, some.stream()))) {
                return false;
            }
        }
        return true;
    }

    private boolean empty(Removal removal, List<String> partitions, Predicate<Remainder> removing) {
        return partitions.stream().allMatch(partition -> table.pieces(partition, ITEMS)
                .map(items -> clear(removal, items.stream().map(Item::key)))
                .allMatch(removing));
    }

    private boolean contacts(Removal removal, Predicate<Remainder> removing) {
        return table.pieces(Keys.contacts(removal.organization()), CONTACTS)
                .map(contacts -> farewell(removal, contacts))
                .allMatch(removing);
    }

    private static Remainder clear(Removal removal, Stream<Key> keys) {
        var clearing = keys.map(DynamoDbWrite::clear).toList();
        return new Remainder(List.of(), () -> during(removal, clearing.stream()));
    }

    private static Remainder farewell(Removal removal, List<Item> contacts) {
        return new Remainder(
                contacts.stream()
                        .map(contact -> new ContactId(contact.key().sort()))
                        .toList(),
                () -> during(
                        removal,
                        contacts.stream()
                                .flatMap(contact -> Stream.of(
                                        contact.key(),
                                        Keys.email(removal.organization(), new EmailAddress(contact.text("email")))))
                                .map(DynamoDbWrite::clear)));
    }

    /** Marks environments with a run that does not exist, so that they take no claims and no snapshots. */
    private Remainder close(Removal removal, List<Item> environments) {
        var keys = environments.stream().map(Item::key).toList();
        return new Remainder(
                List.of(),
                () -> during(removal, table.get(keys).items().keySet().stream().map(key -> close(removal, key))));
    }

    private static DynamoDbWrite close(Removal removal, Key environment) {
        var closing = Environment.RunningSnapshot.withTheOrganization(removal.requestedAt());
        return DynamoDbWrite.update(
                        environment, "SET replacement = :id, replacementKind = :kind, replacementSince = :since")
                .with(":id", closing.id())
                .with(":kind", closing.kind().name())
                .with(":since", closing.since().toString());
    }

    private static List<ConditionalWrite> during(Removal removal, Stream<DynamoDbWrite> writes) {
        var changes = new ArrayList<ConditionalWrite>();
        changes.add(RemovalItems.requireUnchanged(removal));
        writes.forEach(changes::add);
        return changes;
    }

    @Override
    public ConditionalWrite finish(Removal removal) {
        var end = removal.finishedAt().orElseThrow();
        return RemovalItems.unchanged(
                        removal.unfinished(),
                        DynamoDbWrite.update(Keys.removal(removal.organization()), "SET finishedAt = :end"))
                .with(":end", end.toString());
    }
}
