package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/**
 * Shows contacts their own incidents, or all of the organization's to those who may see them, and the vendor's support those of
 * any organization.
 */
public final class ReadIncidents {

    public static final Privilege OWN = new Privilege(Capability.VIEW_OWN_INCIDENTS, Action.VIEW_INCIDENTS);
    public static final Privilege ALL = new Privilege(Capability.VIEW_ALL_INCIDENTS, Action.VIEW_INCIDENTS);

    private final Incidents incidents;
    private final Conversations conversations;
    private final Gatekeeper gatekeeper;

    public ReadIncidents(Incidents incidents, Conversations conversations, Gatekeeper gatekeeper) {
        this.incidents = incidents;
        this.conversations = conversations;
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

    /**
     * One incident with a page of its messages, newest first.
     *
     * @param page at most 25 messages are shown of it
     * @return empty when there is no such incident, or none that the caller may see
     */
    public Decision<Gated<Optional<Conversation>>> find(
            Caller.Customer caller, IncidentNumber number, PageRequest page) {
        var viewed = conversations.view(caller, number, page.atMost(Conversation.MOST_AT_ONCE));
        return gatekeeper.admit(
                caller,
                viewed.member(),
                OWN,
                number.toString(),
                member -> Decision.of(viewed.subject()
                        .filter(conversation ->
                                conversation.incident().summary().isVisibleTo(member))));
    }

    /** For the vendor's support. Empty when there is no such organization. */
    public Optional<Page<IncidentSummary>> list(OrganizationId organization, IncidentFilter filter, PageRequest page) {
        return incidents.list(organization, filter, page);
    }

    /** For the vendor's support; as contacts see it. */
    public Optional<Conversation> find(IncidentReference reference, PageRequest page) {
        return conversations.find(reference.organization(), reference.number(), page.atMost(Conversation.MOST_AT_ONCE));
    }
}
