package portal.adapters.secondfactor;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to a contact for whom a new second factor was set up. */
public record YourSecondFactorEnrolled(Recipient contact, Instant at) implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public String subject(Wording in) {
        return in.say(SecondFactorMailMessage.ENROLLED_TITLE);
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(SecondFactorMailMessage.ENROLLED),
                in.definitions(in.definition(SecondFactorMailMessage.ENROLLED_AT, at)),
                in.points(MailMessage.UNEXPECTED, SecondFactorMailMessage.ENROLLED_UNEXPECTED_SIGN_OUT),
                in.paragraph(MailMessage.NEVER_ASKED));
    }
}
