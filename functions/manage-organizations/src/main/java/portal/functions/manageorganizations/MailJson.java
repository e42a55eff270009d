package portal.functions.manageorganizations;

import portal.domain.mail.Mail;
import portal.platform.json.Json;

/** A mail, as support sees it. */
final class MailJson {

    private MailJson() {}

    static Json.Struct of(Mail mail) {
        var draft = mail.draft();
        return Json.object()
                .put("id", mail.id())
                .put("organization", mail.organization())
                .put("kind", draft.kind())
                .putIfPresent("contact", draft.contact())
                .put("address", draft.address().value())
                .put("status", mail.state())
                .put("since", mail.since())
                .put("createdAt", mail.createdAt())
                .put("attempts", mail.attempts())
                .put("sentAgain", mail.sentAgain())
                .put("resendable", mail.isResendable())
                .putIfPresent("reason", mail.reason())
                .build();
    }
}
