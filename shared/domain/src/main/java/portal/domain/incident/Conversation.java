package portal.domain.incident;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Member;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/**
 * An incident and what was written about it.
 *
 * @param messages a page of them, newest first
 */
public record Conversation(Incident incident, Page<IncidentMessage> messages) {

    /** Messages may be so long that more of them would not fit in one answer. */
    public static final int MOST_AT_ONCE = 25;

    /** The first page, as long as it may be. */
    public static final PageRequest LATEST = new PageRequest(MOST_AT_ONCE, Optional.empty());

    /** The messages of the page in the order in which they were written. */
    public List<IncidentMessage> inOrder() {
        return messages.items().reversed();
    }

    boolean isVisibleTo(Member member) {
        return incident.summary().isVisibleTo(member);
    }

    /** The same conversation about an incident that changed. */
    Conversation about(IncidentSummary changed) {
        return new Conversation(incident.with(changed), messages);
    }
}
