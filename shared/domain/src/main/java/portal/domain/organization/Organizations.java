package portal.domain.organization;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.decision.Change;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** All organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface Organizations {

    Optional<Organization> find(OrganizationId id);

    /** The caller's own organization. */
    Viewed<Optional<Organization>> view(Caller.Customer caller);

    /** In the order of their ids. */
    Page<Organization> list(PageRequest page);

    /** Adds an organization whose id is new. */
    List<Change> add(Organization organization);

    /** Replaces what is stored, on the condition that it is still at the version that was read. */
    List<Change> update(Organization organization);

    /** Changes nothing, on the condition that what is stored is still at the version that was read. */
    Change requireUnchanged(Organization organization);
}
