package portal.adapters.usage;

import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.recount.VersionedCount;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes of what a pool counts. Each adds to the pool's moves, by which a recount knows that nobody came in between. */
final class PoolWrites {

    private PoolWrites() {}

    /** What a claim or a removal does to a pool: no seat is taken from a full one. */
    static DynamoDbWrite delta(OrganizationId organization, PoolDelta delta, boolean flex) {
        return delta.takesSeats()
                ? fact(organization, delta, flex).onlyIf("used < maximum")
                : fact(organization, delta, flex);
    }

    /** Sets what was counted, if nothing moved since it was read. */
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

    /** Changes nothing, on the condition that nothing moved. */
    static DynamoDbWrite requireUnmoved(OrganizationId organization, Pool pool, long moves) {
        return DynamoDbWrite.requirePresent(Keys.pool(organization, pool)).onlyUnmoved(moves);
    }

    static VersionedCount<PoolCount> counter(Item item) {
        return new VersionedCount<>(
                new PoolCount(item.number("used"), item.number("temporaries")), item.longNumberOrZero("moves"));
    }

    /** What a reported fact does to a pool, full or not. */
    static DynamoDbWrite fact(OrganizationId organization, PoolDelta delta, boolean flex) {
        var write = DynamoDbWrite.update(
                        Keys.pool(organization, delta.pool()),
                        "SET used = used + :used, temporaries = temporaries + :temporary ADD moves :one")
                .with(":used", delta.used())
                .with(":temporary", delta.temporary())
                .with(":one", 1);
        return delta.pool().dependsOnFlex()
                ? write.onlyIf("flex = :flex").with(":flex", AttributeValue.fromBool(flex))
                : write;
    }
}
