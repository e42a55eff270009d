package portal.adapters.license;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.domain.usage.Crossing;
import portal.domain.usage.Fall;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.domain.usage.Watches;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The signals that watch a pool, in the pool's item. A pool that is watched as at the beginning does not have the
 * attribute, so nothing is written of an organization that never changed its signals.
 */
public final class WatchItems {

    /** What a change that is a fall sets and adds besides. */
    public static final String FALL_ADDED = ", falls = list_append(if_not_exists(falls, :noFalls), :fall)";

    public static final String FIRED_ADDED = ", fired :signals";

    /** What a change that arms signals does besides. */
    public static final String FIRED_REMOVED = " DELETE fired :signals";

    private static final String THRESHOLDS = "thresholds";
    private static final String FIRED = "fired";
    private static final String FALLS = "falls";

    private WatchItems() {}

    static Watches watches(Pool pool, Item item) {
        if (!item.has(THRESHOLDS)) {
            return Watches.initially(pool);
        }
        var stored = item.item(THRESHOLDS);
        var thresholds = new HashMap<String, SeatCount>();
        for (var id : stored.attributes().keySet()) {
            thresholds.put(id, new SeatCount(stored.number(id)));
        }
        return new Watches(thresholds);
    }

    public static AttributeValue thresholds(Watches watches) {
        var thresholds = new HashMap<String, AttributeValue>();
        for (var watch : watches.thresholds().entrySet()) {
            thresholds.put(watch.getKey(), AttributeValue.fromN(watch.getValue().toString()));
        }
        return AttributeValue.fromM(thresholds);
    }

    /**
     * Adds the conditions under which a change does to the signals what was found when the pool was read. They cost
     * nothing: the pool is written anyway. A pool that nothing watches has only the condition that it stays so.
     */
    public static DynamoDbWrite crossing(DynamoDbWrite write, Occupancy before, Crossing crossing) {
        var conditional = watchedAs(write, before);
        if (!before.watches().equals(Watches.NONE)) {
            conditional = conditional
                    .onlyIf("maximum = :maximumBefore")
                    .with(":maximumBefore", before.maximum().value());
        }
        if (crossing.least().isPresent()) {
            conditional = conditional
                    .onlyIf("used >= :least")
                    .with(":least", crossing.least().get());
        }
        if (crossing.most().isPresent()) {
            conditional = conditional
                    .onlyIf("used <= :most")
                    .with(":most", crossing.most().get());
        }
        return conditional;
    }

    private static DynamoDbWrite watchedAs(DynamoDbWrite write, Occupancy before) {
        return before.watches().equals(Watches.initially(before.pool()))
                ? write.onlyIf("attribute_not_exists(thresholds)")
                : write.onlyIf("thresholds = :thresholds").with(":thresholds", thresholds(before.watches()));
    }

    public static Set<String> fired(Item item) {
        return item.texts(FIRED);
    }

    public static List<Fall> falls(Item item) {
        var falls = new ArrayList<Fall>();
        for (var fall : item.list(FALLS)) {
            falls.add(new Fall(fall.texts("signals"), new SeatCount(fall.number("maximum")), fall.number("used")));
        }
        return List.copyOf(falls);
    }

    public static AttributeValue falls(List<Fall> falls) {
        var stored = new ArrayList<AttributeValue>();
        for (var fall : falls) {
            stored.add(AttributeValue.fromM(Map.of(
                    "signals", ids(fall.signals()),
                    "maximum", AttributeValue.fromN(fall.maximum().toString()),
                    "used", AttributeValue.fromN(Integer.toString(fall.used())))));
        }
        return AttributeValue.fromL(stored);
    }

    /** @param signals one or more, because a set is never empty */
    public static AttributeValue ids(Set<String> signals) {
        return AttributeValue.fromSs(List.copyOf(signals));
    }
}
