package portal.functions.followincidents;

import portal.adapters.incident.IncidentPath;
import portal.domain.incident.Conversation;
import portal.domain.incident.ReadIncident;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/**
 * Reads which incident and which page of its messages are wanted. The incident itself comes with the latest messages.
 */
final class ReadIncidentRequest {

    private ReadIncidentRequest() {}

    /** {@code GET /incidents/{number}}. */
    static Parsed<ReadIncident.Command> latest(HttpRequest request) {
        return IncidentPath.ofCustomer(request).map(number -> new ReadIncident.Command(number, Conversation.LATEST));
    }

    /** {@code GET /incidents/{number}/messages}. */
    static Parsed<ReadIncident.Command> page(HttpRequest request) {
        return IncidentPath.ofCustomer(request)
                .then(number -> QueryParameters.readPage(request).map(page -> new ReadIncident.Command(number, page)));
    }

    /** {@code GET /organizations/{org}/incidents/{number}}. */
    static Parsed<ReadIncident.SupportCommand> latestOfSupport(HttpRequest request) {
        return IncidentPath.ofBackOffice(request)
                .map(incident -> new ReadIncident.SupportCommand(incident, Conversation.LATEST));
    }

    /** {@code GET /organizations/{org}/incidents/{number}/messages}. */
    static Parsed<ReadIncident.SupportCommand> pageOfSupport(HttpRequest request) {
        return IncidentPath.ofBackOffice(request).then(incident -> QueryParameters.readPage(request)
                .map(page -> new ReadIncident.SupportCommand(incident, page)));
    }
}
