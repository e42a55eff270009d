package portal.domain.incident;

import java.util.ArrayList;
import java.util.List;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.event.EventType;

/** Adds messages to open incidents. */
final class MessageWrites {

    private final Incidents incidents;
    private final Conversations conversations;
    private final Journal journal;

    MessageWrites(Incidents incidents, Conversations conversations, Journal journal) {
        this.incidents = incidents;
        this.conversations = conversations;
        this.journal = journal;
    }

    IncidentMessage next(IncidentSummary incident, Author author, String text) {
        return new IncidentMessage(incident.messageCount() + 1, author, text, journal.now());
    }

    /** @param note for the audit trail; may be empty */
    List<ConditionalWrite> add(Actor actor, IncidentSummary incident, IncidentMessage message, String note) {
        var organization = incident.organization();
        var number = incident.number();
        var attempt = new Attempt(Action.WRITE_MESSAGE, number.toString(), note);
        var reference = new MessageReference(number, message.id());
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(journal.done(actor, organization, attempt));
        writes.add(journal.announce(actor, organization, EventType.MessagePosted, reference.toString()));
        writes.addAll(incidents.update(incident, incident.with(message)));
        writes.addAll(conversations.add(organization, number, message));
        return writes;
    }
}
