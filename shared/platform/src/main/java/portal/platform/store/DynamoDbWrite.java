package portal.platform.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import portal.domain.decision.ConditionalWrite;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

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

    /**
     * A new item, counted once in an attribute of its own; or one more for the one that is there, whose other
     * attributes stay. By itself it is no transaction: then others who count at the same moment do not get in its way,
     * and an attempt that the SDK repeats after a lost answer may count twice.
     *
     * @param counter the attribute that counts
     * @param last the attribute that each time gets a new value
     */
    public static DynamoDbWrite insertOrCount(Item item, String counter, String last, String value) {
        var names = new HashMap<String, String>(Map.of("#counter", counter, "#last", last));
        var values = new HashMap<String, AttributeValue>(
                Map.of(":one", AttributeValue.fromN("1"), ":last", AttributeValue.fromS(value)));
        var expression = new StringBuilder("SET #last = :last");
        for (var attribute : item.attributes().entrySet()) {
            if (!attribute.getKey().equals(Key.PARTITION) && !attribute.getKey().equals(Key.SORT)) {
                var name = attribute.getKey();
                names.put("#" + name, name);
                values.put(":" + name, attribute.getValue());
                expression
                        .append(", #")
                        .append(name)
                        .append(" = if_not_exists(#")
                        .append(name)
                        .append(", :");
                expression.append(name).append(")");
            }
        }
        var target = new Target.Counted(item.key(), names);
        return new DynamoDbWrite(target, expression + " ADD #counter :one", ABSENT + " OR " + PRESENT, values);
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

    /** The same with a further clause of the update. */
    public DynamoDbWrite also(String clause) {
        return new DynamoDbWrite(target, expression + " " + clause, condition, values);
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
            item.update(update(table, key, Map.of()));
        } else if (target instanceof Target.Counted(var key, var names)) {
            item.update(update(table, key, names));
        } else if (target instanceof Target.Removed(var key)) {
            item.delete(delete(table, key));
        } else {
            item.conditionCheck(check(table, ((Target.Checked) target).key()));
        }
        return item.build();
    }

    /** Where it can be made without a transaction: how. */
    Optional<UpdateItemRequest> alone(String table) {
        return target instanceof Target.Counted(var key, var names)
                ? Optional.of(UpdateItemRequest.builder()
                        .tableName(table)
                        .key(key.attributes())
                        .updateExpression(expression)
                        .conditionExpression(condition)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)
                        .build())
                : Optional.empty();
    }

    private Put put(String table, Item item) {
        var put = Put.builder()
                .tableName(table)
                .item(item.attributes())
                .conditionExpression(condition)
                .returnValuesOnConditionCheckFailure("ALL_OLD");
        return (values.isEmpty() ? put : put.expressionAttributeValues(values)).build();
    }

    private Update update(String table, Key key, Map<String, String> names) {
        var update = Update.builder()
                .tableName(table)
                .key(key.attributes())
                .updateExpression(expression)
                .conditionExpression(condition);
        if (!names.isEmpty()) {
            update.expressionAttributeNames(names);
        }
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

        /** @param names of the attributes, by what stands for them in the expression */
        record Counted(Key key, Map<String, String> names) implements Target {}

        record Removed(Key key) implements Target {}

        record Checked(Key key) implements Target {}
    }
}
