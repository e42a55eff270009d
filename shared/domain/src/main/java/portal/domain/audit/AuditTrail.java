package portal.domain.audit;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/**
 * Every change, and every refused attempt at a privileged one. An entry is committed together with its change
 * (docs/domain.md, section 8).
 */
public interface AuditTrail {

    ConditionalWrite append(AuditEntry entry);

    Optional<AuditEntry> find(OrganizationId organization, String id);

    /** Appends a refusal, or counts it in the line with its id. */
    ConditionalWrite count(AuditEntry refusal);

    /**
     * The entries of the caller's organization, newest first. A line of refusals may be on a page before entries of its
     * minute. A page may be short or empty and still have a next page.
     *
     * @throws portal.domain.decision.StoreUnavailable when the store does not answer
     */
    WithMember<Page<AuditEntry>> view(Caller.Customer caller, AuditFilter filter, PageRequest page);

    /** The same of one organization; empty when there is no such organization. */
    Optional<Page<AuditEntry>> list(OrganizationId organization, AuditFilter filter, PageRequest page);
}
