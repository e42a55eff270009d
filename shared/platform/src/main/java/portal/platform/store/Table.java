package portal.platform.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import portal.domain.decision.Backoff;
import portal.domain.decision.StoreUnavailable;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The one table, read with strong consistency. A read without an answer throws StoreUnavailable. */
public final class Table {

    /** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
    private static final int KEYS_OF_A_READ = 100;

    private static final int UNPROCESSED_TRIES = 5;

    /** Fewer than the store would return, so that a page is fast and takes little memory. */
    private static final int ITEMS_OF_A_PAGE = 500;

    private static final int READS_OF_A_PAGE = 4;

    /** Reads this many items at once when a filter matches few of them, to save round trips. */
    private static final int LOOKED_AT_FOR_MATCHES = 250;

    private final DynamoDbClient client;
    private final String name;
    private final Backoff backoff;

    public Table(DynamoDbClient client, String name) {
        this(client, name, new Backoff(RandomGenerator.getDefault()));
    }

    /** @param backoff the pauses before what the store left unanswered is asked again */
    Table(DynamoDbClient client, String name, Backoff backoff) {
        this.client = client;
        this.name = name;
        this.backoff = backoff;
    }

    public DynamoDbClient client() {
        return client;
    }

    public String name() {
        return name;
    }

    public Optional<Item> get(Key key) {
        return get(List.of(key)).find(key);
    }

    /**
     * Adds one to a counter and gives what it is then. By itself it is no transaction: nobody who counts gets in the
     * way of somebody else. An answer that is lost, and what the SDK repeats, leave gaps.
     */
    public int count(Key counter) {
        var request = UpdateItemRequest.builder()
                .tableName(name)
                .key(counter.attributes())
                .updateExpression("ADD counted :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                .returnValues("UPDATED_NEW")
                .build();
        return new Item(answering(() -> client.updateItem(request)).attributes()).number("counted");
    }

    /** The existing items of some keys, in one round trip for each 100 of them. */
    public Found get(Collection<Key> keys) {
        var items = new HashMap<Key, Item>();
        var asked = attributes(keys);
        for (int from = 0; from < asked.size(); from += KEYS_OF_A_READ) {
            read(asked.subList(from, Math.min(asked.size(), from + KEYS_OF_A_READ)), items);
        }
        return new Found(items);
    }

    /** Reads items into those that were read before. */
    private void read(List<Map<String, AttributeValue>> keys, Map<Key, Item> items) {
        var asked = keys;
        var pauses = backoff.iterator();
        for (int tries = 0; !asked.isEmpty(); tries++) {
            if (tries == UNPROCESSED_TRIES) {
                throw new StoreUnavailable("The store left part of a read unanswered");
            }
            if (tries > 0) {
                pauses.next().run();
            }
            var request = batch(asked);
            var answer = answering(() -> client.batchGetItem(request));
            for (var item : items(answer.responses().getOrDefault(name, List.of()))) {
                items.put(item.key(), item);
            }
            var left = answer.unprocessedKeys().get(name);
            asked = left == null ? List.of() : left.keys();
        }
    }

    private static List<Map<String, AttributeValue>> attributes(Collection<Key> keys) {
        var attributes = new ArrayList<Map<String, AttributeValue>>(keys.size());
        for (var key : new LinkedHashSet<>(keys)) {
            if (key.isPossible()) {
                attributes.add(key.attributes());
            }
        }
        return attributes;
    }

    private BatchGetItemRequest batch(List<Map<String, AttributeValue>> keys) {
        var ofTable =
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        return BatchGetItemRequest.builder().requestItems(Map.of(name, ofTable)).build();
    }

    private static List<Item> items(List<Map<String, AttributeValue>> all) {
        var items = new ArrayList<Item>(all.size());
        for (var attributes : all) {
            items.add(new Item(attributes));
        }
        return items;
    }

    /** All items of a partition, in the order of their sort keys. The stream reads page by page as it advances. */
    public Stream<Item> stream(String partition) {
        return Stream.iterate(Optional.of(nextPage(partition, Map.of())), Optional::isPresent, page -> page.filter(
                                QueryResponse::hasLastEvaluatedKey)
                        .map(p -> nextPage(partition, p.lastEvaluatedKey())))
                .flatMap(page -> page.orElseThrow().items().stream())
                .map(Item::new);
    }

    /**
     * A piece of a partition, in the order of the sort keys.
     *
     * @param from the lowest sort key that is wanted; empty for all
     * @param after where the previous piece ended; empty for the first one
     */
    Piece piece(String partition, Optional<String> from, Map<String, AttributeValue> after, int limit) {
        var request = query(partition).limit(limit);
        if (from.isPresent()) {
            var first = AttributeValue.fromS(from.get());
            request.keyConditionExpression("pk = :partition AND sk >= :from")
                    .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partition), ":from", first));
        }
        if (!after.isEmpty()) {
            request.exclusiveStartKey(after);
        }
        var answer = answering(() -> client.query(request.build()));
        return new Piece(List.copyOf(items(answer.items())), answer.lastEvaluatedKey());
    }

    /** All items of a partition, in pieces of this many items. Each piece is read when the stream reaches it. */
    public Stream<List<Item>> pieces(String partition, int limit) {
        return Stream.iterate(
                        Optional.of(piece(partition, Optional.empty(), Map.of(), limit)),
                        Optional::isPresent,
                        piece -> piece.filter(p -> !p.end().isEmpty())
                                .map(p -> piece(partition, Optional.empty(), p.end(), limit)))
                .map(piece -> piece.orElseThrow().items())
                .filter(items -> !items.isEmpty());
    }

    /**
     * A page of a partition. With a filter, reading continues until the page is full or many items were read. So a page
     * may be short or empty and still have a next page.
     */
    public Page<Item> page(Query query, PageRequest page) {
        var items = new ArrayList<Item>();
        var start = start(query, page);
        var reads = 0;
        do {
            var request = query.on(query(query.partition()))
                    .limit(query.limit(page.limit() - items.size() + 1))
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build();
            var answer = answering(() -> client.query(request));
            for (var item : items(answer.items())) {
                if (query.isWanted(item)) {
                    items.add(item);
                }
            }
            start = answer.lastEvaluatedKey();
            reads++;
        } while (!start.isEmpty() && items.size() <= page.limit() && reads < READS_OF_A_PAGE);
        return page(items, page.limit(), start);
    }

    /** Where to start reading; empty for the beginning of the partition. */
    private static Map<String, AttributeValue> start(Query query, PageRequest page) {
        return page.after().isPresent()
                ? new Key(query.partition(), page.after().get()).attributes()
                : Map.of();
    }

    /** @param end where to continue reading; empty when nothing is left */
    private static Page<Item> page(List<Item> items, int limit, Map<String, AttributeValue> end) {
        if (items.size() > limit) {
            return new Page<>(
                    items.subList(0, limit),
                    Optional.of(items.get(limit - 1).key().sort()));
        }
        return new Page<>(
                items,
                end.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Item(end).key().sort()));
    }

    private QueryResponse nextPage(String partition, Map<String, AttributeValue> after) {
        var request = query(partition).limit(ITEMS_OF_A_PAGE);
        if (!after.isEmpty()) {
            request.exclusiveStartKey(after);
        }
        return answering(() -> client.query(request.build()));
    }

    private QueryRequest.Builder query(String partition) {
        return QueryRequest.builder()
                .tableName(name)
                .consistentRead(true)
                .keyConditionExpression("pk = :partition")
                .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partition)));
    }

    /**
     * Runs one call. A failed condition is an answer of the store; any other fault means that the store is unavailable.
     */
    public static <T> T answering(Supplier<T> request) {
        try {
            return connected(request);
        } catch (ConditionalCheckFailedException e) {
            throw e;
        } catch (SdkException | ConnectionTaken e) {
            throw new StoreUnavailable("The store did not answer", e);
        }
    }

    /**
     * Runs one call. Recognizes the case that the client's timeout closes the connection while the call is being sent.
     */
    static <T> T connected(Supplier<T> request) {
        try {
            return request.get();
        } catch (NullPointerException e) {
            throw new ConnectionTaken(e);
        }
    }

    /** The client's timeout closed a connection that the client was still using. */
    static final class ConnectionTaken extends RuntimeException {
        private ConnectionTaken(NullPointerException cause) {
            super("The connection was closed while in use", cause);
        }
    }

    /** The items of a read, by their keys. */
    public record Found(Map<Key, Item> items) {

        public Optional<Item> find(Key key) {
            return Optional.ofNullable(items.get(key));
        }

        /**
         * An item that was written in one transaction with another, found item. It must exist, unless the read fell
         * between the two.
         */
        public Item companion(Key key) {
            var item = items.get(key);
            if (item == null) {
                throw new StoreUnavailable("A read fell into the middle of a commit");
            }
            return item;
        }
    }

    /** @param end where to continue reading; empty when nothing is left */
    record Piece(List<Item> items, Map<String, AttributeValue> end) {}

    /**
     * A query of one partition.
     *
     * @param first the lowest sort key that is wanted; empty for all; a page must not begin below it
     * @param filter an expression over attributes, empty for all
     * @param wanted what the reader keeps of what the store returns
     */
    public record Query(
            String partition,
            boolean newestFirst,
            Optional<String> first,
            String filter,
            Map<String, String> values,
            Optional<Predicate<Item>> wanted) {

        public static Query all(String partition) {
            return new Query(partition, false);
        }

        public static Query newestFirst(String partition) {
            return new Query(partition, true);
        }

        private Query(String partition, boolean newestFirst) {
            this(partition, newestFirst, Optional.empty(), "", Map.of(), Optional.empty());
        }

        /** The store leaves out what does not meet the condition. */
        public Query where(String condition, Map<String, String> operands) {
            return new Query(partition, newestFirst, first, condition, operands, wanted);
        }

        /** The reader leaves out what is not wanted: for a rule that no condition of the store can say. */
        public Query where(Predicate<Item> matches) {
            return new Query(partition, newestFirst, first, filter, values, Optional.of(matches));
        }

        public Query from(String lowest) {
            return new Query(partition, newestFirst, Optional.of(lowest), filter, values, wanted);
        }

        /** How many items to read for this many matches. */
        private int limit(int matches) {
            return filter.isEmpty() && wanted.isEmpty() ? matches : Math.max(matches, LOOKED_AT_FOR_MATCHES);
        }

        private boolean isWanted(Item item) {
            return wanted.isEmpty() || wanted.get().test(item);
        }

        private QueryRequest.Builder on(QueryRequest.Builder request) {
            request.scanIndexForward(!newestFirst);
            var all = new HashMap<String, AttributeValue>();
            all.put(":partition", AttributeValue.fromS(partition));
            for (var value : values.entrySet()) {
                all.put(value.getKey(), AttributeValue.fromS(value.getValue()));
            }
            if (first.isPresent()) {
                all.put(":first", AttributeValue.fromS(first.get()));
                request.keyConditionExpression("pk = :partition AND sk >= :first");
            }
            if (!filter.isEmpty()) {
                request.filterExpression(filter);
            }
            return request.expressionAttributeValues(all);
        }
    }
}
