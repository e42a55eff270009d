package portal.functions.managelicense;

import portal.domain.license.Cleanup;
import portal.platform.json.Json;

/** Advice on freeing seats as the API shows it. */
final class CleanupJson {

    private CleanupJson() {}

    static Json.Struct of(Cleanup cleanup) {
        var pool = cleanup.pool();
        return Json.object()
                .put("metric", pool.pool().metric())
                .putIfPresent("environmentType", pool.pool().type())
                .put("used", pool.used())
                .put("maximum", pool.maximum().value())
                .put("seats", cleanup.seats())
                .put("frees", cleanup.steps().size())
                .put("steps", Json.array(cleanup.steps(), CleanupJson::step))
                .build();
    }

    private static Json.Struct step(Cleanup.Step step) {
        return Json.object()
                .put("holder", step.holder())
                .putIfPresent("name", step.name())
                .putIfPresent("lastActiveAt", step.lastActiveAt())
                .put("actions", Json.array(step.environments(), environment -> Json.object()
                        .put("environment", environment)
                        .put("action", step.treatment())
                        .build()))
                .build();
    }
}
