package portal.adapters.license;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.domain.usage.Crossing;
import portal.domain.usage.Fall;
import portal.domain.usage.Occupancy;
import portal.domain.usage.SeatCount;
import portal.domain.usage.Watches;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The signals that watch a pool, in the pool's item. A pool that is watched as at the beginning does not have the
 * attribute, so nothing is written of an organization that never changed its signals.
 */
public final class WatchItems {

    /** The attribute that only a pool has which is watched otherwise than at the beginning. */
    static final String THRESHOLDS = "thresholds";

    private static final String FIRED = "fired";
    private static final String FALLS = "falls";

    private WatchItems() {}

    /** @param item of a pool that has thresholds */
    static Watches watches(Item item) {
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
     * Changes a pool, and with it what its signals have done: a fall waits with the pool until its signals fire, and a
     * signal that rises is armed at once. This depends on the pool being as it was read, as far as it makes a
     * difference to the signals. The conditions cost nothing, because the pool is written anyway.
     *
     * @param set the assignments of the change
     * @param add what the change adds to; empty for nothing
     */
    public static DynamoDbWrite change(Key pool, String set, String add, Occupancy before, Occupancy after) {
        var crossing = before.crossing(before.available() - after.available());
        if (crossing.falls()) {
            var fall = new Fall(crossing.fallen(), after.maximum(), after.used());
            var expression = "SET " + set + ", falls = list_append(if_not_exists(falls, :noFalls), :fall)" + " ADD "
                    + (add.isEmpty() ? "" : add + ", ") + "fired :signals";
            return asRead(DynamoDbWrite.update(pool, expression), before, crossing)
                    .with(":noFalls", AttributeValue.fromL(List.of()))
                    .with(":fall", falls(List.of(fall)))
                    .with(":signals", ids(crossing.fallen()));
        }
        var change = DynamoDbWrite.update(pool, "SET " + set + (add.isEmpty() ? "" : " ADD " + add));
        return crossing.risen().isEmpty()
                ? asRead(change, before, crossing)
                : asRead(change, before, crossing)
                        .also("DELETE fired :signals")
                        .with(":signals", ids(crossing.risen()));
    }

    /**
     * Adds the conditions under which a change does to the signals what was found when the pool was read. A pool that
     * nothing watches has only the condition that it stays so.
     */
    public static DynamoDbWrite asRead(DynamoDbWrite write, Occupancy before, Crossing crossing) {
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
