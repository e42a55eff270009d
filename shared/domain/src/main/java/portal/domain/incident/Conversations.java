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
 * What is written about incidents. What is read of an incident and its messages agrees: the first page begins with the message
 * that the incident counts last. Every method throws StoreUnavailable when the store does not answer.
 */
public interface Conversations {

    /** An incident of the caller's organization, with a page of its messages. */
    WithMember<Optional<Conversation>> view(Caller.Customer caller, IncidentNumber number, PageRequest page);

    Optional<Conversation> find(OrganizationId organization, IncidentNumber number, PageRequest page);

    Optional<IncidentMessage> message(OrganizationId organization, MessageReference reference);

    /** The contacts who wrote something, whether or not they still are contacts. */
    Set<ContactId> writers(OrganizationId organization, IncidentNumber number);

    /** Adds a message whose number is new to an incident that is there; to be committed with the incident that counts it. */
    List<ConditionalWrite> add(OrganizationId organization, IncidentNumber number, IncidentMessage message);
}
