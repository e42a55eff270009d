package portal.testing.fake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
import portal.domain.organization.Organization;
import portal.domain.organization.PlannedRemoval;
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
                        contact.sessionsEndedAt(),
                        contact.appointment(),
                        leavesAt(caller.organization()),
                        caller.brakeUse().map(store::brakeUse)));
    }

    private Optional<Instant> leavesAt(OrganizationId organization) {
        return store.organizations
                .find(InMemoryTable.Key.of("", organization))
                .flatMap(Organization::leaving)
                .map(PlannedRemoval::startsAt);
    }

    @Override
    public WithMember<Optional<Contact>> view(Caller.Customer caller, ContactId id) {
        return new WithMember<>(member(caller), find(caller.organization(), id));
    }

    @Override
    public WithMember<Page<Contact>> view(Caller.Customer caller, ContactFilter filter, PageRequest page) {
        return new WithMember<>(
                member(caller), store.contacts.page(caller.organization().value(), false, filter::matches, page));
    }

    @Override
    public Optional<Page<Contact>> list(OrganizationId organization, ContactFilter filter, PageRequest page) {
        return store.ifKnown(
                organization, () -> store.contacts.page(organization.value(), false, filter::matches, page));
    }

    @Override
    public WithMember<Optional<OwnData>> own(Caller.Customer caller) {
        var organization = store.organizations.find(InMemoryTable.Key.of("", caller.organization()));
        return new WithMember<>(
                member(caller),
                find(caller.organization(), caller.contact())
                        .flatMap(contact -> organization.map(its -> new OwnData(contact, its))));
    }

    @Override
    public Optional<Contact> find(OrganizationId organization, ContactId id) {
        return store.contacts.find(InMemoryTable.Key.of(organization, id));
    }

    @Override
    public Optional<Contact> find(OrganizationId organization, EmailAddress address) {
        return store.emails
                .find(InMemoryTable.Key.of(organization, address.canonical()))
                .flatMap(id -> find(organization, new ContactId(id)));
    }

    @Override
    public List<Contact> all(OrganizationId organization) {
        return store.contacts.of(organization.value()).toList();
    }

    @Override
    public List<ConditionalWrite> add(Contact contact) {
        return List.of(store.contacts.insert(key(contact), contact), take(contact));
    }

    @Override
    public ConditionalWrite update(Contact contact) {
        return store.contacts.replace(key(contact), contact.next(), at(contact));
    }

    @Override
    public List<ConditionalWrite> readdress(Contact contact, EmailAddress before) {
        return List.of(update(contact), free(contact, before), take(contact));
    }

    @Override
    public List<ConditionalWrite> remove(Contact contact) {
        return List.of(store.contacts.delete(key(contact), at(contact)), free(contact, contact.email()));
    }

    private ConditionalWrite take(Contact contact) {
        return store.emails.insert(
                address(contact, contact.email()), contact.id().value());
    }

    private ConditionalWrite free(Contact contact, EmailAddress address) {
        return store.emails.delete(address(contact, address), contact.id().value()::equals);
    }

    private static Predicate<Contact> at(Contact contact) {
        return stored -> stored.version() == contact.version();
    }

    private static InMemoryTable.Key key(Contact contact) {
        return InMemoryTable.Key.of(contact.organization(), contact.id());
    }

    private static InMemoryTable.Key address(Contact contact, EmailAddress address) {
        return InMemoryTable.Key.of(contact.organization(), address.canonical());
    }
}
