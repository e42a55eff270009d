package portal.adapters.usage;

import java.util.List;
import portal.adapters.license.WatchItems;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Crossing;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Fall;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.recount.VersionedCount;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Changes the counter of a pool. Each write adds one to the change count, which tells a recount whether the counter
 * changed meanwhile.
 */
final class PoolWrites {

    private PoolWrites() {}

    /**
     * The effect of a claim or a removal on a pool. It takes no seat from a full pool, and no signal below its
     * threshold or back unseen: it does to the signals what it does to the pool as it was read.
     */
    static DynamoDbWrite delta(OrganizationId organization, PoolDelta delta, boolean flex, Occupancy before) {
        if (delta.used() == 0) {
            return fact(organization, delta, flex);
        }
        var crossing = before.crossing(delta.used());
        var changed = WatchItems.crossing(change(organization, delta, flex, before, crossing), before, crossing);
        return delta.takesSeats() ? changed.onlyIf("used < maximum") : changed;
    }

    /** A fall waits with the pool until its signals fire. A signal that rises is armed at once. */
    private static DynamoDbWrite change(
            OrganizationId organization, PoolDelta delta, boolean flex, Occupancy before, Crossing crossing) {
        if (crossing.falls()) {
            var fall = new Fall(crossing.fallen(), before.maximum(), before.used() + delta.used());
            return change(organization, delta, flex, WatchItems.FALL_ADDED, WatchItems.FIRED_ADDED)
                    .with(":noFalls", AttributeValue.fromL(List.of()))
                    .with(":fall", WatchItems.falls(List.of(fall)))
                    .with(":signals", WatchItems.ids(crossing.fallen()));
        }
        return crossing.risen().isEmpty()
                ? fact(organization, delta, flex)
                : change(organization, delta, flex, "", WatchItems.FIRED_REMOVED)
                        .with(":signals", WatchItems.ids(crossing.risen()));
    }

    /** Sets the counter to the count, on the condition that it has not changed since it was read. */
    static DynamoDbWrite repair(
            OrganizationId organization, Pool pool, VersionedCount<PoolCount> before, PoolCount counted) {
        return DynamoDbWrite.update(
                        Keys.pool(organization, pool), "SET used = :used, temporaries = :temporaries ADD moves :one")
                .onlyUnmoved(before.moves())
                .onlyIf("used = :usedBefore AND temporaries = :temporariesBefore")
                .with(":used", counted.used())
                .with(":temporaries", counted.temporary())
                .with(":usedBefore", before.kept().used())
                .with(":temporariesBefore", before.kept().temporary())
                .with(":one", 1);
    }

    /** Notes that the content of an environment is being replaced; who reads the pools of a license reads that too. */
    static DynamoDbWrite running(OrganizationId organization, EnvironmentCode environment) {
        return DynamoDbWrite.update(Keys.pool(organization, Pool.OF_ENVIRONMENTS), "ADD runningSnapshots :running")
                .with(":running", AttributeValue.fromSs(List.of(environment.value())));
    }

    static DynamoDbWrite noLongerRunning(OrganizationId organization, EnvironmentCode environment) {
        return noLongerRunning(DynamoDbWrite.update(Keys.pool(organization, Pool.OF_ENVIRONMENTS), ""), environment);
    }

    /** @param write of the pool of the environments, which can be written once in a transaction */
    static DynamoDbWrite noLongerRunning(DynamoDbWrite write, EnvironmentCode environment) {
        return write.also("DELETE runningSnapshots :running")
                .with(":running", AttributeValue.fromSs(List.of(environment.value())));
    }

    /** Changes nothing, but requires that the counter has not changed. */
    static DynamoDbWrite requireUnmoved(OrganizationId organization, Pool pool, long moves) {
        return DynamoDbWrite.requirePresent(Keys.pool(organization, pool)).onlyUnmoved(moves);
    }

    static VersionedCount<PoolCount> counter(Item item) {
        return new VersionedCount<>(
                new PoolCount(item.number("used"), item.number("temporaries")), item.longNumberOrZero("moves"));
    }

    /** The effect of a reported fact on a pool, full or not. */
    static DynamoDbWrite fact(OrganizationId organization, PoolDelta delta, boolean flex) {
        return change(organization, delta, flex, "", "");
    }

    /**
     * @param setting further assignments
     * @param more further clauses
     */
    private static DynamoDbWrite change(
            OrganizationId organization, PoolDelta delta, boolean flex, String setting, String more) {
        var write = DynamoDbWrite.update(
                        Keys.pool(organization, delta.pool()),
                        "SET used = used + :used, temporaries = temporaries + :temporary" + setting + " ADD moves :one"
                                + more)
                .with(":used", delta.used())
                .with(":temporary", delta.temporary())
                .with(":one", 1);
        return delta.pool().dependsOnFlex()
                ? write.onlyIf("flex = :flex").with(":flex", AttributeValue.fromBool(flex))
                : write;
    }
}
