package portal.local.aws.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a table's stream shard by shard, from where it left off. One thread at a time. */
final class TableStream {
    private static final int SHARD_CHECK_EVERY = 50;

    private final DynamoDbStreamsClient streams;
    private final String stream;
    private final Map<String, String> iterators = new HashMap<>();
    private final Map<String, String> positions;
    private final Set<String> ended = new HashSet<>();
    private int reads;

    /** @param positions the last sequence number seen in each shard, by shard */
    TableStream(DynamoDbStreamsClient streams, String stream, Map<String, String> positions) {
        this.streams = streams;
        this.stream = stream;
        this.positions = new ConcurrentHashMap<>(positions);
    }

    Map<String, String> positions() {
        return Map.copyOf(positions);
    }

    /** Passes on the new records, and returns whether there were any. No new records means that the end was reached. */
    boolean read(Consumer<Record> consumer) {
        if (reads++ % SHARD_CHECK_EVERY == 0) {
            findShards();
        }
        boolean any = false;
        for (Map.Entry<String, String> open : Map.copyOf(iterators).entrySet()) {
            any |= read(open.getKey(), open.getValue(), consumer);
        }
        return any;
    }

    private boolean read(String shard, String iterator, Consumer<Record> consumer) {
        GetRecordsResponse response;
        try {
            response = streams.getRecords(request -> request.shardIterator(iterator));
        } catch (ExpiredIteratorException stale) {
            iterators.put(shard, iterator(shard));
            return true;
        }
        for (Record record : response.records()) {
            consumer.accept(record);
            positions.put(shard, record.dynamodb().sequenceNumber());
        }
        if (response.nextShardIterator() == null) {
            iterators.remove(shard);
            ended.add(shard);
            findShards();
            return true;
        }
        iterators.put(shard, response.nextShardIterator());
        return !response.records().isEmpty();
    }

    private void findShards() {
        for (Shard shard : streams.describeStream(request -> request.streamArn(stream))
                .streamDescription()
                .shards()) {
            if (!ended.contains(shard.shardId()) && !iterators.containsKey(shard.shardId())) {
                iterators.put(shard.shardId(), iterator(shard.shardId()));
            }
        }
    }

    private String iterator(String shard) {
        String position = positions.get(shard);
        if (position != null) {
            try {
                return iterator(shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, position);
            } catch (TrimmedDataAccessException | ResourceNotFoundException trimmed) {
                positions.remove(shard);
            }
        }
        return iterator(shard, ShardIteratorType.TRIM_HORIZON, null);
    }

    private String iterator(String shard, ShardIteratorType type, @Nullable String position) {
        return streams.getShardIterator(request -> request.streamArn(stream)
                        .shardId(shard)
                        .shardIteratorType(type)
                        .sequenceNumber(position))
                .shardIterator();
    }
}
