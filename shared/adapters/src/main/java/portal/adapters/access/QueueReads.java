package portal.adapters.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.Item;
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

    /** The lowest sort key after this one. Sort keys of entries have digits only. */
    private static String following(String position) {
        return position + " ";
    }
}
