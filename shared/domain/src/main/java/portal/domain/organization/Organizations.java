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

    /** The organization with this id, and the removal of an earlier one with this id. At most one of them is active. */
    OrganizationState state(OrganizationId id);

    /** The caller's own organization. */
    WithMember<Optional<Organization>> view(Caller.Customer caller);

    /** The caller's own organization with its invoice contact. Takes one more read when there is one. */
    WithMember<Optional<OwnOrganization>> viewWithInvoiceContact(Caller.Customer caller);

    /** The caller's own organization, with one of its contacts in the place of the invoice contact. */
    WithMember<Optional<OwnOrganization>> viewWithContact(Caller.Customer caller, ContactId contact);

    /** All organizations, in the order of their ids. */
    Page<Organization> list(PageRequest page);

    /**
     * Adds an organization with a free id, on the condition that there was no other removal since the read.
     *
     * @param former the finished removal of the organization that had the id before; empty when there was none
     */
    List<ConditionalWrite> add(Organization organization, Optional<Removal> former);

    /** Replaces what is stored, on the condition that it is still at the version that was read. */
    List<ConditionalWrite> update(Organization organization);

    /** Changes nothing, but requires that the stored organization is still at the version that was read. */
    ConditionalWrite requireUnchanged(Organization organization);

    /** Changes nothing, but requires that the organization has this contact. */
    ConditionalWrite requireContact(OrganizationId organization, ContactId contact);

    /**
     * What is known under an id.
     *
     * @param organization empty when there is none, or it was removed
     * @param removal the latest removal of an organization with this id
     */
    record OrganizationState(Optional<Organization> organization, Optional<Removal> removal) {

        /** The removal that is planned, or else the latest one. */
        Optional<RemovalProgress> progress() {
            Optional<RemovalProgress> planned = organization.flatMap(Organization::leaving);
            return planned.isPresent() ? planned : removal.map(RemovalProgress.class::cast);
        }
    }
}
