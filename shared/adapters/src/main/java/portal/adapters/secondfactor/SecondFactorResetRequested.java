package portal.adapters.secondfactor;

import java.util.ArrayList;
import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.contact.WaitingReset;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the administrators about a reset that waits.
 *
 * @param contact name of the administrator whose second factor it is about
 * @param page where the request is approved or called off
 */
public record SecondFactorResetRequested(List<Recipient> recipients, String contact, WaitingReset reset, String page)
        implements Notification {

    public SecondFactorResetRequested {
        recipients = List.copyOf(recipients);
    }

    /** A mail to all administrators except the one concerned, who gets another mail. */
    static SecondFactorResetRequested of(
            Contact contact, List<Contact> administrators, WaitingReset reset, PortalPages pages) {
        var others = administrators.stream()
                .filter(other -> !other.id().equals(contact.id()))
                .map(Contact::recipient)
                .toList();
        var page = pages.secondFactorReset(contact.id());
        return new SecondFactorResetRequested(others, contact.name(), reset, page);
    }

    @Override
    public String subject(Wording in) {
        return in.say(SecondFactorMailMessage.REQUEST_TITLE, HarmlessText.ofName(contact));
    }

    @Override
    public String opening(Wording in) {
        return in.say(SecondFactorMailMessage.REQUEST);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(
                definitions(in, reset, in.definition(SecondFactorMailMessage.CONTACT, contact)),
                in.quotation(SecondFactorMailMessage.REASON, reset.reason()));
    }

    @Override
    public Button button(Wording in) {
        return in.button(SecondFactorMailMessage.TO_THE_REQUEST, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                in.points(
                        SecondFactorMailMessage.REQUEST_NEXT,
                        SecondFactorMailMessage.REQUEST_NEXT_APPROVE,
                        SecondFactorMailMessage.REQUEST_NEXT_CALL_OFF),
                in.points(MailMessage.UNEXPECTED, SecondFactorMailMessage.FACTOR_UNEXPECTED_CONTACT_US));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_ADMINISTRATOR);
    }

    static Definitions definitions(Wording in, WaitingReset reset, Definition... first) {
        var definitions = new ArrayList<Definition>(List.of(first));
        definitions.add(in.definition(SecondFactorMailMessage.REQUESTED_BY, reset.requesterName()));
        definitions.add(in.definition(SecondFactorMailMessage.REQUESTED_AT, reset.requestedAt()));
        reset.from()
                .ifPresent(address -> definitions.add(in.definition(SecondFactorMailMessage.REQUESTED_FROM, address)));
        definitions.add(in.definition(SecondFactorMailMessage.TAKES_EFFECT_AT, reset.takesEffectAt()));
        return new Definitions(definitions);
    }
}
