package portal.functions.followincidents;

import portal.adapters.incident.IncidentPath;
import portal.domain.incident.ReadAttachment;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;

/** Reads which attachment of which incident is wanted. */
final class ReadAttachmentRequest {

    private ReadAttachmentRequest() {}

    /** {@code GET /incidents/{number}/attachments/{id}}. */
    static Parsed<ReadAttachment.Command> read(HttpRequest request) {
        return IncidentPath.ofCustomer(request)
                .map(number -> new ReadAttachment.Command(number, request.pathParameter("id")));
    }

    /** {@code GET /organizations/{org}/incidents/{number}/attachments/{id}}. */
    static Parsed<ReadAttachment.SupportCommand> ofSupport(HttpRequest request) {
        return IncidentPath.ofBackOffice(request)
                .map(incident -> new ReadAttachment.SupportCommand(incident, request.pathParameter("id")));
    }
}
