package portal.functions.resettwofactor;

import portal.domain.access.ContactId;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body of {@code POST /contacts/{id}/two-factor-reset}. */
record ResetTwoFactorRequest(ContactId contact, String reason) {

    static Parsed<ResetTwoFactorRequest> read(HttpRequest call) {
        return Parsed.named(ContactId.parse(call.pathParameter("id")))
                .then(contact -> RequestBody.read(call, fields -> {
                    var reason = fields.required("reason").text(1, 500);
                    return () -> new ResetTwoFactorRequest(contact, reason.orElseThrow());
                }));
    }
}
