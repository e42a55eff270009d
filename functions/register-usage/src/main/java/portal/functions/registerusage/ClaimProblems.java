package portal.functions.registerusage;

import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.claim.ClaimOutcome;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.json.Json;
import portal.platform.text.TermMessage;

/** Answers a claim that was refused. */
final class ClaimProblems {

    private ClaimProblems() {}

    static HttpResponse answer(HttpRequest call, ClaimOutcome.Refused refused) {
        return switch (refused) {
            case ClaimOutcome.MaximumReached(var pool) -> full(ProblemDetails.in(call), pool);
            case ClaimOutcome.BeingRemoved _ -> ProblemDetails.in(call).of(Problem.ENVIRONMENT_BEING_REMOVED);
            case ClaimOutcome.NoSuchEnvironment _, ClaimOutcome.NoSuchOrganization _ ->
                ProblemDetails.in(call).of(Problem.NOT_FOUND);
        };
    }

    private static HttpResponse full(ProblemDetails problems, Occupancy full) {
        var details = Json.object()
                .put("metric", full.pool().metric())
                .putIfPresent("environmentType", full.pool().type())
                .put("maximum", full.maximum().value())
                .put("used", full.used())
                .build();
        var problem = full.pool().metric() == Metric.ENVIRONMENTS ? Problem.ENVIRONMENT_LIMIT : Problem.MAXIMUM_REACHED;
        return problems.of(problem, problem.title().in(problems.language()), detail(problems, problem, full), details);
    }

    private static String detail(ProblemDetails problems, Problem problem, Occupancy full) {
        var language = problems.language();
        var metric = TermMessage.of(full.pool().metric()).in(language);
        var type = full.pool()
                .type()
                .map(t -> " " + TermMessage.in(t).in(language))
                .orElse("");
        return problem.title().detail(language, metric, type, full.maximum().value(), full.used());
    }
}
