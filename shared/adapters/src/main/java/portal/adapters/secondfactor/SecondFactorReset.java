package portal.adapters.secondfactor;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the administrators about the reset of a colleague's second factor.
 *
 * @param contact name of the contact whose second factor was reset
 * @param administrator name of the administrator who reset it
 */
public record SecondFactorReset(List<Recipient> recipients, String contact, String administrator, Instant at)
        implements Notification {

    public SecondFactorReset {
        recipients = List.copyOf(recipients);
    }

    /** A mail to all administrators except the contact, who gets another mail. */
    static SecondFactorReset of(Contact contact, List<Contact> administrators, String administrator, Instant at) {
        var others = administrators.stream()
                .filter(other -> !other.id().equals(contact.id()))
                .map(Contact::recipient)
                .toList();
        return new SecondFactorReset(others, contact.name(), administrator, at);
    }

    @Override
    public String subject(Wording in) {
        return in.say(SecondFactorMailMessage.FACTOR_TITLE, HarmlessText.ofName(contact));
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(SecondFactorMailMessage.FACTOR_RESET),
                in.definitions(
                        in.definition(SecondFactorMailMessage.CONTACT, contact),
                        in.definition(SecondFactorMailMessage.DONE_BY, administrator),
                        in.definition(SecondFactorMailMessage.DONE_AT, at)),
                in.points(
                        SecondFactorMailMessage.FACTOR_NEXT,
                        SecondFactorMailMessage.FACTOR_NEXT_ENROLL,
                        SecondFactorMailMessage.FACTOR_NEXT_NOTHING),
                in.points(
                        MailMessage.UNEXPECTED,
                        SecondFactorMailMessage.FACTOR_UNEXPECTED_ASK,
                        SecondFactorMailMessage.FACTOR_UNEXPECTED_CONTACT_US));
    }
}
