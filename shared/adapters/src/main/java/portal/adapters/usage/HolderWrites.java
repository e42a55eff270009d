package portal.adapters.usage;

import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Holder;
import portal.platform.store.DynamoDbWrite;

/** Changes of a holder. */
final class HolderWrites {

    private HolderWrites() {}

    /**
     * Stores a holder, or removes one that is registered nowhere, on the condition that it is as it was read. This
     * compares its assignments as well as its version, because the version starts again when a holder was away.
     */
    static DynamoDbWrite store(OrganizationId organization, Holder before, Holder after) {
        var item = UsageItems.holder(organization, after.next());
        if (before.version() == 0) {
            return DynamoDbWrite.insert(item);
        }
        var write = after.isNowhere()
                ? DynamoDbWrite.delete(item.key(), after.version())
                : DynamoDbWrite.replace(item, after.version());
        return unchanged(write, before);
    }

    /** Changes nothing, but requires that a holder is as it was read. */
    static DynamoDbWrite requireUnchanged(OrganizationId organization, Holder before) {
        var key = Keys.holder(organization, before.id());
        return before.version() == 0
                ? DynamoDbWrite.requireAbsent(key)
                : unchanged(DynamoDbWrite.requirePresent(key, before.version()), before);
    }

    private static DynamoDbWrite unchanged(DynamoDbWrite write, Holder before) {
        return write.onlyIf("presences = :presences").with(":presences", UsageItems.assignments(before));
    }
}
