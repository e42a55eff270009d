package portal.dynamodb;

import portal.domain.access.OrganizationId;
import portal.domain.usage.Holder;

/** Changes of a holder. */
final class HolderWrites {

    private HolderWrites() {}

    /**
     * Stores a holder, or removes one that is nowhere any more, on the condition that it is as it was read: where it is as well
     * as its version, which begins anew when a holder was away.
     */
    static Write store(OrganizationId organization, Holder before, Holder after) {
        var item = UsageItems.holder(organization, after, after.version() + 1);
        if (before.version() == 0) {
            return Write.insert(item);
        }
        var write = after.presences().isEmpty()
                ? Write.delete(item.key(), after.version())
                : Write.replace(item, after.version());
        return unchanged(write, before);
    }

    /** That a holder is as it was read, without storing it. */
    static Write requireUnchanged(OrganizationId organization, Holder before) {
        var key = Keys.holder(organization, before.id());
        return before.version() == 0
                ? Write.requireAbsent(key)
                : unchanged(Write.requirePresent(key, before.version()), before);
    }

    private static Write unchanged(Write write, Holder before) {
        return write.onlyIf("presences = :presences").with(":presences", UsageItems.presences(before));
    }
}
