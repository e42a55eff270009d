package portal.functions.manageorganizations;

import portal.domain.organization.Removal;
import portal.lambda.http.Answer;
import portal.lambda.json.Json;

/** How far the removal of an organization is. */
final class RemovalJson {

    private RemovalJson() {}

    static Json.Struct of(Removal removal) {
        return Json.object()
                .put("organization", removal.organization())
                .put("status", removal.status())
                .put("requestedAt", removal.requestedAt())
                .putIfPresent("finishedAt", removal.finishedAt())
                .build();
    }

    static Answer accepted(Removal removal) {
        return Answer.json(202, of(removal)).with("Location", "/organizations/" + removal.organization() + "/removal");
    }
}
