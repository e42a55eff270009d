package portal.functions.manageorganizations;

import portal.domain.license.Refusal;
import portal.domain.license.SetUpOutcome;
import portal.domain.usage.Metric;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.json.Json;
import portal.platform.text.TermMessage;

/** Answers what the edition does not allow. */
final class EditionProblems {

    private EditionProblems() {}

    static HttpResponse conflict(HttpRequest call, SetUpOutcome.OverEditionLimit over) {
        return answer(
                call,
                Problem.EDITION_CONFLICT,
                Metric.ENVIRONMENTS,
                over.environments(),
                over.limit().value());
    }

    static HttpResponse refused(HttpRequest call, Refusal.EditionLimit refusal) {
        return answer(
                call,
                Problem.EDITION_LIMIT,
                refusal.metric(),
                refusal.requested().value(),
                refusal.limit().value());
    }

    private static HttpResponse answer(HttpRequest call, Problem problem, Metric metric, int requested, int limit) {
        var problems = ProblemDetails.in(call);
        var language = problems.language();
        var details = Json.object()
                .put("metric", metric)
                .put("requested", requested)
                .put("limit", limit)
                .build();
        return problems.of(
                problem,
                problem.title().in(language),
                problem.title().detail(language, limit, TermMessage.of(metric).in(language)),
                details);
    }
}
