package portal.functions.followincident;

import portal.domain.incident.IncidentStatus;
import portal.lambda.http.Bodies;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/**
 * The path and body of {@code PUT /incidents/{number}/status}, and of the same below {@code /organizations/{org}}.
 *
 * @param <I> how the path names the incident
 */
record ChangeStatusRequest<I>(I incident, IncidentStatus status) {

    static <I> Parsed<ChangeStatusRequest<I>> read(HttpCall call, Parsed<I> path) {
        return path.then(incident -> Bodies.read(call, fields -> {
            var status = fields.required("status").constant(IncidentStatus.class);
            return () -> new ChangeStatusRequest<>(incident, status.orElseThrow());
        }));
    }
}
