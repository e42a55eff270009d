package portal.functions.followincidents;

import portal.adapters.organization.OrganizationPath;
import portal.domain.access.OrganizationId;
import portal.domain.incident.IncidentFilter;
import portal.domain.incident.IncidentFilter.Scope;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.ListIncidents;
import portal.domain.incident.Severity;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;

/** The query of a list of incidents. */
final class ListIncidentsRequest {

    private ListIncidentsRequest() {}

    /** Of {@code GET /incidents}: own incidents, unless the query asks for all. */
    static Parsed<ListIncidents.Command> read(HttpRequest request) {
        return QueryParameters.read(request, parameters -> {
            var scope = parameters.lowerCaseConstant("scope", Scope.class);
            var status = parameters.constant("status", IncidentStatus.class);
            var severity = parameters.constant("severity", Severity.class);
            var page = parameters.page();
            return () -> new ListIncidents.Command(
                    new IncidentFilter(scope.orElse(Scope.OWN), status, severity), page.orElseThrow());
        });
    }

    /** Of {@code GET /organizations/{org}/incidents}, which lists all. */
    static Parsed<ListIncidents.SupportCommand> ofSupport(HttpRequest request) {
        return OrganizationPath.read(request).then(organization -> ofSupport(request, organization));
    }

    private static Parsed<ListIncidents.SupportCommand> ofSupport(HttpRequest request, OrganizationId organization) {
        return QueryParameters.read(request, parameters -> {
            var status = parameters.constant("status", IncidentStatus.class);
            var severity = parameters.constant("severity", Severity.class);
            var page = parameters.page();
            return () -> new ListIncidents.SupportCommand(
                    organization, new IncidentFilter(Scope.ALL, status, severity), page.orElseThrow());
        });
    }
}
