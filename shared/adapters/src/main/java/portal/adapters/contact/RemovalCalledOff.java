package portal.adapters.contact;

import java.util.List;
import portal.domain.access.Recipient;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to administrators whose organization is not going to be removed after all.
 *
 * @param organization its name
 * @param page of the organization
 */
public record RemovalCalledOff(List<Recipient> recipients, String organization, String page) implements Notification {

    public RemovalCalledOff {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String subject(Wording in) {
        return in.say(ContactMailMessage.REMOVAL_CALLED_OFF_TITLE, HarmlessText.ofName(organization));
    }

    @Override
    public String opening(Wording in) {
        return in.say(ContactMailMessage.REMOVAL_CALLED_OFF);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(in.definitions(in.definition(MailMessage.ORGANIZATION, organization)));
    }

    @Override
    public Button button(Wording in) {
        return in.button(ContactMailMessage.TO_THE_ORGANIZATION, page);
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_ADMINISTRATOR);
    }
}
