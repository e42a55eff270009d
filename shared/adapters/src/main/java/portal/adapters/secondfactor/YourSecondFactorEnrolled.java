package portal.adapters.secondfactor;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to a contact for whom a new second factor was set up.
 *
 * @param page of one's own data
 */
public record YourSecondFactorEnrolled(Recipient contact, Instant at, String page) implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public String subject(Wording in) {
        return in.say(SecondFactorMailMessage.ENROLLED_TITLE);
    }

    @Override
    public String opening(Wording in) {
        return in.say(SecondFactorMailMessage.ENROLLED);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(in.definitions(in.definition(SecondFactorMailMessage.ENROLLED_AT, at)));
    }

    @Override
    public Button button(Wording in) {
        return in.button(SecondFactorMailMessage.TO_YOUR_DATA, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                in.points(MailMessage.UNEXPECTED, SecondFactorMailMessage.ENROLLED_UNEXPECTED_SIGN_OUT),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_YOUR_ACCOUNT);
    }
}
