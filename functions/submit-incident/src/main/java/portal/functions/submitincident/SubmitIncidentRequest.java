package portal.functions.submitincident;

import java.util.Optional;
import portal.domain.incident.Severity;
import portal.domain.incident.SubmitIncident;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The body of {@code POST /incidents}. */
record SubmitIncidentRequest(
        Optional<String> subject,
        Optional<String> description,
        Optional<Severity> severity,
        Optional<String> productArea) {

    static Parsed<SubmitIncident.Report> read(HttpRequest request) {
        return RequestBody.read(request, fields -> of(fields)::toCommand);
    }

    private static SubmitIncidentRequest of(Fields fields) {
        return new SubmitIncidentRequest(
                fields.required("subject").line(1, 200),
                fields.required("description").text(1, 20_000),
                fields.required("severity").constant(Severity.class),
                fields.optional("productArea").line(1, 100));
    }

    private SubmitIncident.Report toCommand() {
        return new SubmitIncident.Report(
                subject.orElseThrow(), description.orElseThrow(), severity.orElseThrow(), productArea);
    }
}
