package portal.functions.manageenvironments;

import jakarta.inject.Singleton;
import java.util.Optional;
import portal.adapters.usage.ClaimResponse;
import portal.adapters.usage.EnvironmentPath;
import portal.adapters.usage.UsageProblems;
import portal.domain.usage.claim.AddEnvironment;
import portal.domain.usage.snapshot.SnapshotOutcome;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.domain.usage.snapshot.TakeInSnapshot;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.IfMatch;
import portal.platform.http.Parsed;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestBody;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;

/**
 * The back office's paths that add an environment, take in its snapshot, and remove it with everything that it holds.
 */
@Singleton
public final class ManageEnvironmentsHandler extends HttpFunction {

    private static final String ENVIRONMENT = "/organizations/{org}/environments/{code}";

    ManageEnvironmentsHandler(RequestPipeline pipeline, AddEnvironment addEnvironment, TakeInSnapshot takeInSnapshot) {
        super(
                pipeline,
                Route.system(
                                "PUT " + ENVIRONMENT,
                                ManageEnvironmentsHandler::added,
                                addEnvironment,
                                ClaimResponse::registered)
                        .guarded(),
                Route.system(
                        "DELETE " + ENVIRONMENT,
                        EnvironmentPath::read,
                        takeInSnapshot.remove(),
                        ManageEnvironmentsHandler::answer),
                Route.system(
                        "PUT " + ENVIRONMENT + "/snapshot",
                        SnapshotRequest::read,
                        takeInSnapshot.report(),
                        ManageEnvironmentsHandler::reported),
                Route.system(
                        "GET " + ENVIRONMENT + "/replacements/{id}",
                        ManageEnvironmentsHandler::run,
                        takeInSnapshot.find(),
                        ManageEnvironmentsHandler::progress));
    }

    private static Parsed<AddEnvironment.Command> added(HttpRequest request) {
        return EnvironmentPath.read(request)
                .then(environment -> RequestBody.readOptional(
                        request, fields -> () -> new AddEnvironment.Command(environment, IfMatch.expected(request))));
    }

    private static Parsed<TakeInSnapshot.RunId> run(HttpRequest request) {
        return EnvironmentPath.read(request)
                .then(environment -> Parsed.named(SnapshotRun.parseId(request.pathParameter("id"))
                        .map(id -> new TakeInSnapshot.RunId(environment, id))));
    }

    private static HttpResponse reported(HttpRequest request, SnapshotOutcome outcome) {
        return outcome instanceof SnapshotOutcome.Finished(var progress)
                ? HttpResponse.ok(SnapshotRunJson.of(progress).build())
                : answer(request, outcome);
    }

    private static HttpResponse progress(HttpRequest request, Optional<SnapshotRun> found) {
        return found.map(snapshotRun -> HttpResponse.ok(SnapshotRunJson.of(snapshotRun)))
                .orElseGet(() -> ProblemDetails.in(request).of(Problem.NOT_FOUND));
    }

    private static HttpResponse answer(HttpRequest request, SnapshotOutcome outcome) {
        return switch (outcome) {
            case SnapshotOutcome.Finished _ -> HttpResponse.noContent();
            case SnapshotOutcome.Unfinished(var snapshotRun) ->
                HttpResponse.json(202, SnapshotRunJson.of(snapshotRun))
                        .with("Location", SnapshotRunJson.path(snapshotRun));
            case SnapshotOutcome.Superseded _ -> ProblemDetails.in(request).of(UsageProblems.SUPERSEDED);
            case SnapshotOutcome.BeingRemoved _ ->
                ProblemDetails.in(request).of(UsageProblems.ENVIRONMENT_BEING_REMOVED);
            case SnapshotOutcome.NoSuchEnvironment _, SnapshotOutcome.NoSuchOrganization _ ->
                ProblemDetails.in(request).of(Problem.NOT_FOUND);
        };
    }
}
