package portal.testing.fake;

import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.license.Mutation;
import portal.domain.license.Mutations;

final class InMemoryMutations implements Mutations {
    private final InMemoryStore store;

    InMemoryMutations(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Mutation> find(OrganizationId organization, String id) {
        return store.mutations.find(InMemoryTable.Key.of(organization, id));
    }
}
