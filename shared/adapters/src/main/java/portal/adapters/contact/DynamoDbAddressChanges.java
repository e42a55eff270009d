package portal.adapters.contact;

import java.util.Optional;
import portal.adapters.table.Keys;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AddressChange;
import portal.domain.contact.AddressChanges;
import portal.domain.decision.ConditionalWrite;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Table;

/** Stores each change of an address in one item, which expires after a while. */
public final class DynamoDbAddressChanges implements AddressChanges {

    private final Table table;

    public DynamoDbAddressChanges(Table table) {
        this.table = table;
    }

    @Override
    public ConditionalWrite add(AddressChange change) {
        return DynamoDbWrite.insert(Item.at(Keys.addressChange(change.organization(), change.id()))
                .text("contact", change.contact())
                .text("name", change.name())
                .text("language", change.language())
                .text("before", change.before())
                .text("after", change.after())
                .text("by", change.by())
                .text("from", change.from())
                .text("at", change.at())
                .expires(change.expires())
                .build());
    }

    @Override
    public Optional<AddressChange> find(OrganizationId organization, String id) {
        return table.get(Keys.addressChange(organization, id)).map(item -> change(organization, item));
    }

    private static AddressChange change(OrganizationId organization, Item item) {
        return new AddressChange(
                organization,
                item.key().sort(),
                new ContactId(item.text("contact")),
                item.text("name"),
                item.constant("language", Language.class),
                new EmailAddress(item.text("before")),
                new EmailAddress(item.text("after")),
                item.text("by"),
                item.optionalText("from"),
                item.instant("at"));
    }
}
