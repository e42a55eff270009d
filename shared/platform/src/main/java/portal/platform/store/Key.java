package portal.platform.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item is: the two key attributes of the table. */
public record Key(String partition, String sort) {

    public static final String PARTITION = "pk";
    public static final String SORT = "sk";

    private static final int LONGEST_PARTITION = 2048;
    private static final int LONGEST_SORT = 1024;

    /** Whether the store accepts this key, by its length in bytes. It refuses a read of any other key. */
    boolean isPossible() {
        return !sort.isEmpty() && bytes(partition) <= LONGEST_PARTITION && bytes(sort) <= LONGEST_SORT;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    public Map<String, AttributeValue> attributes() {
        return Map.of(PARTITION, AttributeValue.fromS(partition), SORT, AttributeValue.fromS(sort));
    }
}
