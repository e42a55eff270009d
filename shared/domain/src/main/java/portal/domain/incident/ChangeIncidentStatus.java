package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.paging.PageRequest;

/**
 * Closes an incident and reopens it, for whoever sees it and for the vendor's support (domain.md, section 2). Giving it the
 * status that it has changes nothing and tells nobody.
 */
public final class ChangeIncidentStatus {

    public static final Privilege CLOSE = new Privilege(Capability.VIEW_OWN_INCIDENTS, Action.CLOSE_INCIDENT);
    public static final Privilege REOPEN = new Privilege(Capability.VIEW_OWN_INCIDENTS, Action.REOPEN_INCIDENT);

    private static final PageRequest LATEST = new PageRequest(Conversation.MOST_AT_ONCE, Optional.empty());

    private final Incidents incidents;
    private final Conversations conversations;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public ChangeIncidentStatus(
            Incidents incidents, Conversations conversations, Gatekeeper gatekeeper, Journal journal) {
        this.incidents = incidents;
        this.conversations = conversations;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    /** Empty when there is no such incident, or none that the caller may see, which is in the audit trail. */
    public Decision<Gated<Optional<Conversation>>> change(
            Caller.Customer caller, IncidentNumber number, IncidentStatus status) {
        var viewed = conversations.view(caller, number, LATEST);
        var attempt = Attempt.at(privilege(status).action(), number.toString());
        return gatekeeper.admit(
                caller, viewed.member(), privilege(status), number.toString(), member -> viewed.subject()
                        .filter(conversation ->
                                conversation.incident().summary().isVisibleTo(member))
                        .map(conversation -> decide(caller, conversation, status))
                        .orElseGet(() -> Decision.of(
                                Optional.empty(),
                                journal.refused(caller, caller.organization(), attempt, "not-found"))));
    }

    /** For the vendor's support. Empty when there is no such incident. */
    public Decision<Optional<Conversation>> change(
            Caller.BackOffice caller, IncidentReference reference, IncidentStatus status) {
        return conversations
                .find(reference.organization(), reference.number(), LATEST)
                .map(conversation -> decide(caller, conversation, status))
                .orElseGet(() -> Decision.of(Optional.empty()));
    }

    private Decision<Optional<Conversation>> decide(Caller caller, Conversation conversation, IncidentStatus status) {
        var before = conversation.incident().summary();
        if (before.status() == status) {
            return Decision.of(Optional.of(conversation));
        }
        var after = before.with(status, journal.now());
        var number = before.number().toString();
        var organization = before.organization();
        return Decision.of(
                        Optional.of(conversation.about(after)),
                        journal.done(
                                caller,
                                organization,
                                Attempt.at(privilege(status).action(), number)),
                        journal.announce(caller, organization, event(status), number))
                .and(incidents.update(before, after));
    }

    private static Privilege privilege(IncidentStatus status) {
        return switch (status) {
            case OPEN -> REOPEN;
            case CLOSED -> CLOSE;
        };
    }

    private static EventType event(IncidentStatus status) {
        return switch (status) {
            case OPEN -> EventType.IncidentReopened;
            case CLOSED -> EventType.IncidentClosed;
        };
    }
}
