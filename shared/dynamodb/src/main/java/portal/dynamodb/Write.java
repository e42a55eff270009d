package portal.dynamodb;

import java.util.HashMap;
import java.util.Map;
import portal.domain.decision.Change;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

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

    /** An item that says the same whoever wrote it. */
    static Write mark(Item item) {
        return new Write(new Target.Whole(item), "", ABSENT + " OR " + PRESENT, Map.of());
    }

    /** An item in the place of none, or of one that has an attribute. */
    static Write insertOver(String attribute, Item item) {
        return new Write(new Target.Whole(item), "", ABSENT + " OR attribute_exists(" + attribute + ")", Map.of());
    }

    /** What is there no more afterwards, whoever removed it. */
    static Write clear(Key key) {
        return new Write(new Target.Removed(key), "", ABSENT + " OR " + PRESENT, Map.of());
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

    static Write requirePresent(Key key, long version) {
        return new Write(new Target.Checked(key), "", "version = :version", version(version));
    }

    static Write requireAbsent(Key key) {
        return new Write(new Target.Checked(key), "", ABSENT, Map.of());
    }

    /** An update of an item that is there. */
    static Write update(Key key, String expression) {
        return new Write(new Target.Part(key), expression, PRESENT, Map.of());
    }

    Write onlyIf(String more) {
        return new Write(target, expression, condition + " AND " + more, values);
    }

    /** Moves are counted in an attribute that items have from their first move on. */
    Write onlyUnmoved(long moves) {
        var unmoved = moves == 0 ? "(attribute_not_exists(moves) OR moves = :moves)" : "moves = :moves";
        return onlyIf(unmoved).with(":moves", moves);
    }

    Write with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    Write with(String name, String value) {
        return with(name, AttributeValue.fromS(value));
    }

    Write with(String name, AttributeValue value) {
        var all = new HashMap<>(values);
        all.put(name, value);
        return new Write(target, expression, condition, all);
    }

    TransactWriteItem toTransactWriteItem(String table) {
        var item = TransactWriteItem.builder();
        return switch (target) {
            case Target.Whole(var whole) -> item.put(put(table, whole)).build();
            case Target.Part(var key) -> item.update(update(table, key)).build();
            case Target.Removed(var key) -> item.delete(delete(table, key)).build();
            case Target.Checked(var key) ->
                item.conditionCheck(check(table, key)).build();
        };
    }

    private Put put(String table, Item item) {
        var put = Put.builder()
                .tableName(table)
                .item(item.attributes())
                .conditionExpression(condition)
                .returnValuesOnConditionCheckFailure("ALL_OLD");
        return (values.isEmpty() ? put : put.expressionAttributeValues(values)).build();
    }

    private Update update(String table, Key key) {
        var update = Update.builder()
                .tableName(table)
                .key(key.attributes())
                .updateExpression(expression)
                .conditionExpression(condition);
        return (values.isEmpty() ? update : update.expressionAttributeValues(values)).build();
    }

    private Delete delete(String table, Key key) {
        var delete = Delete.builder().tableName(table).key(key.attributes()).conditionExpression(condition);
        return (values.isEmpty() ? delete : delete.expressionAttributeValues(values)).build();
    }

    private ConditionCheck check(String table, Key key) {
        var check =
                ConditionCheck.builder().tableName(table).key(key.attributes()).conditionExpression(condition);
        return (values.isEmpty() ? check : check.expressionAttributeValues(values)).build();
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
