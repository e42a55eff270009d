package portal.functions.readincidents;

import portal.domain.access.OrganizationId;
import portal.domain.incident.IncidentFilter;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.Severity;
import portal.domain.paging.PageRequest;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/** The query of {@code GET /incidents}: own incidents, unless all are asked for. */
record ListIncidentsRequest(IncidentFilter filter, PageRequest page) {

    static Parsed<ListIncidentsRequest> read(HttpRequest call) {
        return QueryParameters.read(call, parameters -> {
            var scope = parameters.lowerCaseConstant("scope", IncidentFilter.Scope.class);
            var status = parameters.constant("status", IncidentStatus.class);
            var severity = parameters.constant("severity", Severity.class);
            var page = parameters.page();
            return () -> new ListIncidentsRequest(
                    new IncidentFilter(scope.orElse(IncidentFilter.Scope.OWN), status, severity), page.orElseThrow());
        });
    }

    /** The path and query of {@code GET /organizations/{org}/incidents}, which lists all. */
    record AsSupport(OrganizationId organization, IncidentFilter filter, PageRequest page) {

        static Parsed<AsSupport> read(HttpRequest call) {
            return Parsed.named(OrganizationId.parse(call.pathParameter("org")))
                    .then(organization -> QueryParameters.read(call, parameters -> {
                        var status = parameters.constant("status", IncidentStatus.class);
                        var severity = parameters.constant("severity", Severity.class);
                        var page = parameters.page();
                        return () -> new AsSupport(
                                organization,
                                new IncidentFilter(IncidentFilter.Scope.ALL, status, severity),
                                page.orElseThrow());
                    }));
        }
    }
}
