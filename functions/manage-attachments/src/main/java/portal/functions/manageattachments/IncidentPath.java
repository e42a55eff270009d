package portal.functions.manageattachments;

import portal.domain.access.OrganizationId;
import portal.domain.incident.IncidentNumber;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/** An incident of an organization, as the back office's paths name it. */
record IncidentPath(OrganizationId organization, IncidentNumber number) {

    static Parsed<IncidentPath> read(HttpCall call) {
        return Parsed.named(OrganizationId.parse(call.pathParameter("org")))
                .then(organization -> numberIn(call).map(number -> new IncidentPath(organization, number)));
    }

    static Parsed<IncidentNumber> numberIn(HttpCall call) {
        return Parsed.named(IncidentNumber.parse(call.pathParameter("number")));
    }
}
