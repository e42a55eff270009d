package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;

/** What recently happened to administrators. Every method throws StoreUnavailable when the store does not answer. */
public interface AdministratorChanges {

    /** Adds a change whose id is new. */
    ConditionalWrite add(AdministratorChange change);

    /** Empty when there is no such change, or it has expired. */
    Optional<AdministratorChange> find(OrganizationId organization, String id);
}
