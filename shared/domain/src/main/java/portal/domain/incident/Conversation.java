package portal.domain.incident;

import java.util.List;
import portal.domain.paging.Page;

/**
 * An incident and what was written about it.
 *
 * @param messages a page of them, newest first
 */
public record Conversation(Incident incident, Page<IncidentMessage> messages) {

    /** Messages may be so long that more of them would not fit in one answer. */
    public static final int MOST_AT_ONCE = 25;

    /** The messages of the page in the order in which they were written. */
    public List<IncidentMessage> inOrder() {
        return messages.items().reversed();
    }

    /** The same conversation about an incident that changed. */
    Conversation about(IncidentSummary changed) {
        return new Conversation(incident.with(changed), messages);
    }
}
