package portal.functions.manageorganizations;

import portal.domain.organization.PlannedRemoval;
import portal.domain.organization.Removal;
import portal.domain.organization.RemovalProgress;
import portal.platform.http.HttpResponse;
import portal.platform.json.Json;

/** How far the removal of an organization is. */
final class RemovalJson {

    private RemovalJson() {}

    static Json.Struct of(RemovalProgress progress) {
        var json = Json.object()
                .put("organization", progress.organization())
                .put("status", progress.status())
                .put("requestedAt", progress.requestedAt());
        return switch (progress) {
            case PlannedRemoval planned ->
                json.put("startsAt", planned.startsAt()).build();
            case Removal removal ->
                json.putIfPresent("finishedAt", removal.finishedAt()).build();
        };
    }

    static HttpResponse accepted(RemovalProgress removal) {
        return HttpResponse.json(202, of(removal))
                .with("Location", "/organizations/" + removal.organization() + "/removal");
    }
}
