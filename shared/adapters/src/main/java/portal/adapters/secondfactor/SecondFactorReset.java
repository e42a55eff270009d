package portal.adapters.secondfactor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the administrators about the reset of a colleague's second factor.
 *
 * @param contact name of the contact whose second factor was reset
 * @param administrator name of the administrator who reset it
 * @param from the network address that it was done from; empty where it was not kept
 * @param page of the contact
 */
public record SecondFactorReset(
        List<Recipient> recipients,
        String contact,
        String administrator,
        Instant at,
        Optional<String> from,
        String page)
        implements Notification {

    public SecondFactorReset {
        recipients = List.copyOf(recipients);
    }

    /** A mail to all administrators except the contact, who gets another mail. */
    static SecondFactorReset of(
            Contact contact, List<Contact> administrators, String administrator, Instant at, PortalPages pages) {
        var from = contact.secondFactor().resetFrom(at);
        var others = administrators.stream()
                .filter(other -> !other.id().equals(contact.id()))
                .map(Contact::recipient)
                .toList();
        var page = pages.contact(contact.id());
        return new SecondFactorReset(others, contact.name(), administrator, at, from, page);
    }

    @Override
    public String subject(Wording in) {
        return in.say(SecondFactorMailMessage.FACTOR_TITLE, HarmlessText.ofName(contact));
    }

    @Override
    public String opening(Wording in) {
        return in.say(SecondFactorMailMessage.FACTOR_RESET);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(definitions(in));
    }

    @Override
    public Button button(Wording in) {
        return in.button(SecondFactorMailMessage.TO_THE_CONTACT, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                in.points(
                        SecondFactorMailMessage.FACTOR_NEXT,
                        SecondFactorMailMessage.FACTOR_NEXT_ENROLL,
                        SecondFactorMailMessage.FACTOR_NEXT_NOTHING),
                in.points(
                        MailMessage.UNEXPECTED,
                        SecondFactorMailMessage.FACTOR_UNEXPECTED_ASK,
                        SecondFactorMailMessage.FACTOR_UNEXPECTED_CONTACT_US));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_ADMINISTRATOR);
    }

    private Definitions definitions(Wording in) {
        var definitions = new ArrayList<Definition>();
        definitions.add(in.definition(SecondFactorMailMessage.CONTACT, contact));
        definitions.add(in.definition(SecondFactorMailMessage.DONE_BY, administrator));
        definitions.add(in.definition(SecondFactorMailMessage.DONE_AT, at));
        from.ifPresent(address -> definitions.add(in.definition(SecondFactorMailMessage.DONE_FROM, address)));
        return new Definitions(definitions);
    }
}
