package portal.domain.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;

/** The signals of all organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface Signals {

    /**
     * The signals of the caller's organization, and its license.
     *
     * @param asked contacts to look for in the organization
     */
    WithMember<Optional<SignalState>> view(Caller.Customer caller, Set<ContactId> asked);

    /** The signals of one organization with the pools that they watch; empty when there is no such organization. */
    Optional<WatchedLicense> find(OrganizationId organization);

    /**
     * Stores the signals, on the condition that nobody else changed them. Pools whose watches differ are watched anew:
     * a signal that watches with another threshold, or did not before, is armed.
     */
    List<ConditionalWrite> save(SignalList before, SignalList after);

    /** Changes nothing, but requires that nobody changed the signals since they were read. */
    ConditionalWrite requireUnchanged(SignalList read);

    /**
     * Records that the signals that are below have fired and the others are armed, on the conditions that the watches,
     * the maximum and what has fired are as read, and that the count makes no difference to the signals.
     */
    ConditionalWrite settle(OrganizationId organization, WatchedPool read);

    /** Takes the first fall away, on the condition that the falls are as read. */
    ConditionalWrite takeFirstFall(OrganizationId organization, WatchedPool read);

    ConditionalWrite add(Firing firing);

    Optional<Firing> firing(OrganizationId organization, String id);
}
