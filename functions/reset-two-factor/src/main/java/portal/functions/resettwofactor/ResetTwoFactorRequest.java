package portal.functions.resettwofactor;

import portal.domain.access.ContactId;
import portal.lambda.http.Bodies;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/** The path and body of {@code POST /contacts/{id}/two-factor-reset}. */
record ResetTwoFactorRequest(ContactId contact, String reason) {

    static Parsed<ResetTwoFactorRequest> read(HttpCall call) {
        return Parsed.named(ContactId.parse(call.pathParameter("id")))
                .then(contact -> Bodies.read(call, fields -> {
                    var reason = fields.required("reason").text(1, 500);
                    return () -> new ResetTwoFactorRequest(contact, reason.orElseThrow());
                }));
    }
}
