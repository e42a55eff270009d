package portal.adapters.usage;

import portal.domain.usage.Occupancy;
import portal.domain.usage.claim.ClaimOutcome;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.json.Json;

/** Answers with the outcome of a registration in an environment, or of removing a holder from it. */
public final class ClaimResponse {

    private ClaimResponse() {}

    public static HttpResponse registered(HttpRequest request, ClaimOutcome outcome) {
        return switch (outcome) {
            case ClaimOutcome.Registered(var changed) ->
                HttpResponse.ok(Json.object().put("changed", changed).build());
            case ClaimOutcome.Refused refused -> refused(request, refused);
        };
    }

    public static HttpResponse removed(HttpRequest request, ClaimOutcome outcome) {
        return switch (outcome) {
            case ClaimOutcome.Registered _ -> HttpResponse.noContent();
            case ClaimOutcome.Refused refused -> refused(request, refused);
        };
    }

    private static HttpResponse refused(HttpRequest request, ClaimOutcome.Refused refused) {
        return switch (refused) {
            case ClaimOutcome.MaximumReached(var pool) -> full(ProblemDetails.in(request), pool);
            case ClaimOutcome.BeingRemoved _ -> ProblemDetails.in(request).of(UsageProblems.ENVIRONMENT_BEING_REMOVED);
            case ClaimOutcome.ChangedMeanwhile _ -> ProblemDetails.in(request).of(Problem.PRECONDITION_FAILED);
            case ClaimOutcome.NoSuchEnvironment _, ClaimOutcome.NoSuchOrganization _ ->
                ProblemDetails.in(request).of(Problem.NOT_FOUND);
        };
    }

    private static HttpResponse full(ProblemDetails problems, Occupancy full) {
        var details = Json.object()
                .put("metric", full.pool().metric())
                .putIfPresent("environmentType", full.pool().type())
                .put("maximum", full.maximum().value())
                .put("used", full.used())
                .build();
        return problems.of(UsageProblems.maximumReached(full), details);
    }
}
