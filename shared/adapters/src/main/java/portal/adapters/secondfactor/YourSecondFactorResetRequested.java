package portal.adapters.secondfactor;

import java.util.List;
import portal.domain.access.Recipient;
import portal.domain.contact.WaitingReset;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the administrator whose second factor a waiting reset is about.
 *
 * @param page where the request is called off
 */
public record YourSecondFactorResetRequested(Recipient contact, WaitingReset reset, String page)
        implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public String subject(Wording in) {
        return in.say(SecondFactorMailMessage.YOUR_REQUEST_TITLE);
    }

    @Override
    public String opening(Wording in) {
        return in.say(SecondFactorMailMessage.YOUR_REQUEST);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(
                SecondFactorResetRequested.definitions(in, reset),
                in.quotation(SecondFactorMailMessage.REASON, reset.reason()));
    }

    @Override
    public Button button(Wording in) {
        return in.button(SecondFactorMailMessage.TO_THE_REQUEST, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                in.points(
                        MailMessage.UNEXPECTED,
                        SecondFactorMailMessage.YOUR_REQUEST_CALL_OFF,
                        SecondFactorMailMessage.FACTOR_UNEXPECTED_CONTACT_US),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_YOUR_ACCOUNT);
    }
}
