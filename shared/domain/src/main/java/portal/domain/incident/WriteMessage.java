package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;

/** Has whoever sees an incident, or the vendor's support, write in the conversation about it (domain.md, section 2). */
public final class WriteMessage {

    public static final Privilege PRIVILEGE = new Privilege(Capability.VIEW_OWN_INCIDENTS, Action.WRITE_MESSAGE);

    private final Incidents incidents;
    private final Conversations conversations;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public WriteMessage(Incidents incidents, Conversations conversations, Gatekeeper gatekeeper, Journal journal) {
        this.incidents = incidents;
        this.conversations = conversations;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    /** @param text 1-20,000 characters */
    public Decision<Gated<WriteOutcome>> write(Caller.Customer caller, IncidentNumber number, String text) {
        var viewed = incidents.view(caller, number);
        return gatekeeper.admit(caller, viewed.member(), PRIVILEGE, number.toString(), member -> viewed.subject()
                .filter(incident -> incident.summary().isVisibleTo(member))
                .map(incident -> decide(caller, incident.summary(), Author.customer(member), text))
                .orElseGet(() -> refuse(caller, caller.organization(), number, new WriteOutcome.NoSuchIncident())));
    }

    /**
     * Writes for the vendor's support.
     *
     * @param employee who writes, 1-100 characters
     * @param text 1-20,000 characters
     */
    public Decision<WriteOutcome> write(
            Caller.BackOffice caller, IncidentReference reference, Optional<String> employee, String text) {
        return incidents
                .find(reference.organization(), reference.number())
                .map(incident -> decide(caller, incident.summary(), Author.support(employee), text))
                .orElseGet(() -> Decision.of(new WriteOutcome.NoSuchIncident()));
    }

    private Decision<WriteOutcome> decide(Caller caller, IncidentSummary incident, Author author, String text) {
        return switch (incident.status()) {
            case OPEN ->
                add(caller, incident, new IncidentMessage(incident.messageCount() + 1, author, text, journal.now()));
            case CLOSED ->
                refuse(caller, incident.organization(), incident.number(), new WriteOutcome.IncidentIsClosed());
        };
    }

    private Decision<WriteOutcome> add(Caller caller, IncidentSummary incident, IncidentMessage message) {
        var organization = incident.organization();
        var number = incident.number();
        var reference = new MessageReference(number, message.id());
        return Decision.<WriteOutcome>of(
                        new WriteOutcome.Written(message),
                        journal.done(caller, organization, attempt(number)),
                        journal.announce(caller, organization, EventType.MessagePosted, reference.toString()))
                .and(incidents.update(incident, incident.with(message)))
                .and(conversations.add(organization, number, message));
    }

    private Decision<WriteOutcome> refuse(
            Caller caller, OrganizationId organization, IncidentNumber number, WriteOutcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(caller, organization, attempt(number), refusal.code()));
    }

    private static Attempt attempt(IncidentNumber number) {
        return Attempt.at(PRIVILEGE.action(), number.toString());
    }
}
