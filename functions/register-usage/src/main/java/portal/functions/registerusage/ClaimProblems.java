package portal.functions.registerusage;

import portal.domain.usage.ClaimOutcome;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.lambda.http.Answer;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.lambda.json.Json;
import portal.messages.TermMessage;

/** Answers a claim that was refused. */
final class ClaimProblems {

    private ClaimProblems() {}

    static Answer answer(HttpCall call, ClaimOutcome.Refused refused) {
        return switch (refused) {
            case ClaimOutcome.MaximumReached(var pool) -> full(Problems.in(call), pool);
            case ClaimOutcome.BeingRemoved _ -> Problems.in(call).of(Problem.ENVIRONMENT_BEING_REMOVED);
            case ClaimOutcome.NoSuchEnvironment _, ClaimOutcome.NoSuchOrganization _ ->
                Problems.in(call).of(Problem.NOT_FOUND);
        };
    }

    private static Answer full(Problems problems, Occupancy full) {
        var details = Json.object()
                .put("metric", full.pool().metric())
                .putIfPresent("environmentType", full.pool().type())
                .put("maximum", full.maximum().value())
                .put("used", full.used())
                .build();
        var problem = full.pool().metric() == Metric.ENVIRONMENTS ? Problem.ENVIRONMENT_LIMIT : Problem.MAXIMUM_REACHED;
        return problems.of(problem, problem.title().in(problems.language()), detail(problems, problem, full), details);
    }

    private static String detail(Problems problems, Problem problem, Occupancy full) {
        var language = problems.language();
        var metric = TermMessage.of(full.pool().metric()).in(language);
        var type = full.pool()
                .type()
                .map(t -> " " + TermMessage.in(t).in(language))
                .orElse("");
        return problem.title().detail(language, metric, type, full.maximum().value(), full.used());
    }
}
