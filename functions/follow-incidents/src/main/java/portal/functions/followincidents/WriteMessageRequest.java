package portal.functions.followincidents;

import java.util.Optional;
import portal.adapters.access.ActingPerson;
import portal.adapters.incident.IncidentPath;
import portal.domain.incident.IncidentMessage;
import portal.domain.incident.IncidentReference;
import portal.domain.incident.WriteMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body of a message. */
final class WriteMessageRequest {

    private WriteMessageRequest() {}

    /** Of {@code POST /incidents/{number}/messages}. */
    static Parsed<WriteMessage.Command> read(HttpRequest request) {
        return IncidentPath.ofCustomer(request)
                .then(number -> RequestBody.read(request, fields -> {
                    var text = text(fields);
                    return () -> new WriteMessage.Command(number, text.orElseThrow());
                }));
    }

    /** Of {@code POST /organizations/{org}/incidents/{number}/messages}: systems may name the employee who writes. */
    static Parsed<WriteMessage.SupportCommand> ofSupport(HttpRequest request) {
        return IncidentPath.ofBackOffice(request).then(incident -> ofSupport(request, incident));
    }

    private static Parsed<WriteMessage.SupportCommand> ofSupport(HttpRequest request, IncidentReference incident) {
        return RequestBody.read(request, fields -> {
            var text = text(fields);
            var employee = ActingPerson.optional(request, fields, "author");
            return () -> new WriteMessage.SupportCommand(incident, employee, text.orElseThrow());
        });
    }

    private static Optional<String> text(Fields fields) {
        return fields.required("text").text(1, IncidentMessage.LONGEST);
    }
}
