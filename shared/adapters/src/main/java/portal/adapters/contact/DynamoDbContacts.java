package portal.adapters.contact;

import java.util.List;
import java.util.Optional;
import portal.adapters.access.MembershipReads;
import portal.adapters.access.OrganizationReads;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.Contact;
import portal.domain.contact.ContactFilter;
import portal.domain.contact.Contacts;
import portal.domain.contact.OwnData;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Pages;
import portal.platform.store.Table;

/** Stores each contact in one item, and its e-mail address in another one, so that the address is unique. */
public final class DynamoDbContacts implements Contacts {

    private final Table table;

    public DynamoDbContacts(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Member> member(Caller.Customer caller) {
        return MembershipReads.member(table, caller);
    }

    @Override
    public WithMember<Optional<Contact>> view(Caller.Customer caller, ContactId id) {
        var key = Keys.contact(caller.organization(), id);
        return MembershipReads.with(
                table, caller, List.of(key), found -> found.find(key).map(ContactItems::contact));
    }

    @Override
    public WithMember<Page<Contact>> view(Caller.Customer caller, ContactFilter filter, PageRequest page) {
        return MembershipReads.beside(table, caller, () -> page(caller.organization(), filter, page));
    }

    @Override
    public Optional<Page<Contact>> list(OrganizationId organization, ContactFilter filter, PageRequest page) {
        return OrganizationReads.beside(table, organization, () -> page(organization, filter, page));
    }

    private Page<Contact> page(OrganizationId organization, ContactFilter filter, PageRequest page) {
        var all = Table.Query.all(Keys.contacts(organization));
        var wanted =
                filter.equals(ContactFilter.NONE) ? all : all.where(item -> filter.matches(ContactItems.contact(item)));
        return Pages.map(table.page(wanted, page), ContactItems::contact);
    }

    @Override
    public WithMember<Optional<OwnData>> own(Caller.Customer caller) {
        var contact = Keys.contact(caller.organization(), caller.contact());
        var organization = Keys.organization(caller.organization());
        return MembershipReads.with(table, caller, List.of(organization), found -> found.find(contact)
                .flatMap(item -> found.find(organization)
                        .map(its -> new OwnData(ContactItems.contact(item), DynamoDbOrganizations.organization(its)))));
    }

    @Override
    public Optional<Contact> find(OrganizationId organization, ContactId id) {
        return table.get(Keys.contact(organization, id)).map(ContactItems::contact);
    }

    @Override
    public Optional<Contact> find(OrganizationId organization, EmailAddress address) {
        return table.get(Keys.email(organization, address))
                .flatMap(item -> find(organization, new ContactId(item.text(ContactItems.ADDRESSEE))));
    }

    @Override
    public List<Contact> all(OrganizationId organization) {
        return table.stream(Keys.contacts(organization))
                .map(ContactItems::contact)
                .toList();
    }

    @Override
    public List<ConditionalWrite> add(Contact contact) {
        return List.of(DynamoDbWrite.insert(ContactItems.item(contact)), take(contact));
    }

    @Override
    public ConditionalWrite update(Contact contact) {
        return DynamoDbWrite.replace(ContactItems.item(contact.next()), contact.version());
    }

    @Override
    public List<ConditionalWrite> readdress(Contact contact, EmailAddress before) {
        return List.of(update(contact), free(contact, before), take(contact));
    }

    @Override
    public List<ConditionalWrite> remove(Contact contact) {
        var key = Keys.contact(contact.organization(), contact.id());
        return List.of(DynamoDbWrite.delete(key, contact.version()), free(contact, contact.email()));
    }

    private static DynamoDbWrite take(Contact contact) {
        return DynamoDbWrite.insert(Item.at(Keys.email(contact.organization(), contact.email()))
                .text(ContactItems.ADDRESSEE, contact.id())
                .build());
    }

    private static DynamoDbWrite free(Contact contact, EmailAddress address) {
        return DynamoDbWrite.delete(Keys.email(contact.organization(), address))
                .onlyIf(ContactItems.ADDRESSEE + " = :contact")
                .with(":contact", contact.id().value());
    }
}
