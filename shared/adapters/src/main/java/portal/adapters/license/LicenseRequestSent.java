package portal.adapters.license;

import java.util.ArrayList;
import java.util.List;
import portal.adapters.text.TermMessage;
import portal.domain.access.Recipient;
import portal.domain.license.LicenseRequest;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to an administrator that confirms a license request.
 *
 * @param organization its name
 * @param page of the request
 */
public record LicenseRequestSent(Recipient administrator, String organization, LicenseRequest request, String page)
        implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(administrator);
    }

    @Override
    public String subject(Wording in) {
        return in.say(LicenseMailMessage.REQUEST_SENT_TITLE);
    }

    @Override
    public String opening(Wording in) {
        return in.say(LicenseMailMessage.REQUEST_SENT);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(wanted(in), in.quotation(LicenseMailMessage.REQUEST_SENT_EXPLANATION, request.explanation()));
    }

    @Override
    public Button button(Wording in) {
        return in.button(LicenseMailMessage.TO_THE_REQUEST, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(in.points(
                LicenseMailMessage.REQUEST_SENT_NEXT,
                LicenseMailMessage.REQUEST_SENT_NEXT_ANSWER,
                LicenseMailMessage.REQUEST_SENT_NEXT_UNCHANGED,
                LicenseMailMessage.REQUEST_SENT_NEXT_LIST));
    }

    @Override
    public String reason(Wording in) {
        return in.say(LicenseMailMessage.BECAUSE_REQUESTED);
    }

    private Definitions wanted(Wording in) {
        var definitions = new ArrayList<Definition>();
        definitions.add(in.definition(
                LicenseMailMessage.REQUEST_NUMBER, request.number().toString()));
        definitions.add(in.definition(MailMessage.ORGANIZATION, organization));
        request.wanted()
                .forEach(line -> definitions.add(new Definition(
                        in.heading(TermMessage.of(line.metric())),
                        in.number(line.wanted().value()))));
        return new Definitions(definitions);
    }
}
