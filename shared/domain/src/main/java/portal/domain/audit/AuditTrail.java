package portal.domain.audit;

import portal.domain.access.Caller;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/**
 * Every mutation, and every refused attempt at a privileged one, committed with what it tells of
 * (docs/domain.md, section 8).
 */
public interface AuditTrail {

    ConditionalWrite append(AuditEntry entry);

    /** Appends a refusal, or counts it in the line with its id. */
    ConditionalWrite count(AuditEntry refusal);

    /**
     * What the caller's organization has, newest first; a line of refusals may be on a page before entries of its minute. A page may have fewer entries than asked for, or none, and yet a next one.
     *
     * @throws portal.domain.decision.StoreUnavailable when the store does not answer
     */
    WithMember<Page<AuditEntry>> view(Caller.Customer caller, AuditFilter filter, PageRequest page);
}
