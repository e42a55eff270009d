package portal.adapters.organization;

import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.organization.Removal;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;

/** The removal of an organization as an item, and back. */
public final class RemovalItems {

    static final String FINISHED_AT = "finishedAt";

    private RemovalItems() {}

    static Item item(Removal removal) {
        return Item.at(Keys.removal(removal.organization()))
                .text("organization", removal.organization())
                .text("requestedBy", removal.requestedBy())
                .text("requestId", removal.origin().requestId())
                .text("sourceAddress", removal.origin().sourceAddress())
                .text("requestedAt", removal.requestedAt())
                .text(FINISHED_AT, removal.finishedAt())
                .build();
    }

    public static Removal removal(Item item) {
        return new Removal(
                new OrganizationId(item.text("organization")),
                item.text("requestedBy"),
                new Origin(item.text("requestId"), item.text("sourceAddress")),
                item.instant("requestedAt"),
                item.optionalInstant(FINISHED_AT));
    }

    /** Changes nothing, but requires that the removal is as it was read. */
    static DynamoDbWrite requireUnchanged(Removal removal) {
        return unchanged(removal, DynamoDbWrite.requirePresent(Keys.removal(removal.organization())));
    }

    static DynamoDbWrite unchanged(Removal removal, DynamoDbWrite write) {
        var same = write.onlyIf("requestedAt = :requestedAt")
                .with(":requestedAt", removal.requestedAt().toString());
        return removal.finishedAt()
                .map(at -> same.onlyIf("finishedAt = :finishedAt").with(":finishedAt", at.toString()))
                .orElseGet(() -> same.onlyIf("attribute_not_exists(finishedAt)"));
    }
}
