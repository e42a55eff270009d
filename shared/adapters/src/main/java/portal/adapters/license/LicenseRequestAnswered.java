package portal.adapters.license;

import java.util.List;
import portal.domain.access.Recipient;
import portal.domain.license.LicenseRequest;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to whoever asked, with the vendor's answer to a license request.
 *
 * @param page of the request
 */
public record LicenseRequestAnswered(
        List<Recipient> recipients, LicenseRequest request, LicenseRequest.Answer answer, String page)
        implements Notification {

    public LicenseRequestAnswered {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String subject(Wording in) {
        return in.say(title(), request.number().toString());
    }

    @Override
    public String opening(Wording in) {
        return in.say(whatHappened());
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(
                in.quotation(LicenseMailMessage.ANSWER, answer.text()),
                in.definitions(
                        in.definition(
                                LicenseMailMessage.REQUEST_NUMBER,
                                request.number().toString()),
                        in.definition(LicenseMailMessage.REQUESTED_BY, request.by()),
                        in.definition(LicenseMailMessage.REQUESTED_AT, request.at()),
                        in.definition(LicenseMailMessage.ANSWERED_BY, answer.person())));
    }

    @Override
    public Button button(Wording in) {
        return in.button(LicenseMailMessage.TO_THE_REQUEST, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(in.quotation(LicenseMailMessage.REQUEST_SENT_EXPLANATION, request.explanation()));
    }

    @Override
    public String reason(Wording in) {
        return in.say(LicenseMailMessage.BECAUSE_REQUESTED);
    }

    private LicenseMailMessage title() {
        return switch (answer.status()) {
            case ANSWERED -> LicenseMailMessage.REQUEST_ANSWERED_TITLE;
            case DECLINED -> LicenseMailMessage.REQUEST_DECLINED_TITLE;
            case OPEN -> LicenseMailMessage.REQUEST_REOPENED_TITLE;
        };
    }

    private LicenseMailMessage whatHappened() {
        return switch (answer.status()) {
            case ANSWERED -> LicenseMailMessage.REQUEST_ANSWERED;
            case DECLINED -> LicenseMailMessage.REQUEST_DECLINED;
            case OPEN -> LicenseMailMessage.REQUEST_REOPENED;
        };
    }
}
