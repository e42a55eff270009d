package portal.functions.manageorganizations;

import portal.adapters.license.LicenseProblems;
import portal.domain.license.Refusal;
import portal.domain.license.SetUpOutcome;
import portal.domain.usage.Metric;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.ProblemDetails;
import portal.platform.json.Json;

/** Answers with the numbers that the edition does not allow. */
final class EditionResponse {

    /** The organization already has more. */
    private static final int CONFLICT = 409;

    /** The request asks for more. */
    private static final int UNPROCESSABLE = 422;

    private EditionResponse() {}

    static HttpResponse of(HttpRequest request, SetUpOutcome.OverEditionLimit over) {
        return of(
                request,
                CONFLICT,
                Metric.ENVIRONMENTS,
                over.environments(),
                over.limit().value());
    }

    static HttpResponse of(HttpRequest request, Refusal.EditionLimit refusal) {
        return of(
                request,
                UNPROCESSABLE,
                refusal.metric(),
                refusal.requested().value(),
                refusal.limit().value());
    }

    private static HttpResponse of(HttpRequest request, int status, Metric metric, int requested, int limit) {
        var details = Json.object()
                .put("metric", metric)
                .put("requested", requested)
                .put("limit", limit)
                .build();
        return ProblemDetails.in(request).of(LicenseProblems.editionLimit(status, metric, limit), details);
    }
}
