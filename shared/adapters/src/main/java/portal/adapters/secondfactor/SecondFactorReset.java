package portal.adapters.secondfactor;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * To the administrators: a colleague's second factor was reset, and by whom.
 *
 * @param contact name of whose it was
 * @param administrator name of who reset it
 */
public record SecondFactorReset(List<Recipient> recipients, String contact, String administrator, Instant at)
        implements Notification {

    public SecondFactorReset {
        recipients = List.copyOf(recipients);
    }

    /** To all administrators but the contact, who gets a mail of their own. */
    static SecondFactorReset of(Contact contact, List<Contact> administrators, String administrator, Instant at) {
        var others = administrators.stream()
                .filter(other -> !other.id().equals(contact.id()))
                .map(Contact::recipient)
                .toList();
        return new SecondFactorReset(others, contact.name(), administrator, at);
    }

    @Override
    public String subject(Wording in) {
        return in.say(SecondFactorMailMessage.FACTOR_TITLE, contact);
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
