package portal.functions.followincidents;

import java.util.Optional;
import portal.adapters.access.ActingPerson;
import portal.adapters.incident.IncidentPath;
import portal.domain.incident.ChangeIncidentStatus;
import portal.domain.incident.IncidentStatus;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body of a request to change a status. */
final class ChangeStatusRequest {

    private static final int LONGEST_REASON = 500;

    private ChangeStatusRequest() {}

    /** Of {@code PUT /incidents/{number}/status}. */
    static Parsed<ChangeIncidentStatus.Command> read(HttpRequest request) {
        return IncidentPath.ofCustomer(request)
                .then(number -> RequestBody.read(request, fields -> {
                    var status = status(fields);
                    var reason = reason(fields);
                    return () -> new ChangeIncidentStatus.Command(number, status.orElseThrow(), reason);
                }));
    }

    /** Of {@code PUT /organizations/{org}/incidents/{number}/status}. */
    static Parsed<ChangeIncidentStatus.SupportCommand> ofSupport(HttpRequest request) {
        return IncidentPath.ofBackOffice(request)
                .then(incident -> RequestBody.read(request, fields -> {
                    var status = status(fields);
                    var person = ActingPerson.optional(request, fields, "onBehalfOf");
                    var reason = reason(fields);
                    return () ->
                            new ChangeIncidentStatus.SupportCommand(incident, status.orElseThrow(), person, reason);
                }));
    }

    private static Optional<String> reason(Fields fields) {
        return fields.optional("reason").text(1, LONGEST_REASON);
    }

    private static Optional<IncidentStatus> status(Fields fields) {
        return fields.required("status").constant(IncidentStatus.class);
    }
}
