package portal.domain.fake;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.decision.Change;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryContacts implements Contacts {
    private final InMemoryStore store;

    InMemoryContacts(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Member> member(Caller.Customer caller) {
        return find(caller.organization(), caller.contact())
                .map(contact -> new Member(
                        contact.organization(),
                        contact.id(),
                        contact.name(),
                        contact.email(),
                        contact.roles(),
                        contact.sessionsEndedAt()));
    }

    @Override
    public Viewed<Optional<Contact>> view(Caller.Customer caller, ContactId id) {
        return new Viewed<>(member(caller), find(caller.organization(), id));
    }

    @Override
    public Viewed<Page<Contact>> view(Caller.Customer caller, PageRequest page) {
        return new Viewed<>(
                member(caller), store.contacts.page(caller.organization().value(), false, contact -> true, page));
    }

    @Override
    public Optional<Contact> find(OrganizationId organization, ContactId id) {
        return store.contacts.find(Shelf.Key.of(organization, id));
    }

    @Override
    public List<Contact> administrators(OrganizationId organization) {
        return store.contacts
                .of(organization.value())
                .filter(Contact::isAdministrator)
                .toList();
    }

    @Override
    public List<Contact> all(OrganizationId organization) {
        return store.contacts.of(organization.value()).toList();
    }

    @Override
    public List<Change> add(Contact contact) {
        return List.of(
                store.contacts.insert(Shelf.Key.of(contact.organization(), contact.id()), contact),
                store.emails.insert(
                        Shelf.Key.of(contact.organization(), contact.email().canonical()),
                        contact.id().value()));
    }

    @Override
    public Change update(Contact contact) {
        var updated = new Contact(
                contact.organization(),
                contact.id(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.language(),
                contact.roles(),
                contact.secondFactor(),
                contact.sessionsEndedAt(),
                contact.version() + 1);
        return store.contacts.replace(
                Shelf.Key.of(contact.organization(), contact.id()),
                updated,
                stored -> stored.version() == contact.version());
    }
}
