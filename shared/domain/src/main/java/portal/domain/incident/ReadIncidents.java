package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.audit.Action;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** Shows contacts their own incidents, or all of the organization's to those who may see them. */
public final class ReadIncidents {

    public static final Privilege OWN = new Privilege(Capability.VIEW_OWN_INCIDENTS, Action.VIEW_INCIDENTS);
    public static final Privilege ALL = new Privilege(Capability.VIEW_ALL_INCIDENTS, Action.VIEW_INCIDENTS);

    private final Incidents incidents;
    private final Gatekeeper gatekeeper;

    public ReadIncidents(Incidents incidents, Gatekeeper gatekeeper) {
        this.incidents = incidents;
        this.gatekeeper = gatekeeper;
    }

    public Decision<Gated<Page<IncidentSummary>>> list(
            Caller.Customer caller, IncidentFilter filter, PageRequest page) {
        var viewed = incidents.view(caller, filter, page);
        var privilege =
                switch (filter.scope()) {
                    case OWN -> OWN;
                    case ALL -> ALL;
                };
        return gatekeeper.admit(caller, viewed.member(), privilege, "", member -> Decision.of(viewed.subject()));
    }

    /** Empty when there is no such incident, or none that the caller may see. */
    public Decision<Gated<Optional<Incident>>> find(Caller.Customer caller, IncidentNumber number) {
        var viewed = incidents.view(caller, number);
        return gatekeeper.admit(
                caller,
                viewed.member(),
                OWN,
                number.toString(),
                member -> Decision.of(
                        viewed.subject().filter(incident -> incident.summary().isVisibleTo(member))));
    }
}
