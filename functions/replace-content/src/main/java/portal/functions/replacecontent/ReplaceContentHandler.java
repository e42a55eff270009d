package portal.functions.replacecontent;

import io.micronaut.context.BeanContext;
import java.util.Map;
import java.util.Optional;
import portal.domain.decision.Decision;
import portal.domain.usage.ReplaceContent;
import portal.domain.usage.Replacement;
import portal.domain.usage.ReplacementOutcome;
import portal.lambda.http.Answer;
import portal.lambda.http.Desk;
import portal.lambda.http.EnvironmentPath;
import portal.lambda.http.HttpCall;
import portal.lambda.http.HttpFunction;
import portal.lambda.http.Problem;
import portal.lambda.http.Problems;
import portal.wiring.Wiring;

/** The back office's paths by which an environment tells all that it holds, or goes with all that it holds. */
public final class ReplaceContentHandler extends HttpFunction {

    private static final String ENVIRONMENT = "/organizations/{org}/environments/{code}";

    private final Desk desk;
    private final ReplaceContent replaceContent;

    public ReplaceContentHandler() {
        this(Wiring.environment());
    }

    public ReplaceContentHandler(Map<String, String> environment) {
        this(Wiring.start(ReplaceContentHandler.class, environment));
    }

    private ReplaceContentHandler(BeanContext beans) {
        this(beans.getBean(Desk.class), beans.getBean(ReplaceContent.class));
    }

    ReplaceContentHandler(Desk desk, ReplaceContent replaceContent) {
        this.desk = desk;
        this.replaceContent = replaceContent;
    }

    @Override
    protected Answer handle(HttpCall call) {
        return switch (call.routeKey()) {
            case "PUT " + ENVIRONMENT + "/snapshot" -> report(call);
            case "DELETE " + ENVIRONMENT -> remove(call);
            case "GET " + ENVIRONMENT + "/replacements/{id}" -> show(call);
            default -> throw unknownRoute(call);
        };
    }

    private Answer report(HttpCall call) {
        return desk.backOffice(
                call,
                SnapshotRequest.read(call),
                (caller, request) -> Decision.of(replaceContent.report(
                        caller, request.at().organization(), request.at().environment(), request.snapshot())),
                outcome -> outcome instanceof ReplacementOutcome.Finished(var progress)
                        ? Answer.ok(ReplacementJson.of(progress).build())
                        : answer(call, outcome));
    }

    private Answer remove(HttpCall call) {
        return desk.backOffice(
                call,
                EnvironmentPath.read(call),
                (caller, at) -> Decision.of(replaceContent.remove(caller, at.organization(), at.environment())),
                outcome -> answer(call, outcome));
    }

    private Answer show(HttpCall call) {
        return desk.backOffice(
                call,
                EnvironmentPath.read(call),
                (caller, at) -> Decision.of(find(at, call.pathParameter("id"))),
                found -> found.map(replacement -> Answer.ok(ReplacementJson.of(replacement)))
                        .orElseGet(() -> Problems.in(call).of(Problem.NOT_FOUND)));
    }

    private Optional<Replacement> find(EnvironmentPath at, String id) {
        return Replacement.parseId(id)
                .flatMap(parsed -> replaceContent.find(at.organization(), at.environment(), parsed));
    }

    private static Answer answer(HttpCall call, ReplacementOutcome outcome) {
        return switch (outcome) {
            case ReplacementOutcome.Finished _ -> Answer.noContent();
            case ReplacementOutcome.Unfinished(var replacement) ->
                Answer.json(202, ReplacementJson.of(replacement)).with("Location", ReplacementJson.path(replacement));
            case ReplacementOutcome.Superseded _ -> Problems.in(call).of(Problem.SUPERSEDED);
            case ReplacementOutcome.BeingRemoved _ -> Problems.in(call).of(Problem.ENVIRONMENT_BEING_REMOVED);
            case ReplacementOutcome.NoSuchEnvironment _, ReplacementOutcome.NoSuchOrganization _ ->
                Problems.in(call).of(Problem.NOT_FOUND);
        };
    }
}
