package portal.functions.replacecontent;

import portal.domain.usage.Replacement;
import portal.lambda.json.Json;

/** The replacement of an environment's content as the API shows it. */
final class ReplacementJson {

    private ReplacementJson() {}

    static Json.Struct of(Replacement replacement) {
        return Json.object()
                .put("status", replacement.status())
                .putAll(of(replacement.progress()).build())
                .build();
    }

    static Json.Builder of(Replacement.Progress progress) {
        return Json.object()
                .put("added", progress.added())
                .put("removed", progress.removed())
                .put("changed", progress.changed());
    }

    static String path(Replacement replacement) {
        return "/organizations/" + replacement.organization() + "/environments/" + replacement.environment()
                + "/replacements/" + replacement.id();
    }
}
