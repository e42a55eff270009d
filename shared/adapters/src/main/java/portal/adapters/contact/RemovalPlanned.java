package portal.adapters.contact;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Recipient;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to administrators whose organization is going to be removed.
 *
 * @param organization its name
 * @param page of the organization
 */
public record RemovalPlanned(List<Recipient> recipients, String organization, Instant startsAt, String page)
        implements Notification {

    public RemovalPlanned {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String subject(Wording in) {
        return in.say(ContactMailMessage.REMOVAL_PLANNED_TITLE, HarmlessText.ofName(organization));
    }

    @Override
    public String opening(Wording in) {
        return in.say(ContactMailMessage.REMOVAL_PLANNED);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(in.definitions(
                in.definition(MailMessage.ORGANIZATION, organization),
                in.definition(ContactMailMessage.REMOVAL_STARTS_AT, startsAt)));
    }

    @Override
    public Button button(Wording in) {
        return in.button(ContactMailMessage.TO_THE_ORGANIZATION, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                in.points(
                        ContactMailMessage.REMOVAL_NEXT,
                        ContactMailMessage.REMOVAL_NEXT_READ,
                        ContactMailMessage.REMOVAL_NEXT_EXPORT),
                in.points(MailMessage.UNEXPECTED, ContactMailMessage.REMOVAL_UNEXPECTED));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_ADMINISTRATOR);
    }
}
