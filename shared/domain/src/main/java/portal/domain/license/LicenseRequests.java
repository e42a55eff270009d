package portal.domain.license;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** The license requests of all organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface LicenseRequests {

    /** The requests of the caller's organization, newest first. */
    WithMember<Page<LicenseRequest>> view(Caller.Customer caller, PageRequest page);

    /** The requests of one organization, newest first; empty when there is no such organization. */
    Optional<Page<LicenseRequest>> list(OrganizationId organization, PageRequest page);

    Optional<LicenseRequest> find(OrganizationId organization, String id);

    /** A number that no other request has, of any organization. It is given out once, used or not. */
    RequestNumber next();

    /** Adds a request with a new id and number. Ids follow the order of the requests. */
    List<ConditionalWrite> add(LicenseRequest request);

    /** Replaces a request by what it became, on the condition that nobody else changed it. */
    List<ConditionalWrite> update(LicenseRequest before, LicenseRequest after);
}
