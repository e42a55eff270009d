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
        return write.onlyIf("presences = :presences").with(":presences", UsageItems.presences(before));
    }
}
