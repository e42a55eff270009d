package portal.functions.replacecontent;

import io.micronaut.context.BeanContext;
import java.util.Map;
import java.util.Optional;
import portal.adapters.usage.EnvironmentPath;
import portal.domain.decision.Decision;
import portal.domain.usage.snapshot.SnapshotOutcome;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.domain.usage.snapshot.TakeInSnapshot;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestPipeline;
import portal.wiring.Wiring;

/** The back office's paths by which an environment tells all that it holds, or goes with all that it holds. */
public final class ReplaceContentHandler extends HttpFunction {

    private static final String ENVIRONMENT = "/organizations/{org}/environments/{code}";

    private final RequestPipeline desk;
    private final TakeInSnapshot replaceContent;

    public ReplaceContentHandler() {
        this(Wiring.environment());
    }

    public ReplaceContentHandler(Map<String, String> environment) {
        this(Wiring.start(ReplaceContentHandler.class, environment));
    }

    private ReplaceContentHandler(BeanContext beans) {
        this(beans.getBean(RequestPipeline.class), beans.getBean(TakeInSnapshot.class));
    }

    ReplaceContentHandler(RequestPipeline desk, TakeInSnapshot replaceContent) {
        this.desk = desk;
        this.replaceContent = replaceContent;
    }

    @Override
    protected HttpResponse handle(HttpRequest call) {
        return switch (call.routeKey()) {
            case "PUT " + ENVIRONMENT + "/snapshot" -> report(call);
            case "DELETE " + ENVIRONMENT -> remove(call);
            case "GET " + ENVIRONMENT + "/replacements/{id}" -> show(call);
            default -> throw unknownRoute(call);
        };
    }

    private HttpResponse report(HttpRequest call) {
        return desk.backOffice(
                call,
                SnapshotRequest.read(call),
                (caller, request) -> Decision.of(replaceContent.report(
                        caller, request.at().organization(), request.at().environment(), request.snapshot())),
                outcome -> outcome instanceof SnapshotOutcome.Finished(var progress)
                        ? HttpResponse.ok(SnapshotRunJson.of(progress).build())
                        : answer(call, outcome));
    }

    private HttpResponse remove(HttpRequest call) {
        return desk.backOffice(
                call,
                EnvironmentPath.read(call),
                (caller, at) -> Decision.of(replaceContent.remove(caller, at.organization(), at.environment())),
                outcome -> answer(call, outcome));
    }

    private HttpResponse show(HttpRequest call) {
        return desk.backOffice(
                call,
                EnvironmentPath.read(call),
                (caller, at) -> Decision.of(find(at, call.pathParameter("id"))),
                found -> found.map(snapshotRun -> HttpResponse.ok(SnapshotRunJson.of(snapshotRun)))
                        .orElseGet(() -> ProblemDetails.in(call).of(Problem.NOT_FOUND)));
    }

    private Optional<SnapshotRun> find(EnvironmentPath at, String id) {
        return SnapshotRun.parseId(id)
                .flatMap(parsed -> replaceContent.find(at.organization(), at.environment(), parsed));
    }

    private static HttpResponse answer(HttpRequest call, SnapshotOutcome outcome) {
        return switch (outcome) {
            case SnapshotOutcome.Finished _ -> HttpResponse.noContent();
            case SnapshotOutcome.Unfinished(var snapshotRun) ->
                HttpResponse.json(202, SnapshotRunJson.of(snapshotRun))
                        .with("Location", SnapshotRunJson.path(snapshotRun));
            case SnapshotOutcome.Superseded _ -> ProblemDetails.in(call).of(Problem.SUPERSEDED);
            case SnapshotOutcome.BeingRemoved _ -> ProblemDetails.in(call).of(Problem.ENVIRONMENT_BEING_REMOVED);
            case SnapshotOutcome.NoSuchEnvironment _, SnapshotOutcome.NoSuchOrganization _ ->
                ProblemDetails.in(call).of(Problem.NOT_FOUND);
        };
    }
}
