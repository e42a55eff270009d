package portal.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.LocalDynamoDb;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class TableTest {
    private static final int MORE_THAN_A_PAGE = 501;
    private static final int AT_ONCE = 25;

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

    private void write(List<Key> keys) {
        var puts = keys.stream()
                .map(key -> WriteRequest.builder()
                        .putRequest(put -> put.item(key.attributes()))
                        .build())
                .toList();
        table.client().batchWriteItem(batch -> batch.requestItems(Map.of(table.name(), puts)));
    }
}
