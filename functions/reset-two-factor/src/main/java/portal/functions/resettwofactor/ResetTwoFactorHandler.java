package portal.functions.resettwofactor;

import jakarta.inject.Singleton;
import portal.adapters.contact.ContactProblems;
import portal.domain.secondfactor.ResetOutcome;
import portal.domain.secondfactor.ResetSecondFactor;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;
import portal.platform.json.Json;

/** Resets the second factor of a colleague. */
@Singleton
final class ResetTwoFactorHandler extends HttpFunction {

    ResetTwoFactorHandler(RequestPipeline pipeline, ResetSecondFactor resetSecondFactor) {
        super(
                pipeline,
                Route.customer(
                        "POST /contacts/{id}/two-factor-reset",
                        ResetSecondFactorRequest::read,
                        resetSecondFactor,
                        ResetTwoFactorHandler::response));
    }

    private static HttpResponse response(HttpRequest request, ResetOutcome outcome) {
        return switch (outcome) {
            case ResetOutcome.Reset(var contact, var at, var ended) ->
                HttpResponse.json(
                        202,
                        Json.object()
                                .put("contact", contact)
                                .put("resetAt", at)
                                .put("sessionsEndedAt", ended)
                                .build());
            case ResetOutcome.Refused refused -> ProblemDetails.in(request).of(ContactProblems.of(refused));
        };
    }
}
