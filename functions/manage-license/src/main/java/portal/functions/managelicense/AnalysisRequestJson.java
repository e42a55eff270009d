package portal.functions.managelicense;

import portal.domain.analysis.AnalysisRequest;
import portal.platform.json.Json;

/** A request for the license analysis as the API shows it. */
final class AnalysisRequestJson {

    private AnalysisRequestJson() {}

    static Json.Struct of(AnalysisRequest request) {
        return Json.object()
                .put("id", request.id())
                .put("status", request.status())
                .putIfPresent("sentAt", request.sentAt())
                .putIfPresent("rows", request.rows())
                .build();
    }
}
