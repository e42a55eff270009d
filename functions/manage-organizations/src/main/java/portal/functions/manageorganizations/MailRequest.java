package portal.functions.manageorganizations;

import java.util.Optional;
import portal.adapters.access.InterventionFields;
import portal.adapters.organization.OrganizationPath;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.domain.mail.ResendMail;
import portal.domain.paging.PageRequest;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.QueryParameters;
import portal.platform.http.RequestBody;

/** The requests of the vendor's support about mails that did not arrive. */
final class MailRequest {

    private MailRequest() {}

    /** {@code GET /support/mails}. */
    static Parsed<Listing> readList(HttpRequest request) {
        return QueryParameters.read(request, parameters -> {
            var status = parameters.constant("status", Trouble.class);
            var page = parameters.page();
            return () -> new Listing(status.map(trouble -> Mail.State.valueOf(trouble.name())), page.orElseThrow());
        });
    }

    /** {@code POST /organizations/{org}/mails/{mail}/resends}. */
    static Parsed<ResendMail.Command> readResend(HttpRequest request) {
        return OrganizationPath.read(request)
                .then(organization -> Parsed.named(MailId.parse(request.pathParameter("mail")))
                        .then(mail -> RequestBody.read(request, fields -> {
                            var intervention = InterventionFields.read(request, fields);
                            return () -> new ResendMail.Command(organization, mail, intervention.get());
                        })));
    }

    /** What may be wrong with a mail. */
    enum Trouble {
        UNKNOWN,
        FAILED,
        BOUNCED
    }

    record Listing(Optional<Mail.State> state, PageRequest page) {}
}
