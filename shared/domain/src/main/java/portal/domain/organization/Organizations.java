package portal.domain.organization;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** All organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface Organizations {

    Optional<Organization> find(OrganizationId id);

    /** The organization with this id and the removal of one, of which at most one is alive. */
    OrganizationState state(OrganizationId id);

    /** The caller's own organization. */
    WithMember<Optional<Organization>> view(Caller.Customer caller);

    /** The caller's own organization, and who gets its invoices: a read more when somebody does. */
    WithMember<Optional<OwnOrganization>> viewWithInvoiceContact(Caller.Customer caller);

    /** The caller's own organization, with one of its contacts in the place of who gets its invoices. */
    WithMember<Optional<OwnOrganization>> viewWithContact(Caller.Customer caller, ContactId contact);

    /** In the order of their ids. */
    Page<Organization> list(PageRequest page);

    /**
     * Adds an organization whose id is free, on the condition that no other removal came in between.
     *
     * @param former the finished removal of the one that had the id before; empty when none had
     */
    List<ConditionalWrite> add(Organization organization, Optional<Removal> former);

    /** Replaces what is stored, on the condition that it is still at the version that was read. */
    List<ConditionalWrite> update(Organization organization);

    /** Changes nothing, on the condition that what is stored is still at the version that was read. */
    ConditionalWrite requireUnchanged(Organization organization);

    /** Changes nothing, on the condition that the organization has this contact. */
    ConditionalWrite requireContact(OrganizationId organization, ContactId contact);

    /**
     * What is known under an id.
     *
     * @param organization empty when there is none, or none any more
     * @param removal the last one of an organization with this id
     */
    record OrganizationState(Optional<Organization> organization, Optional<Removal> removal) {}
}
