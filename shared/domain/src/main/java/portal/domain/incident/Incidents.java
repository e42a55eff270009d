package portal.domain.incident;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** The incidents of all organizations. Every method throws StoreUnavailable when the store does not answer. */
public interface Incidents {

    /**
     * A number that no other incident has, of any organization, and higher than all that were given out before. It is
     * given out once, used or not.
     */
    IncidentNumber next();

    WithMember<Optional<Incident>> view(Caller.Customer caller, IncidentNumber number);

    /** Newest first. */
    WithMember<Page<IncidentSummary>> view(Caller.Customer caller, IncidentFilter filter, PageRequest page);

    /**
     * The incidents of one organization, newest first, regardless of the scope; empty when there is no such
     * organization.
     */
    Optional<Page<IncidentSummary>> list(OrganizationId organization, IncidentFilter filter, PageRequest page);

    Optional<Incident> find(OrganizationId organization, IncidentNumber number);

    /** Adds an incident with a number of its own. */
    List<ConditionalWrite> add(Incident incident);

    /**
     * Changes the status, the number of messages and the time of the change, on the condition that the first two are
     * still as they were read.
     */
    List<ConditionalWrite> update(IncidentSummary before, IncidentSummary after);

    /** Keeps how the status changed, on the condition that the history is still the one before. */
    ConditionalWrite keep(IncidentSummary incident, StatusHistory after);
}
