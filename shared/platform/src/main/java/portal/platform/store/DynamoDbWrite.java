package portal.platform.store;

import java.util.HashMap;
import java.util.Map;
import portal.domain.decision.ConditionalWrite;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** A change of one item, always with a condition. */
public record DynamoDbWrite(Target target, String expression, String condition, Map<String, AttributeValue> values)
        implements ConditionalWrite {

    private static final String ABSENT = "attribute_not_exists(pk)";
    private static final String PRESENT = "attribute_exists(pk)";

    public DynamoDbWrite {
        values = Map.copyOf(values);
    }

    /** A new item. */
    public static DynamoDbWrite insert(Item item) {
        return new DynamoDbWrite(new Target.Whole(item), "", ABSENT, Map.of());
    }

    /** A new item, or one in the place of an expired item. */
    static DynamoDbWrite insertOverExpired(Item item, long now) {
        return new DynamoDbWrite(
                new Target.Whole(item),
                "",
                ABSENT + " OR expires < :now",
                Map.of(":now", AttributeValue.fromN(Long.toString(now))));
    }

    /** An item in the place of an existing one. */
    public static DynamoDbWrite replace(Item item) {
        return new DynamoDbWrite(new Target.Whole(item), "", PRESENT, Map.of());
    }

    /** An item in the place of the one with this version; version 0 stands for none. */
    public static DynamoDbWrite replace(Item item, long version) {
        return version == 0
                ? insert(item)
                : new DynamoDbWrite(new Target.Whole(item), "", "version = :version", version(version));
    }

    /** An item whose content does not depend on who writes it. */
    public static DynamoDbWrite mark(Item item) {
        return new DynamoDbWrite(new Target.Whole(item), "", ABSENT + " OR " + PRESENT, Map.of());
    }

    /** An item in the place of none, or of one that has an attribute. */
    public static DynamoDbWrite insertOver(String attribute, Item item) {
        return new DynamoDbWrite(
                new Target.Whole(item), "", ABSENT + " OR attribute_exists(" + attribute + ")", Map.of());
    }

    /** Removes an item. Succeeds if the item does not exist. */
    public static DynamoDbWrite clear(Key key) {
        return new DynamoDbWrite(new Target.Removed(key), "", ABSENT + " OR " + PRESENT, Map.of());
    }

    public static DynamoDbWrite delete(Key key) {
        return new DynamoDbWrite(new Target.Removed(key), "", PRESENT, Map.of());
    }

    public static DynamoDbWrite delete(Key key, long version) {
        return new DynamoDbWrite(new Target.Removed(key), "", "version = :version", version(version));
    }

    public static DynamoDbWrite requirePresent(Key key) {
        return new DynamoDbWrite(new Target.Checked(key), "", PRESENT, Map.of());
    }

    public static DynamoDbWrite requirePresent(Key key, long version) {
        return new DynamoDbWrite(new Target.Checked(key), "", "version = :version", version(version));
    }

    public static DynamoDbWrite requireAbsent(Key key) {
        return new DynamoDbWrite(new Target.Checked(key), "", ABSENT, Map.of());
    }

    /** An update of an existing item. */
    public static DynamoDbWrite update(Key key, String expression) {
        return new DynamoDbWrite(new Target.Part(key), expression, PRESENT, Map.of());
    }

    public DynamoDbWrite onlyIf(String more) {
        return new DynamoDbWrite(target, expression, condition + " AND " + more, values);
    }

    /** Adds the condition that the change count is still this one. Items have the count from their first change on. */
    public DynamoDbWrite onlyUnmoved(long moves) {
        var unmoved = moves == 0 ? "(attribute_not_exists(moves) OR moves = :moves)" : "moves = :moves";
        return onlyIf(unmoved).with(":moves", moves);
    }

    public DynamoDbWrite with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    public DynamoDbWrite with(String name, String value) {
        return with(name, AttributeValue.fromS(value));
    }

    public DynamoDbWrite with(String name, AttributeValue value) {
        var all = new HashMap<>(values);
        all.put(name, value);
        return new DynamoDbWrite(target, expression, condition, all);
    }

    TransactWriteItem toTransactWriteItem(String table) {
        var item = TransactWriteItem.builder();
        if (target instanceof Target.Whole(var whole)) {
            item.put(put(table, whole));
        } else if (target instanceof Target.Part(var key)) {
            item.update(update(table, key));
        } else if (target instanceof Target.Removed(var key)) {
            item.delete(delete(table, key));
        } else {
            item.conditionCheck(check(table, ((Target.Checked) target).key()));
        }
        return item.build();
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

    /** The target of a write. */
    sealed interface Target {

        record Whole(Item item) implements Target {}

        record Part(Key key) implements Target {}

        record Removed(Key key) implements Target {}

        record Checked(Key key) implements Target {}
    }
}
