package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;

/** The role counts of all organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface RoleCountStore {

    /**
     * The state to decide a change of the caller's contacts on; empty when the organization no longer exists.
     *
     * @param contact the contact to change; empty for a new one
     * @param address the wanted address, if the command names one
     */
    WithMember<Optional<ContactState>> view(
            Caller.Customer caller, Optional<ContactId> contact, Optional<EmailAddress> address);

    /** The same for the vendor's support, about the contacts of any organization. */
    Optional<ContactState> state(
            OrganizationId organization, Optional<ContactId> contact, Optional<EmailAddress> address);

    /** Counted from the contacts when none is stored. */
    RoleCounts find(OrganizationId organization);

    /**
     * Replaces what is stored, on the condition that it is still at the version that was read; 0 stands for nothing
     * stored.
     */
    ConditionalWrite update(RoleCounts roleCounts);
}
