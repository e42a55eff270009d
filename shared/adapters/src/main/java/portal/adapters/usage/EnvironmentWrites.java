package portal.adapters.usage;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentCount;
import portal.domain.usage.HolderId;
import portal.domain.usage.recount.VersionedCount;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;

/** Changes the counters of an environment. Each write adds one to the change count, as with a pool. */
final class EnvironmentWrites {

    private static final String MOVES = "moves";

    private EnvironmentWrites() {}

    /** Adds to, or subtracts from, the number of holders of a kind. */
    static DynamoDbWrite count(OrganizationId organization, EnvironmentCode environment, HolderId.Kind kind, int by) {
        return count(organization, environment, Map.of(kind, by));
    }

    /** Adds to, or subtracts from, the number of holders of each kind. */
    static DynamoDbWrite count(
            OrganizationId organization, EnvironmentCode environment, Map<HolderId.Kind, Integer> by) {
        var sums = by.keySet().stream()
                .map(kind -> UsageItems.counter(kind) + " = " + UsageItems.counter(kind) + " + :by" + kind)
                .collect(Collectors.joining(", "));
        var write = DynamoDbWrite.update(Keys.environment(organization, environment), "SET " + sums + " ADD moves :one")
                .with(":one", 1);
        for (var kind : by.keySet()) {
            write = write.with(":by" + kind, by.getOrDefault(kind, 0));
        }
        return write;
    }

    /** Adds one to the change count only: a claim kept a holder as it was. */
    static DynamoDbWrite move(OrganizationId organization, EnvironmentCode environment) {
        return DynamoDbWrite.update(Keys.environment(organization, environment), "ADD moves :one")
                .with(":one", 1);
    }

    static long moves(Item environment) {
        return environment.longNumberOrZero(MOVES);
    }

    /** Sets the counters to the count, on the condition that they have not changed since they were read. */
    static DynamoDbWrite repair(
            OrganizationId organization,
            EnvironmentCode environment,
            VersionedCount<EnvironmentCount> before,
            EnvironmentCount counted) {
        var assignments = new ArrayList<String>();
        var conditions = new ArrayList<String>();
        var key = Keys.environment(organization, environment);
        for (var kind : HolderId.Kind.values()) {
            assignments.add(UsageItems.counter(kind) + " = :new" + kind);
            conditions.add(UsageItems.counter(kind) + " = :old" + kind);
        }
        var write = DynamoDbWrite.update(key, "SET " + String.join(", ", assignments) + " ADD moves :one")
                .with(":one", 1)
                .onlyUnmoved(before.moves())
                .onlyIf(String.join(" AND ", conditions));
        for (var kind : HolderId.Kind.values()) {
            write = write.with(":new" + kind, counted.count(kind))
                    .with(":old" + kind, before.kept().count(kind));
        }
        return write;
    }

    static VersionedCount<EnvironmentCount> counter(Item item) {
        return new VersionedCount<>(
                new EnvironmentCount(UsageItems.environment(item).holders()), moves(item));
    }
}
