package portal.adapters.contact;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;
import portal.platform.text.Text;

/**
 * The mail to the administrators about what the vendor's support did for their organization.
 *
 * @param contact name of the contact whom it concerns
 * @param person name of who did it
 */
public record SupportIntervened(
        List<Recipient> recipients, Text what, String contact, String person, String reason, Instant at)
        implements Notification {

    public SupportIntervened {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String subject(Wording in) {
        return in.say(InterventionMailMessage.TITLE);
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(InterventionMailMessage.INTRODUCTION),
                in.definitions(
                        in.definition(InterventionMailMessage.WHAT, in.say(what)),
                        in.definition(InterventionMailMessage.CONTACT, contact),
                        in.definition(InterventionMailMessage.DONE_BY, person),
                        in.definition(InterventionMailMessage.DONE_AT, at)),
                in.quotation(InterventionMailMessage.REASON, reason),
                in.points(MailMessage.UNEXPECTED, InterventionMailMessage.UNEXPECTED_CONTACT_US));
    }
}
