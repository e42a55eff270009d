package portal.domain.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.PageRequest;

/**
 * The messages about incidents. An incident and its messages are read consistently: the first page begins with the
 * latest message that the incident counts. Every method throws StoreUnavailable when the store does not answer.
 */
public interface Conversations {

    /** An incident of the caller's organization, with a page of its messages. */
    WithMember<Optional<Conversation>> view(Caller.Customer caller, IncidentNumber number, PageRequest page);

    Optional<Conversation> find(OrganizationId organization, IncidentNumber number, PageRequest page);

    Optional<IncidentMessage> message(OrganizationId organization, MessageReference reference);

    /** The contacts who wrote a message, former contacts included. */
    Set<ContactId> writers(OrganizationId organization, IncidentNumber number);

    /**
     * Adds a message with a new number to an existing incident. Commit it together with the incident, which counts its
     * messages.
     */
    List<ConditionalWrite> add(OrganizationId organization, IncidentNumber number, IncidentMessage message);
}
