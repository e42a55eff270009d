package portal.domain.incident;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;

/** The attachments of all incidents. Every method throws StoreUnavailable when the store does not answer. */
public interface Attachments {

    WithMember<Optional<IncidentFiles>> view(Caller.Customer caller, IncidentNumber number);

    Optional<IncidentFiles> find(OrganizationId organization, IncidentNumber number);

    /** Replaces the list that was read, on the condition that nobody changed it and that the incident is open. */
    List<ConditionalWrite> replaceWhileOpen(IncidentFiles before, AttachmentList after);

    /** Replaces the list that was read, on the condition that nobody changed it. */
    ConditionalWrite replace(IncidentFiles before, AttachmentList after);
}
