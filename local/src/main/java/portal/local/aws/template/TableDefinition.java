package portal.local.aws.template;

import java.util.List;

/**
 * A DynamoDB table of the template.
 *
 * @param streamView what its stream carries, empty when it has none
 * @param expiryAttribute the time-to-live attribute, empty when there is none
 */
public record TableDefinition(
        String name,
        List<Attribute> attributes,
        List<Key> keys,
        List<Index> indexes,
        String streamView,
        String expiryAttribute) {
    public TableDefinition {
        attributes = List.copyOf(attributes);
        keys = List.copyOf(keys);
        indexes = List.copyOf(indexes);
    }

    /** A key attribute and its type: S, N or B. */
    public record Attribute(String name, String type) {}

    /** An attribute's part in a key: HASH or RANGE. */
    public record Key(String attribute, String type) {}

    /** A global secondary index and its projection: ALL, KEYS_ONLY or INCLUDE with these attributes. */
    public record Index(String name, List<Key> keys, String projection, List<String> included) {
        public Index {
            keys = List.copyOf(keys);
            included = List.copyOf(included);
        }
    }
}
