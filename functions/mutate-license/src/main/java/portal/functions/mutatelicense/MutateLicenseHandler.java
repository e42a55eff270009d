package portal.functions.mutatelicense;

import jakarta.inject.Singleton;
import portal.adapters.license.LicenseJson;
import portal.domain.license.MutateLicense;
import portal.domain.license.MutationOutcome;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Problem;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;

/** Sets new maxima of a license, or refuses with the reason. */
@Singleton
public final class MutateLicenseHandler extends HttpFunction {

    MutateLicenseHandler(RequestPipeline pipeline, MutateLicense mutateLicense, MutationRefusals refusals) {
        super(
                pipeline,
                Route.customer(
                                "POST /license/mutations{?dryRun}",
                                MutateLicenseRequest::read,
                                mutateLicense,
                                (request, outcome) -> answer(request, outcome, refusals))
                        .guarded());
    }

    private static HttpResponse answer(HttpRequest request, MutationOutcome outcome, MutationRefusals refusals) {
        return switch (outcome) {
            case MutationOutcome.Mutated(var mutation, var dryRun) ->
                dryRun
                        ? HttpResponse.ok(LicenseJson.ofDryRun(mutation).build())
                        : HttpResponse.json(201, LicenseJson.of(mutation).build());
            case MutationOutcome.Refused refused -> refusals.answer(request, refused);
            case MutationOutcome.ChangedMeanwhile() ->
                ProblemDetails.in(request).of(Problem.PRECONDITION_FAILED);
        };
    }
}
