package portal.adapters.contact;

import java.util.List;
import portal.domain.access.Recipient;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to administrators whose organization is not going to be removed after all.
 *
 * @param organization its name
 */
public record RemovalCalledOff(List<Recipient> recipients, String organization) implements Notification {

    public RemovalCalledOff {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String subject(Wording in) {
        return in.say(ContactMailMessage.REMOVAL_CALLED_OFF_TITLE, HarmlessText.ofName(organization));
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(in.paragraph(ContactMailMessage.REMOVAL_CALLED_OFF));
    }
}
