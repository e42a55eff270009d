package portal.domain.fake;

import java.util.List;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Change;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
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
    public Page<Organization> list(PageRequest page) {
        return store.organizations.page(DIRECTORY, false, organization -> true, page);
    }

    @Override
    public List<Change> add(Organization organization) {
        return List.of(store.organizations.insert(key(organization.id()), organization));
    }

    @Override
    public List<Change> update(Organization organization) {
        var updated = new Organization(
                organization.id(),
                organization.name(),
                organization.participant(),
                organization.incidentManagerLimit(),
                organization.registeredAt(),
                organization.version() + 1);
        return List.of(store.organizations.replace(
                key(organization.id()), updated, stored -> stored.version() == organization.version()));
    }

    private static Shelf.Key key(OrganizationId id) {
        return Shelf.Key.of(DIRECTORY, id);
    }
}
