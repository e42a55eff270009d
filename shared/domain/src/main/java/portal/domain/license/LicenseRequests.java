package portal.domain.license;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** What organizations asked of the vendor. Every method throws StoreUnavailable when the store does not answer. */
public interface LicenseRequests {

    /** Those of the caller's organization, newest first. */
    WithMember<Page<LicenseRequest>> view(Caller.Customer caller, PageRequest page);

    /** Those of one organization, newest first; empty when there is no such organization. */
    Optional<Page<LicenseRequest>> list(OrganizationId organization, PageRequest page);

    Optional<LicenseRequest> find(OrganizationId organization, String id);

    /** Adds a request whose id is new; ids are in the order of asking. */
    ConditionalWrite add(LicenseRequest request);
}
