package portal.adapters.secondfactor;

import java.util.List;
import portal.domain.access.Recipient;
import portal.domain.contact.WaitingReset;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to the administrator whose second factor a waiting reset is about. */
public record YourSecondFactorResetRequested(Recipient contact, WaitingReset reset) implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public String subject(Wording in) {
        return in.say(SecondFactorMailMessage.YOUR_REQUEST_TITLE);
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(SecondFactorMailMessage.YOUR_REQUEST),
                SecondFactorResetRequested.definitions(in, reset),
                in.quotation(SecondFactorMailMessage.REASON, reset.reason()),
                in.points(
                        MailMessage.UNEXPECTED,
                        SecondFactorMailMessage.YOUR_REQUEST_CALL_OFF,
                        SecondFactorMailMessage.FACTOR_UNEXPECTED_CONTACT_US),
                in.paragraph(MailMessage.NEVER_ASKED));
    }
}
