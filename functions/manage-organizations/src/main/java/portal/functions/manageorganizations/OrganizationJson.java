package portal.functions.manageorganizations;

import portal.domain.organization.Organization;
import portal.lambda.http.Answer;
import portal.lambda.json.Json;

/** An organization as the back office sees it. */
final class OrganizationJson {

    private OrganizationJson() {}

    static Json.Struct of(Organization organization) {
        return Json.object()
                .put("id", organization.id())
                .put("name", organization.name())
                .put("participant", organization.participant().digits())
                .put("incidentManagerLimit", organization.incidentManagerLimit())
                .put("registeredAt", organization.registeredAt())
                .build();
    }

    static Answer answer(Organization organization) {
        return Answer.ok(of(organization)).withVersion(organization.version());
    }
}
