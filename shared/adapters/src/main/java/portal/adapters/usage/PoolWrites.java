package portal.adapters.usage;

import java.util.List;
import portal.adapters.license.WatchItems;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
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

    private static final String COUNTS = "used = used + :used, temporaries = temporaries + :temporary";
    private static final String MOVES = "moves :one";

    private PoolWrites() {}

    /**
     * The effect of a claim or a removal on a pool. It takes no seat from a full pool, and no signal below its
     * threshold or back unseen: it does to the signals what it does to the pool as it was read.
     */
    static DynamoDbWrite delta(OrganizationId organization, PoolDelta delta, boolean flex, Occupancy before) {
        if (delta.used() == 0) {
            return fact(organization, delta, flex);
        }
        var changed = counted(
                WatchItems.change(Keys.pool(organization, delta.pool()), COUNTS, MOVES, before, before.with(delta)),
                delta,
                flex);
        return delta.takesSeats() ? changed.onlyIf("used < maximum") : changed;
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
        var key = Keys.pool(organization, delta.pool());
        return counted(DynamoDbWrite.update(key, "SET " + COUNTS + " ADD " + MOVES), delta, flex);
    }

    private static DynamoDbWrite counted(DynamoDbWrite change, PoolDelta delta, boolean flex) {
        var write = change.with(":used", delta.used())
                .with(":temporary", delta.temporary())
                .with(":one", 1);
        return delta.pool().dependsOnFlex()
                ? write.onlyIf("flex = :flex").with(":flex", AttributeValue.fromBool(flex))
                : write;
    }
}
