package portal.adapters.incident;

import portal.adapters.organization.OrganizationPath;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentReference;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;

/** Reads which incident a path names. */
public final class IncidentPath {

    private IncidentPath() {}

    /** An incident of the caller's own organization. */
    public static Parsed<IncidentNumber> ofCustomer(HttpRequest request) {
        return Parsed.named(IncidentNumber.parse(request.pathParameter("number")));
    }

    /** An incident of any organization, for the back office. */
    public static Parsed<IncidentReference> ofBackOffice(HttpRequest request) {
        return OrganizationPath.read(request)
                .then(organization -> ofCustomer(request).map(number -> new IncidentReference(organization, number)));
    }
}
