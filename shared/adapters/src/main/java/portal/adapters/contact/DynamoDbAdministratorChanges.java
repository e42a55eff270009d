package portal.adapters.contact;

import java.util.Optional;
import portal.adapters.table.Keys;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AdministratorChange;
import portal.domain.contact.AdministratorChanges;
import portal.domain.decision.ConditionalWrite;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Table;

/** Stores what happened to an administrator in one item, which expires after a while. */
public final class DynamoDbAdministratorChanges implements AdministratorChanges {

    private final Table table;

    public DynamoDbAdministratorChanges(Table table) {
        this.table = table;
    }

    @Override
    public ConditionalWrite add(AdministratorChange change) {
        return DynamoDbWrite.insert(Item.at(Keys.administratorChange(change.organization(), change.id()))
                .text("kind", change.kind())
                .text("contact", change.contact())
                .text("name", change.name())
                .text("email", change.email())
                .text("language", change.language())
                .text("by", change.by())
                .text("from", change.from())
                .text("at", change.at())
                .expires(change.expires())
                .build());
    }

    @Override
    public Optional<AdministratorChange> find(OrganizationId organization, String id) {
        return table.get(Keys.administratorChange(organization, id)).map(item -> change(organization, item));
    }

    private static AdministratorChange change(OrganizationId organization, Item item) {
        return new AdministratorChange(
                organization,
                item.key().sort(),
                item.constant("kind", AdministratorChange.Kind.class),
                new ContactId(item.text("contact")),
                item.text("name"),
                new EmailAddress(item.text("email")),
                item.constant("language", Language.class),
                item.text("by"),
                item.optionalText("from"),
                item.instant("at"));
    }
}
