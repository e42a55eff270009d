package portal.functions.manageorganizations;

import portal.domain.license.Refusal;
import portal.domain.license.RegistrationOutcome;
import portal.domain.usage.Metric;
import portal.lambda.http.Answer;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.lambda.json.Json;
import portal.messages.TermMessage;

/** Answers what the edition does not allow. */
final class EditionProblems {

    private EditionProblems() {}

    static Answer conflict(HttpCall call, RegistrationOutcome.OverEditionLimit over) {
        return answer(
                call,
                Problem.EDITION_CONFLICT,
                Metric.ENVIRONMENTS,
                over.environments(),
                over.limit().value());
    }

    static Answer refused(HttpCall call, Refusal.EditionLimit refusal) {
        return answer(
                call,
                Problem.EDITION_LIMIT,
                refusal.metric(),
                refusal.requested().value(),
                refusal.limit().value());
    }

    private static Answer answer(HttpCall call, Problem problem, Metric metric, int requested, int limit) {
        var problems = Problems.in(call);
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
