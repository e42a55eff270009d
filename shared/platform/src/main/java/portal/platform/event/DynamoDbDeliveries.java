package portal.platform.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import portal.domain.event.Deliveries;
import portal.platform.store.Item;
import portal.platform.store.PlatformKeys;
import portal.platform.store.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Stores one item for each event and consumer. */
public final class DynamoDbDeliveries implements Deliveries {

    private static final String DONE = "done";
    private static final String LEASED_UNTIL = "leasedUntil";
    private static final String ATTEMPT = "attempt";

    private final Table table;
    private final Clock clock;
    private final Supplier<UUID> attempts;

    /** @param attempts makes the ids by which an attempt recognizes its own lease */
    public DynamoDbDeliveries(Table table, Clock clock, Supplier<UUID> attempts) {
        this.table = table;
        this.clock = clock;
        this.attempts = attempts;
    }

    @Override
    public Attempt begin(String consumer, String eventId, Duration lease) {
        var attempt = attempts.get().toString();
        var now = clock.instant();
        var item = item(consumer, eventId)
                .flag(DONE, false)
                .number(LEASED_UNTIL, now.plus(lease).getEpochSecond())
                .text(ATTEMPT, attempt)
                .build();
        var put = PutItemRequest.builder()
                .tableName(table.name())
                .item(item.attributes())
                .conditionExpression(
                        "attribute_not_exists(pk) OR expires < :now OR (done = :no AND leasedUntil < :now)")
                .expressionAttributeValues(Map.of(
                        ":no", AttributeValue.fromBool(false),
                        ":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))))
                .returnValuesOnConditionCheckFailure("ALL_OLD")
                .build();
        try {
            Table.answering(() -> table.client().putItem(put));
            return Attempt.STARTED;
        } catch (ConditionalCheckFailedException e) {
            return state(new Item(e.item()), attempt);
        }
    }

    @Override
    public void complete(String consumer, String eventId) {
        complete(consumer, eventId, clock.instant().plus(KEPT));
    }

    @Override
    public void complete(String consumer, String eventId, Instant keptUntil) {
        var item = item(consumer, eventId).flag(DONE, true).expires(keptUntil).build();
        Table.answering(
                () -> table.client().putItem(put -> put.tableName(table.name()).item(item.attributes())));
    }

    @Override
    public void release(String consumer, String eventId) {
        var delete = DeleteItemRequest.builder()
                .tableName(table.name())
                .key(PlatformKeys.delivery(consumer, eventId).attributes())
                .conditionExpression("attribute_not_exists(pk) OR done = :no")
                .expressionAttributeValues(Map.of(":no", AttributeValue.fromBool(false)))
                .build();
        try {
            Table.answering(() -> table.client().deleteItem(delete));
        } catch (ConditionalCheckFailedException e) {
            // Another attempt completed it after the lease ran out. It stays complete.
        }
    }

    private Item.Builder item(String consumer, String eventId) {
        return Item.at(PlatformKeys.delivery(consumer, eventId))
                .expires(clock.instant().plus(KEPT));
    }

    /** The state of a delivery. An attempt that finds its own lease has lost the answer to its first try. */
    private static Attempt state(Item item, String attempt) {
        if (item.flag(DONE)) {
            return Attempt.ALREADY_HANDLED;
        }
        return item.text(ATTEMPT).equals(attempt) ? Attempt.STARTED : Attempt.IN_PROGRESS;
    }
}
