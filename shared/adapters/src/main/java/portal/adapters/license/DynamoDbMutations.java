package portal.adapters.license;

import java.util.Optional;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.license.Mutation;
import portal.domain.license.Mutations;
import portal.platform.store.Table;

/** Reads a single mutation. */
public final class DynamoDbMutations implements Mutations {

    private final Table table;

    public DynamoDbMutations(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Mutation> find(OrganizationId organization, String id) {
        return table.get(Keys.mutation(organization, id)).map(MutationItems::mutation);
    }
}
