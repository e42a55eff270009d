package portal.dynamodb;

import portal.domain.access.OrganizationId;
import portal.domain.usage.Counter;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolCount;
import portal.domain.usage.PoolShift;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes of what a pool counts. Each adds to the pool's moves, by which a recount knows that nobody came in between. */
final class PoolWrites {

    private PoolWrites() {}

    /** What a claim or a removal does to a pool: no seat is taken from a full one. */
    static Write shift(OrganizationId organization, PoolShift shift, boolean flex) {
        return shift.takesSeats()
                ? fact(organization, shift, flex).onlyIf("used < maximum")
                : fact(organization, shift, flex);
    }

    /** Sets what was counted, if nothing moved since it was read. */
    static Write repair(OrganizationId organization, Pool pool, Counter<PoolCount> before, PoolCount counted) {
        return Write.update(
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
    static Write requireUnmoved(OrganizationId organization, Pool pool, long moves) {
        return Write.requirePresent(Keys.pool(organization, pool)).onlyUnmoved(moves);
    }

    static Counter<PoolCount> counter(Item item) {
        return new Counter<>(
                new PoolCount(item.number("used"), item.number("temporaries")), item.longNumberOrZero("moves"));
    }

    /** What a reported fact does to a pool, full or not. */
    static Write fact(OrganizationId organization, PoolShift shift, boolean flex) {
        var write = Write.update(
                        Keys.pool(organization, shift.pool()),
                        "SET used = used + :used, temporaries = temporaries + :temporary ADD moves :one")
                .with(":used", shift.used())
                .with(":temporary", shift.temporary())
                .with(":one", 1);
        return shift.pool().metric() == Metric.EMPLOYEES
                ? write.onlyIf("flex = :flex").with(":flex", AttributeValue.fromBool(flex))
                : write;
    }
}
