package portal.testing.fake;

import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AdministratorChange;
import portal.domain.contact.AdministratorChanges;
import portal.domain.decision.ConditionalWrite;

final class InMemoryAdministratorChanges implements AdministratorChanges {
    private final InMemoryStore store;

    InMemoryAdministratorChanges(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public ConditionalWrite add(AdministratorChange change) {
        return store.administratorChanges.insert(InMemoryTable.Key.of(change.organization(), change.id()), change);
    }

    @Override
    public Optional<AdministratorChange> find(OrganizationId organization, String id) {
        return store.administratorChanges.find(InMemoryTable.Key.of(organization, id));
    }
}
