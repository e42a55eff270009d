package portal.functions.manageorganizations;

import portal.domain.organization.Removal;
import portal.platform.http.HttpResponse;
import portal.platform.json.Json;

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

    static HttpResponse accepted(Removal removal) {
        return HttpResponse.json(202, of(removal))
                .with("Location", "/organizations/" + removal.organization() + "/removal");
    }
}
