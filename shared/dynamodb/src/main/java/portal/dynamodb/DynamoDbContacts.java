package portal.dynamodb;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.contact.OwnData;
import portal.domain.decision.Change;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** Keeps each contact in one item, and beside it one that holds its e-mail address, so that it is unique. */
public final class DynamoDbContacts implements Contacts {

    private final Table table;

    public DynamoDbContacts(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Member> member(Caller.Customer caller) {
        return table.get(Keys.contact(caller.organization(), caller.contact())).map(ContactItems::member);
    }

    @Override
    public Viewed<Optional<Contact>> view(Caller.Customer caller, ContactId id) {
        var key = Keys.contact(caller.organization(), id);
        return Members.with(
                table, caller, List.of(key), found -> found.find(key).map(ContactItems::contact));
    }

    @Override
    public Viewed<Page<Contact>> view(Caller.Customer caller, PageRequest page) {
        var contacts = Table.Query.all(Keys.contacts(caller.organization()));
        return Members.beside(table, caller, () -> Pages.map(table.page(contacts, page), ContactItems::contact));
    }

    @Override
    public Viewed<Optional<OwnData>> own(Caller.Customer caller) {
        var contact = Keys.contact(caller.organization(), caller.contact());
        var organization = Keys.organization(caller.organization());
        return Members.with(table, caller, List.of(organization), found -> found.find(contact)
                .flatMap(item -> found.find(organization)
                        .map(its -> new OwnData(ContactItems.contact(item), DynamoDbOrganizations.organization(its)))));
    }

    @Override
    public Optional<Contact> find(OrganizationId organization, ContactId id) {
        return table.get(Keys.contact(organization, id)).map(ContactItems::contact);
    }

    @Override
    public List<Contact> all(OrganizationId organization) {
        return table.stream(Keys.contacts(organization))
                .map(ContactItems::contact)
                .toList();
    }

    @Override
    public List<Change> add(Contact contact) {
        return List.of(Write.insert(ContactItems.item(contact, contact.version())), take(contact));
    }

    @Override
    public Change update(Contact contact) {
        return Write.replace(ContactItems.item(contact, contact.version() + 1), contact.version());
    }

    @Override
    public List<Change> readdress(Contact contact, EmailAddress before) {
        return List.of(update(contact), free(contact, before), take(contact));
    }

    @Override
    public List<Change> remove(Contact contact) {
        var key = Keys.contact(contact.organization(), contact.id());
        return List.of(Write.delete(key, contact.version()), free(contact, contact.email()));
    }

    private static Write take(Contact contact) {
        return Write.insert(Item.at(Keys.email(contact.organization(), contact.email()))
                .text(ContactItems.ADDRESSEE, contact.id())
                .build());
    }

    private static Write free(Contact contact, EmailAddress address) {
        return Write.delete(Keys.email(contact.organization(), address))
                .onlyIf(ContactItems.ADDRESSEE + " = :contact")
                .with(":contact", contact.id().value());
    }
}
