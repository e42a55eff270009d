package portal.adapters.secondfactor;

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
 * The mail to the administrators, the one concerned too, about a waiting reset that was called off.
 *
 * @param contact name of the administrator whose second factor it was about
 * @param administrator name of the administrator who called it off
 * @param page of the administrator whose second factor it was about
 */
public record SecondFactorResetCalledOff(
        List<Recipient> recipients, String contact, String administrator, Instant at, String page)
        implements Notification {

    public SecondFactorResetCalledOff {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String subject(Wording in) {
        return in.say(SecondFactorMailMessage.CALLED_OFF_TITLE, HarmlessText.ofName(contact));
    }

    @Override
    public String opening(Wording in) {
        return in.say(SecondFactorMailMessage.CALLED_OFF);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(in.definitions(
                in.definition(SecondFactorMailMessage.CONTACT, contact),
                in.definition(SecondFactorMailMessage.CALLED_OFF_BY, administrator),
                in.definition(SecondFactorMailMessage.CALLED_OFF_AT, at)));
    }

    @Override
    public Button button(Wording in) {
        return in.button(SecondFactorMailMessage.TO_THE_CONTACT, page);
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_ADMINISTRATOR);
    }
}
