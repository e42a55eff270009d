package portal.functions.resettwofactor;

import portal.domain.access.ContactId;
import portal.domain.secondfactor.ResetSecondFactor;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body of {@code POST /contacts/{id}/two-factor-reset}. */
final class ResetSecondFactorRequest {

    private ResetSecondFactorRequest() {}

    static Parsed<ResetSecondFactor.Command> read(HttpRequest request) {
        return Parsed.named(ContactId.parse(request.pathParameter("id")))
                .then(contact -> RequestBody.read(request, fields -> {
                    var reason = fields.required("reason").text(1, 500);
                    return () -> new ResetSecondFactor.Command(contact, reason.orElseThrow());
                }));
    }
}
