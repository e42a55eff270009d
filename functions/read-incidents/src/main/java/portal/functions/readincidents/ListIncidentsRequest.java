package portal.functions.readincidents;

import portal.domain.incident.IncidentFilter;
import portal.domain.incident.IncidentStatus;
import portal.domain.paging.PageRequest;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;
import portal.lambda.http.Queries;

/** The query of {@code GET /incidents}: own incidents, unless all are asked for. */
record ListIncidentsRequest(IncidentFilter filter, PageRequest page) {

    static Parsed<ListIncidentsRequest> read(HttpCall call) {
        return Queries.read(call, parameters -> {
            var scope = parameters.lowerCaseConstant("scope", IncidentFilter.Scope.class);
            var status = parameters.constant("status", IncidentStatus.class);
            var page = parameters.page();
            return () -> new ListIncidentsRequest(
                    new IncidentFilter(scope.orElse(IncidentFilter.Scope.OWN), status), page.orElseThrow());
        });
    }
}
