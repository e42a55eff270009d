package portal.functions.managelicense;

import java.util.Locale;
import java.util.Optional;
import portal.adapters.analysis.AnalysisFailureMessage;
import portal.domain.access.Language;
import portal.domain.analysis.AnalysisRequest;
import portal.platform.json.Json;

/** A request for the license analysis as the API shows it. */
final class AnalysisRequestJson {

    private AnalysisRequestJson() {}

    static Json.Struct of(AnalysisRequest request, Language language) {
        return Json.object()
                .put("id", request.id())
                .put("status", request.status())
                .put("format", request.format().name().toLowerCase(Locale.ROOT))
                .putIfPresent("sentAt", request.sentAt())
                .putIfPresent("rows", request.rows())
                .putIfPresent("reason", request.reason())
                .putIfPresent("explanation", explanation(request, language))
                .build();
    }

    private static Optional<String> explanation(AnalysisRequest request, Language language) {
        return request.reason().isPresent()
                ? Optional.of(AnalysisFailureMessage.of(request.reason().get()).in(language))
                : Optional.empty();
    }
}
