package portal.functions.readincidents;

import java.util.Optional;
import portal.domain.incident.Conversation;
import portal.domain.paging.PageRequest;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;
import portal.lambda.http.Queries;

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
    static <I> Parsed<ReadIncidentRequest<I>> withPage(HttpCall call, Parsed<I> incident) {
        return incident.then(found -> Queries.readPage(call).map(page -> new ReadIncidentRequest<>(found, page)));
    }
}
