package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;

/** The recent changes of addresses. Every method throws StoreUnavailable when the store does not answer. */
public interface AddressChanges {

    /** Adds a change whose id is new. */
    ConditionalWrite add(AddressChange change);

    /** Empty when there is no such change, or it has expired. */
    Optional<AddressChange> find(OrganizationId organization, String id);
}
