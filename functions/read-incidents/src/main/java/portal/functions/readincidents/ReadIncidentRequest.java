package portal.functions.readincidents;

import java.util.Optional;
import portal.domain.incident.Conversation;
import portal.domain.paging.PageRequest;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/**
 * Which incident is asked for and which page of its messages.
 *
 * @param <I> how the path names the incident
 */
record ReadIncidentRequest<I>(I incident, PageRequest page) {

    /** For the incident itself, which comes with the latest messages. */
    static <I> Parsed<ReadIncidentRequest<I>> withLatest(Parsed<I> incident) {
        var latest = new PageRequest(Conversation.MOST_AT_ONCE, Optional.empty());
        return incident.map(found -> new ReadIncidentRequest<>(found, latest));
    }

    /** For the list of its messages. */
    static <I> Parsed<ReadIncidentRequest<I>> withPage(HttpRequest call, Parsed<I> incident) {
        return incident.then(
                found -> QueryParameters.readPage(call).map(page -> new ReadIncidentRequest<>(found, page)));
    }
}
