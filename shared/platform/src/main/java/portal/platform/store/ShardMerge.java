package portal.platform.store;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import portal.domain.decision.StoreUnavailable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Merges the items of several partitions into one order, and reads them on demand. It reads a piece of each partition,
 * all partitions at the same time, and then ever larger pieces. Not for use by several threads.
 *
 * @param <K> the type that orders the items, in the order of their sort keys
 */
public final class ShardMerge<K extends Comparable<K>> implements Iterator<Item> {

    /**
     * The first piece of a partition is twice its share of the expected items, and at least this many. So few
     * partitions need a second read.
     */
    private static final int AT_LEAST = 4;

    private static final int AT_MOST = 500;

    private final List<Part> parts;
    private final Function<Item, K> order;
    private int size;

    private ShardMerge(List<Part> parts, Function<Item, K> order, int size) {
        this.parts = parts;
        this.order = order;
        this.size = size;
    }

    /**
     * Begins to read.
     *
     * @param from the first sort key that is wanted
     * @param expected how many items are likely to be asked for
     */
    public static <K extends Comparable<K>> ShardMerge<K> begin(
            Table table, List<String> partitions, Optional<String> from, int expected, Function<Item, K> order) {
        var parts = partitions.stream()
                .map(partition -> new Part(table, partition, from))
                .toList();
        var share = 2 * expected / partitions.size() + AT_LEAST;
        var merge = new ShardMerge<>(parts, order, Math.min(share, AT_MOST));
        merge.readOn(part -> true);
        return merge;
    }

    public Stream<Item> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        while (parts.stream().anyMatch(Part::lacks)) {
            if (parts.stream().anyMatch(Part::isReading)) {
                parts.forEach(Part::await);
            } else {
                size = Math.min(2 * size, AT_MOST);
                readOn(part -> part.isBelow(size / 2));
            }
        }
        return parts.stream().anyMatch(part -> !part.items.isEmpty());
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return parts.stream()
                .filter(part -> !part.items.isEmpty())
                .min(comparing(part -> order.apply(part.items.element())))
                .orElseThrow()
                .items
                .remove();
    }

    private void readOn(Predicate<Part> those) {
        parts.stream().filter(those).forEach(part -> part.read(size));
    }

    /** One of the partitions, with the items that were read but not yet returned. */
    private static final class Part {

        private final Table table;
        private final String partition;
        private final Optional<String> from;
        private final Queue<Item> items = new ArrayDeque<>();
        private Map<String, AttributeValue> end = Map.of();
        private boolean exhausted;
        private Optional<CompletableFuture<Table.Piece>> reading = Optional.empty();

        Part(Table table, String partition, Optional<String> from) {
            this.table = table;
            this.partition = partition;
            this.from = from;
        }

        /** Whether the next item is unknown, so that the partition must be read. */
        boolean lacks() {
            return items.isEmpty() && !exhausted;
        }

        boolean isBelow(int count) {
            return items.size() < count && !exhausted;
        }

        boolean isReading() {
            return reading.isPresent();
        }

        void read(int limit) {
            var after = end;
            reading = Optional.of(CompletableFuture.supplyAsync(
                    () -> table.piece(partition, from, after, limit), Thread::startVirtualThread));
        }

        void await() {
            reading.map(Part::join).ifPresent(piece -> {
                items.addAll(piece.items());
                end = piece.end();
                exhausted = end.isEmpty();
            });
            reading = Optional.empty();
        }

        private static Table.Piece join(CompletableFuture<Table.Piece> pending) {
            try {
                return pending.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof StoreUnavailable unavailable ? unavailable : e;
            }
        }
    }
}
