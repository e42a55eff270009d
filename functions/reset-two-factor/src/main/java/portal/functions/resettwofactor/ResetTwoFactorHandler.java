package portal.functions.resettwofactor;

import jakarta.inject.Singleton;
import portal.adapters.contact.ContactProblems;
import portal.domain.access.ContactId;
import portal.domain.secondfactor.ManageWaitingResets;
import portal.domain.secondfactor.ResetOutcome;
import portal.domain.secondfactor.ResetSecondFactor;
import portal.platform.http.HttpFunction;
import portal.platform.http.HttpRequest;
import portal.platform.http.HttpResponse;
import portal.platform.http.Parsed;
import portal.platform.http.ProblemDetails;
import portal.platform.http.RequestBody;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;
import portal.platform.json.Json;

/**
 * Resets the second factor of a colleague, or for the vendor's support that of any contact, and approves and calls off
 * resets that wait.
 */
@Singleton
final class ResetTwoFactorHandler extends HttpFunction {

    ResetTwoFactorHandler(
            RequestPipeline pipeline, ResetSecondFactor resetSecondFactor, ManageWaitingResets manageWaitingResets) {
        super(
                pipeline,
                Route.customer(
                        "POST /contacts/{id}/two-factor-reset",
                        ResetSecondFactorRequest::read,
                        resetSecondFactor,
                        ResetTwoFactorHandler::response),
                Route.customer(
                        "POST /contacts/{id}/two-factor-reset/approval",
                        ResetTwoFactorHandler::approved,
                        manageWaitingResets.approve(),
                        ResetTwoFactorHandler::response),
                Route.customer(
                        "DELETE /contacts/{id}/two-factor-reset",
                        ResetTwoFactorHandler::contact,
                        manageWaitingResets.callOff(),
                        ResetTwoFactorHandler::response),
                Route.system(
                        "POST /organizations/{org}/contacts/{id}/two-factor-reset",
                        ResetSecondFactorRequest::readOfSupport,
                        resetSecondFactor,
                        ResetTwoFactorHandler::response),
                Route.system(
                        "POST /organizations/{org}/contacts/{id}/two-factor-reset/approval",
                        ResetSecondFactorRequest::readOfSupport,
                        manageWaitingResets.approveAsSupport(),
                        ResetTwoFactorHandler::response),
                Route.system(
                        "DELETE /organizations/{org}/contacts/{id}/two-factor-reset{?onBehalfOf,reason}",
                        ResetSecondFactorRequest::readOfSupportInQuery,
                        manageWaitingResets.callOffAsSupport(),
                        ResetTwoFactorHandler::response));
    }

    private static Parsed<ContactId> approved(HttpRequest request) {
        return contact(request).then(contact -> RequestBody.readOptional(request, fields -> () -> contact));
    }

    private static Parsed<ContactId> contact(HttpRequest request) {
        return Parsed.named(ContactId.parse(request.pathParameter("id")));
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
            case ResetOutcome.Waits(var contact, var takesEffectAt) ->
                HttpResponse.json(
                        202,
                        Json.object()
                                .put("contact", contact)
                                .put("takesEffectAt", takesEffectAt)
                                .build());
            case ResetOutcome.CalledOff _ -> HttpResponse.noContent();
            case ResetOutcome.Refused refused -> ProblemDetails.in(request).of(ContactProblems.of(refused));
        };
    }
}
