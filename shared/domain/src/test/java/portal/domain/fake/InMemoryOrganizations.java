package portal.domain.fake;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
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
    public Viewed<Optional<Organization>> view(Caller.Customer caller) {
        return new Viewed<>(new InMemoryContacts(store).member(caller), find(caller.organization()));
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
        return List.of(store.organizations.replace(
                key(organization.id()), organization.next(), stored -> stored.version() == organization.version()));
    }

    @Override
    public Change requireUnchanged(Organization organization) {
        return store.organizations.update(
                key(organization.id()), stored -> stored.version() == organization.version(), UnaryOperator.identity());
    }

    private static Shelf.Key key(OrganizationId id) {
        return Shelf.Key.of(DIRECTORY, id);
    }
}
