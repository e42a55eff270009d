package portal.functions.submitincident;

import java.util.Optional;
import portal.domain.incident.Severity;
import portal.domain.incident.SubmitIncident;
import portal.lambda.http.Bodies;
import portal.lambda.http.Fields;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/** The body of {@code POST /incidents}. */
record SubmitIncidentRequest(
        Optional<String> subject,
        Optional<String> description,
        Optional<Severity> severity,
        Optional<String> productArea) {

    static Parsed<SubmitIncident.Report> read(HttpCall call) {
        return Bodies.read(call, fields -> of(fields)::toCommand);
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
