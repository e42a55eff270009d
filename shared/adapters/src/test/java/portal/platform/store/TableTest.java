package portal.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.decision.Backoff;
import portal.domain.decision.StoreUnavailable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class TableTest {
    private static final int MORE_THAN_A_PAGE = 501;
    private static final int AT_ONCE = 25;

    private static final RandomGenerator LONGEST_PAUSES = new RandomGenerator() {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public int nextInt(int bound) {
            return bound - 1;
        }
    };

    private final Table table = LocalDynamoDb.emptyTable();

    @Test
    void readsAPartitionOfMoreThanAPageInTheOrderOfItsKeys() {
        var keys = IntStream.range(0, MORE_THAN_A_PAGE)
                .mapToObj(i -> new Key("partition", String.format(Locale.ROOT, "%04d", i)))
                .toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            write(keys.subList(from, Math.min(from + AT_ONCE, keys.size())));
        }
        write(List.of(new Key("partition-2", "0000")));

        assertThat(table.stream("partition").map(Item::key)).containsExactlyElementsOf(keys);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 200, 201})
    void readsAsManyKeysAsAreAsked(int number) {
        var keys = IntStream.range(0, number)
                .mapToObj(i -> new Key("many", String.format(Locale.ROOT, "%04d", i)))
                .toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            write(keys.subList(from, Math.min(from + AT_ONCE, keys.size())));
        }

        assertThat(table.get(keys).items()).containsOnlyKeys(keys);
    }

    @Test
    void pausesLongerEachTimeBeforeItAsksAgainForWhatWasLeftUnanswered() {
        var key = new Key("partition", "0000");
        var pauses = new ArrayList<Duration>();
        var backoff = new Backoff(LONGEST_PAUSES, pauses::add);

        assertThat(new Table(new ReluctantClient(4), "portal", backoff)
                        .get(key)
                        .orElseThrow()
                        .key())
                .isEqualTo(key);
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(40), Duration.ofMillis(80));
        assertThatThrownBy(() -> new Table(new ReluctantClient(5), "portal", backoff).get(key))
                .isInstanceOf(StoreUnavailable.class);
    }

    /** Leaves reads unanswered a number of times. */
    private static final class ReluctantClient implements DynamoDbClient {
        private int left;

        ReluctantClient(int times) {
            left = times;
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            var asked = request.requestItems();
            return left-- > 0
                    ? BatchGetItemResponse.builder().unprocessedKeys(asked).build()
                    : BatchGetItemResponse.builder()
                            .responses(Map.of("portal", asked.get("portal").keys()))
                            .build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    private void write(List<Key> keys) {
        var puts = keys.stream()
                .map(key -> WriteRequest.builder()
                        .putRequest(put -> put.item(key.attributes()))
                        .build())
                .toList();
        table.client().batchWriteItem(batch -> batch.requestItems(Map.of(table.name(), puts)));
    }
}
