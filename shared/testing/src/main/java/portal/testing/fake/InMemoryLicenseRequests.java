package portal.testing.fake;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.license.LicenseRequest;
import portal.domain.license.LicenseRequests;
import portal.domain.license.RequestNumber;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryLicenseRequests implements LicenseRequests {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryLicenseRequests(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public WithMember<Page<LicenseRequest>> view(Caller.Customer caller, PageRequest page) {
        return new WithMember<>(contacts.member(caller), page(caller.organization(), page));
    }

    @Override
    public Optional<Page<LicenseRequest>> list(OrganizationId organization, PageRequest page) {
        return store.organizations.find(InMemoryTable.Key.of("", organization)).map(known -> page(organization, page));
    }

    @Override
    public Optional<LicenseRequest> find(OrganizationId organization, String id) {
        return store.licenseRequests.find(InMemoryTable.Key.of(organization, id));
    }

    @Override
    public RequestNumber next() {
        store.availability.require();
        return new RequestNumber(RequestNumber.FIRST + store.licenseRequestNumbers.getAndIncrement());
    }

    @Override
    public List<ConditionalWrite> add(LicenseRequest request) {
        return List.of(
                store.requestNumbersInUse.insert(InMemoryTable.Key.of("", request.number()), request.organization()),
                store.licenseRequests.insert(InMemoryTable.Key.of(request.organization(), request.id()), request));
    }

    @Override
    public List<ConditionalWrite> update(LicenseRequest before, LicenseRequest after) {
        return List.of(store.licenseRequests.replace(
                InMemoryTable.Key.of(before.organization(), before.id()),
                after,
                stored -> stored.version() == before.version()));
    }

    private Page<LicenseRequest> page(OrganizationId organization, PageRequest page) {
        return store.licenseRequests.page(organization.value(), true, request -> true, page);
    }
}
