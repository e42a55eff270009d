package portal.functions.followincident;

import portal.domain.incident.IncidentStatus;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/**
 * The path and body of {@code PUT /incidents/{number}/status}, and of the same below {@code /organizations/{org}}.
 *
 * @param <I> how the path names the incident
 */
record ChangeStatusRequest<I>(I incident, IncidentStatus status) {

    static <I> Parsed<ChangeStatusRequest<I>> read(HttpRequest call, Parsed<I> path) {
        return path.then(incident -> RequestBody.read(call, fields -> {
            var status = fields.required("status").constant(IncidentStatus.class);
            return () -> new ChangeStatusRequest<>(incident, status.orElseThrow());
        }));
    }
}
