package portal.adapters.secondfactor;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the contact whose second factor was reset.
 *
 * @param administrator name of the administrator who reset it
 */
public record YourSecondFactorReset(Recipient contact, String administrator, Instant at) implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public String subject(Wording in) {
        return in.say(SecondFactorMailMessage.YOUR_FACTOR_TITLE);
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(SecondFactorMailMessage.YOUR_FACTOR_RESET),
                in.definitions(
                        in.definition(SecondFactorMailMessage.DONE_BY, administrator),
                        in.definition(SecondFactorMailMessage.DONE_AT, at)),
                in.points(
                        SecondFactorMailMessage.YOUR_FACTOR_NEXT,
                        SecondFactorMailMessage.YOUR_FACTOR_NEXT_SIGN_IN,
                        SecondFactorMailMessage.YOUR_FACTOR_NEXT_ENROLL),
                in.points(
                        MailMessage.UNEXPECTED,
                        SecondFactorMailMessage.YOUR_FACTOR_UNEXPECTED_SIGN_IN,
                        SecondFactorMailMessage.YOUR_FACTOR_UNEXPECTED_ASK),
                in.paragraph(MailMessage.NEVER_ASKED));
    }
}
