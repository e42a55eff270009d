package portal.domain.incident;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Member;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/**
 * An incident and a page of its messages.
 *
 * @param messages newest first
 */
public record Conversation(Incident incident, Page<IncidentMessage> messages) {

    /** Messages may be long: more of them may not fit in one answer. */
    public static final int MOST_AT_ONCE = 25;

    /** The first page, with as many messages as possible. */
    public static final PageRequest LATEST = new PageRequest(MOST_AT_ONCE, Optional.empty());

    /** The messages of the page in the order in which they were written. */
    public List<IncidentMessage> inOrder() {
        return messages.items().reversed();
    }

    boolean isVisibleTo(Member member) {
        return incident.summary().isVisibleTo(member);
    }

    /** The same conversation about an incident whose status changed. */
    Conversation about(IncidentSummary changed, StatusHistory history) {
        return new Conversation(incident.with(changed, history), messages);
    }
}
