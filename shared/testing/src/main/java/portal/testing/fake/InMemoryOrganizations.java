package portal.testing.fake;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.organization.InvoiceContact;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.organization.OwnOrganization;
import portal.domain.organization.Removal;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryOrganizations implements Organizations {
    private static final String DIRECTORY = "";

    private final InMemoryStore store;

    InMemoryOrganizations(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return store.organizations.find(key(id));
    }

    @Override
    public WithMember<Optional<Organization>> view(Caller.Customer caller) {
        return new WithMember<>(new InMemoryContacts(store).member(caller), find(caller.organization()));
    }

    @Override
    public OrganizationState state(OrganizationId id) {
        return new OrganizationState(find(id), store.removals.find(key(id)));
    }

    @Override
    public WithMember<Optional<OwnOrganization>> viewWithInvoiceContact(Caller.Customer caller) {
        var viewed = view(caller);
        return new WithMember<>(
                viewed.member(),
                viewed.subject()
                        .map(organization -> new OwnOrganization(
                                organization,
                                organization
                                        .details()
                                        .invoiceContact()
                                        .flatMap(contact -> invoiceContact(organization.id(), contact)))));
    }

    @Override
    public WithMember<Optional<OwnOrganization>> viewWithContact(Caller.Customer caller, ContactId contact) {
        var viewed = view(caller);
        return new WithMember<>(
                viewed.member(),
                viewed.subject()
                        .map(organization ->
                                new OwnOrganization(organization, invoiceContact(organization.id(), contact))));
    }

    @Override
    public Page<Organization> list(PageRequest page) {
        return store.organizations.page(DIRECTORY, false, organization -> true, page);
    }

    @Override
    public List<ConditionalWrite> add(Organization organization, Optional<Removal> former) {
        var key = key(organization.id());
        return List.of(
                store.organizations.insert(key, organization),
                former.map(removal -> store.removals.update(key, removal::equals, UnaryOperator.identity()))
                        .orElseGet(() -> store.removals.requireAbsent(key)));
    }

    @Override
    public List<ConditionalWrite> update(Organization organization) {
        return List.of(store.organizations.replace(
                key(organization.id()), organization.next(), stored -> stored.version() == organization.version()));
    }

    @Override
    public ConditionalWrite requireUnchanged(Organization organization) {
        return store.organizations.update(
                key(organization.id()), stored -> stored.version() == organization.version(), UnaryOperator.identity());
    }

    @Override
    public ConditionalWrite requireContact(OrganizationId organization, ContactId contact) {
        return store.contacts.requirePresent(InMemoryTable.Key.of(organization, contact));
    }

    private Optional<InvoiceContact> invoiceContact(OrganizationId organization, ContactId contact) {
        return store.contacts
                .find(InMemoryTable.Key.of(organization, contact))
                .map(found -> new InvoiceContact(contact, found.name()));
    }

    private static InMemoryTable.Key key(OrganizationId id) {
        return InMemoryTable.Key.of(DIRECTORY, id);
    }
}
