package portal.dynamodb;

import java.util.HashMap;
import java.util.Map;
import portal.domain.decision.Change;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A change of one item, always with a condition. */
record Write(Target target, String expression, String condition, Map<String, AttributeValue> values) implements Change {

    private static final String ABSENT = "attribute_not_exists(pk)";
    private static final String PRESENT = "attribute_exists(pk)";

    Write {
        values = Map.copyOf(values);
    }

    /** A new item. */
    static Write insert(Item item) {
        return new Write(new Target.Whole(item), "", ABSENT, Map.of());
    }

    /** A new item, or one in the place of what has expired. */
    static Write insertOverExpired(Item item, long now) {
        return new Write(
                new Target.Whole(item),
                "",
                ABSENT + " OR expires < :now",
                Map.of(":now", AttributeValue.fromN(Long.toString(now))));
    }

    /** An item in the place of one that is there. */
    static Write replace(Item item) {
        return new Write(new Target.Whole(item), "", PRESENT, Map.of());
    }

    /** An item in the place of the one with this version; version 0 stands for none. */
    static Write replace(Item item, long version) {
        return version == 0
                ? insert(item)
                : new Write(new Target.Whole(item), "", "version = :version", version(version));
    }

    static Write delete(Key key) {
        return new Write(new Target.Removed(key), "", PRESENT, Map.of());
    }

    static Write delete(Key key, long version) {
        return new Write(new Target.Removed(key), "", "version = :version", version(version));
    }

    static Write requirePresent(Key key) {
        return new Write(new Target.Checked(key), "", PRESENT, Map.of());
    }

    /** An update of an item that is there. */
    static Write update(Key key, String expression) {
        return new Write(new Target.Part(key), expression, PRESENT, Map.of());
    }

    Write onlyIf(String more) {
        return new Write(target, expression, condition + " AND " + more, values);
    }

    Write with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    Write with(String name, AttributeValue value) {
        var all = new HashMap<>(values);
        all.put(name, value);
        return new Write(target, expression, condition, all);
    }

    TransactWriteItem toTransactWriteItem(String table) {
        return switch (target) {
            case Target.Whole(var item) ->
                TransactWriteItem.builder()
                        .put(put -> put.tableName(table)
                                .item(item.attributes())
                                .conditionExpression(condition)
                                .expressionAttributeValues(valuesOrNone())
                                .returnValuesOnConditionCheckFailure("ALL_OLD"))
                        .build();
            case Target.Part(var key) ->
                TransactWriteItem.builder()
                        .update(update -> update.tableName(table)
                                .key(key.attributes())
                                .updateExpression(expression)
                                .conditionExpression(condition)
                                .expressionAttributeValues(valuesOrNone()))
                        .build();
            case Target.Removed(var key) ->
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table)
                                .key(key.attributes())
                                .conditionExpression(condition)
                                .expressionAttributeValues(valuesOrNone()))
                        .build();
            case Target.Checked(var key) ->
                TransactWriteItem.builder()
                        .conditionCheck(check -> check.tableName(table)
                                .key(key.attributes())
                                .conditionExpression(condition)
                                .expressionAttributeValues(valuesOrNone()))
                        .build();
        };
    }

    private Map<String, AttributeValue> valuesOrNone() {
        return values.isEmpty() ? software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap.getInstance() : values;
    }

    private static Map<String, AttributeValue> version(long version) {
        return Map.of(":version", AttributeValue.fromN(Long.toString(version)));
    }

    /** What a write is about. */
    sealed interface Target {

        record Whole(Item item) implements Target {}

        record Part(Key key) implements Target {}

        record Removed(Key key) implements Target {}

        record Checked(Key key) implements Target {}
    }
}
