package portal.adapters.contact;

import portal.adapters.table.Keys;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.domain.contact.Interests;
import portal.domain.contact.Newsletter;
import portal.domain.contact.Responsibility;
import portal.domain.contact.SecondFactor;
import portal.platform.store.Item;

/** A contact as an item, and back. */
final class ContactItems {

    /** The attribute for the contact that has an address, in the item of the address. */
    static final String ADDRESSEE = "contact";

    private ContactItems() {}

    static Item item(Contact contact) {
        return Item.at(Keys.contact(contact.organization(), contact.id()))
                .text("organization", contact.organization())
                .text("name", contact.name())
                .text("email", contact.email())
                .text("phone", contact.phone())
                .text("language", contact.language())
                .constants("roles", contact.roles())
                .constants("responsibilities", contact.interests().responsibilities())
                .constants("newsletters", contact.interests().newsletters())
                .text("secondFactor", contact.secondFactor().status())
                .text("secondFactorSince", contact.secondFactor().since())
                .text("sessionsEndedAt", contact.sessionsEndedAt())
                .text("mailRefusedAt", contact.mailRefusedAt())
                .number("version", contact.version())
                .build();
    }

    static Contact contact(Item item) {
        return new Contact(
                new OrganizationId(item.text("organization")),
                new ContactId(item.key().sort()),
                item.text("name"),
                new EmailAddress(item.text("email")),
                item.optionalText("phone"),
                item.constant("language", Language.class),
                item.constants("roles", Role.class),
                new Interests(
                        item.constants("responsibilities", Responsibility.class),
                        item.constants("newsletters", Newsletter.class)),
                new SecondFactor(
                        item.constant("secondFactor", SecondFactor.Status.class), item.instant("secondFactorSince")),
                item.optionalInstant("sessionsEndedAt"),
                item.optionalInstant("mailRefusedAt"),
                item.longNumber("version"));
    }
}
