package portal.domain.license;

import java.util.Optional;
import portal.domain.access.OrganizationId;

/**
 * The mutations of all licenses, made and refused. Every method throws StoreUnavailable when the store does not answer.
 */
public interface Mutations {

    Optional<Mutation> find(OrganizationId organization, String id);
}
