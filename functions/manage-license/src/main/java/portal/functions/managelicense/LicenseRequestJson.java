package portal.functions.managelicense;

import java.util.Optional;
import portal.adapters.access.ActorJson;
import portal.domain.license.LicenseRequest;
import portal.platform.json.Json;

/** A license request as the organization and the vendor see it. */
final class LicenseRequestJson {

    private LicenseRequestJson() {}

    static Json.Struct of(LicenseRequest request) {
        return Json.object()
                .put("id", request.id())
                .put("wanted", Json.array(request.wanted(), LicenseRequestJson::line))
                .put("explanation", request.explanation())
                .put("by", ActorJson.of(Optional.of(request.requestedBy().value()), request.by()))
                .put("at", request.at())
                .putIfPresent("mailRefusedAt", request.mailRefusedAt())
                .build();
    }

    private static Json.Struct line(LicenseRequest.Line line) {
        var current = Json.object()
                .put("maximum", line.current().maximum().value())
                .put("granted", line.current().granted().value())
                .put("used", line.used())
                .build();
        return Json.object()
                .put("metric", line.metric())
                .put("maximum", line.wanted().value())
                .put("current", current)
                .build();
    }
}
