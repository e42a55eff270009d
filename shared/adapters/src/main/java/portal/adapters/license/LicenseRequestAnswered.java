package portal.adapters.license;

import java.util.List;
import portal.domain.access.Recipient;
import portal.domain.license.LicenseRequest;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to whoever asked, with the vendor's answer to a license request. */
public record LicenseRequestAnswered(List<Recipient> recipients, LicenseRequest request, LicenseRequest.Answer answer)
        implements Notification {

    public LicenseRequestAnswered {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String subject(Wording in) {
        return in.say(title(), request.number().toString());
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(opening()),
                in.definitions(
                        in.definition(
                                LicenseMailMessage.REQUEST_NUMBER,
                                request.number().toString()),
                        in.definition(LicenseMailMessage.REQUESTED_BY, request.by()),
                        in.definition(LicenseMailMessage.REQUESTED_AT, request.at()),
                        in.definition(LicenseMailMessage.ANSWERED_BY, answer.person())),
                in.quotation(LicenseMailMessage.ANSWER, answer.text()),
                in.quotation(LicenseMailMessage.REQUEST_SENT_EXPLANATION, request.explanation()),
                in.paragraph(LicenseMailMessage.REQUEST_SENT_NEXT_LIST));
    }

    private LicenseMailMessage title() {
        return switch (answer.status()) {
            case ANSWERED -> LicenseMailMessage.REQUEST_ANSWERED_TITLE;
            case DECLINED -> LicenseMailMessage.REQUEST_DECLINED_TITLE;
            case OPEN -> LicenseMailMessage.REQUEST_REOPENED_TITLE;
        };
    }

    private LicenseMailMessage opening() {
        return switch (answer.status()) {
            case ANSWERED -> LicenseMailMessage.REQUEST_ANSWERED;
            case DECLINED -> LicenseMailMessage.REQUEST_DECLINED;
            case OPEN -> LicenseMailMessage.REQUEST_REOPENED;
        };
    }
}
