package portal.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Change;
import portal.domain.organization.Organization;
import portal.domain.organization.Removal;
import portal.domain.organization.Removals;
import portal.domain.usage.Replacement;

/**
 * Keeps a removal in one item, apart from what it removes. Nothing is removed but while it is underway: somebody who is late at it
 * leaves alone what comes under the same id later.
 */
public final class DynamoDbRemovals implements Removals {

    /** Each goes with its address and a word of it. */
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
    public List<Change> begin(Organization organization, Removal removal) {
        var version = organization.version();
        return List.of(
                Write.delete(Keys.organization(organization.id()), version),
                Write.delete(Keys.directoryEntry(organization.id()), version),
                Write.insertOver(RemovalItems.FINISHED_AT, RemovalItems.item(removal)));
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
                && Estate.of(removal.organization()).stream().allMatch(estate -> table.pieces(estate.partition(), ITEMS)
                        .allMatch(items -> remainders(removal, estate, items, removing)));
    }

    /** What items lead to goes before them, and what came there until they were gone goes after them. */
    private boolean remainders(Removal removal, Estate estate, List<Item> items, Predicate<Remainder> removing) {
        var within = items.stream()
                .flatMap(item -> estate.within().apply(item).stream())
                .distinct()
                .toList();
        return empty(removal, within, removing)
                && removing.test(clear(removal, items))
                && empty(removal, within, removing);
    }

    private boolean empty(Removal removal, List<String> partitions, Predicate<Remainder> removing) {
        return partitions.stream().allMatch(partition -> table.pieces(partition, ITEMS)
                .map(items -> clear(removal, items))
                .allMatch(removing));
    }

    private boolean contacts(Removal removal, Predicate<Remainder> removing) {
        return table.pieces(Keys.contacts(removal.organization()), CONTACTS)
                .map(contacts -> farewell(removal, contacts))
                .allMatch(removing);
    }

    private static Remainder clear(Removal removal, List<Item> items) {
        return new Remainder(List.of(), () -> during(removal, items.stream().map(item -> Write.clear(item.key()))));
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
                                .map(Write::clear)));
    }

    /** Environments whose content is said to be replaced by something that never was take no claims and no reports. */
    private Remainder close(Removal removal, List<Item> environments) {
        var keys = environments.stream().map(Item::key).toList();
        return new Remainder(
                List.of(),
                () -> during(removal, table.get(keys).items().keySet().stream().map(key -> close(removal, key))));
    }

    private static Write close(Removal removal, Key environment) {
        return Write.update(environment, "SET replacement = :none, replacementKind = :kind, replacementSince = :since")
                .with(":none", "removal of the organization")
                .with(":kind", Replacement.Kind.REMOVAL.name())
                .with(":since", removal.requestedAt().toString());
    }

    private static List<Change> during(Removal removal, Stream<Write> writes) {
        var changes = new ArrayList<Change>();
        changes.add(RemovalItems.requireUnchanged(removal));
        writes.forEach(changes::add);
        return changes;
    }

    @Override
    public Change finish(Removal removal) {
        var underway = new Removal(
                removal.organization(),
                removal.requestedBy(),
                removal.origin(),
                removal.requestedAt(),
                Optional.empty());
        var end = removal.finishedAt().orElseThrow();
        return RemovalItems.unchanged(
                        underway, Write.update(Keys.removal(removal.organization()), "SET finishedAt = :end"))
                .with(":end", end.toString());
    }
}
