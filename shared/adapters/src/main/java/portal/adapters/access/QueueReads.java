package portal.adapters.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.ShardMerge;
import portal.platform.store.Table;

/**
 * Reads a queue of support over all organizations. Its entries are spread over a few partitions, in the order of their
 * sort keys, and say where to find what is waiting.
 */
public final class QueueReads {

    /** After this many entries a page ends, however few of them are wanted. */
    private static final int LOOKED_AT = 2_000;

    private QueueReads() {}

    /** The entries that are wanted, from all partitions in one order. */
    public static Page<Item> page(Table table, List<String> partitions, Predicate<Item> wanted, PageRequest page) {
        var merged = ShardMerge.begin(
                table, partitions, page.after().map(QueueReads::following), page.limit() + 1, item -> item.key()
                        .sort());
        var entries = new ArrayList<Item>();
        var position = page.after();
        for (int looked = 0; looked < LOOKED_AT && entries.size() < page.limit() && merged.hasNext(); looked++) {
            var entry = merged.next();
            position = Optional.of(entry.key().sort());
            if (wanted.test(entry)) {
                entries.add(entry);
            }
        }
        return new Page<>(entries, merged.hasNext() ? position : Optional.empty());
    }

    /**
     * What entries lead to, in their order. What is not there any more is left out, and so is all of an organization
     * that is being removed.
     *
     * @param place where that is, for an entry
     */
    public static List<Waiting> waiting(Table table, List<Item> entries, Function<Item, Key> place) {
        var keys = new ArrayList<Key>();
        for (var entry : entries) {
            keys.add(place.apply(entry));
            keys.add(Keys.organization(organization(entry)));
        }
        var found = table.get(keys);
        var waiting = new ArrayList<Waiting>();
        for (var entry : entries) {
            var organization = found.find(Keys.organization(organization(entry)));
            var item = found.find(place.apply(entry));
            if (organization.isPresent() && item.isPresent()) {
                waiting.add(new Waiting(organization(entry), organization.get().text("name"), item.get()));
            }
        }
        return waiting;
    }

    /** The organization that an entry is of. */
    public static OrganizationId organization(Item entry) {
        return new OrganizationId(entry.text("organization"));
    }

    /** The lowest sort key after this one. Sort keys of entries have digits only. */
    private static String following(String position) {
        return position + " ";
    }

    /**
     * What waits in a queue.
     *
     * @param name of the organization
     */
    public record Waiting(OrganizationId organization, String name, Item item) {}
}
