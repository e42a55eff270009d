package portal.domain.incident;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.decision.Change;

/** What is attached to incidents. Every method throws StoreUnavailable when the store does not answer. */
public interface Attachments {

    Viewed<Optional<IncidentFiles>> view(Caller.Customer caller, IncidentNumber number);

    Optional<IncidentFiles> find(OrganizationId organization, IncidentNumber number);

    /** Replaces the list that was read, on the condition that nobody changed it and that the incident is open. */
    List<Change> replaceWhileOpen(IncidentFiles before, AttachmentList after);

    /** Replaces the list that was read, on the condition that nobody changed it. */
    Change replace(IncidentFiles before, AttachmentList after);
}
