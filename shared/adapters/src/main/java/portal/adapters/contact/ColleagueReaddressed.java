package portal.adapters.contact;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.EmailAddress;
import portal.domain.access.Recipient;
import portal.domain.contact.AddressChange;
import portal.domain.contact.Contact;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the administrators about the changed address of a contact.
 *
 * @param contact name of the contact
 * @param page of the contact
 */
public record ColleagueReaddressed(
        List<Recipient> recipients,
        String contact,
        EmailAddress before,
        EmailAddress after,
        ChangeAuthor author,
        String page)
        implements Notification {

    public ColleagueReaddressed {
        recipients = List.copyOf(recipients);
    }

    /** A mail to all administrators except the contact, who gets other mails. */
    static ColleagueReaddressed of(AddressChange change, List<Contact> administrators, PortalPages pages) {
        var page = pages.contact(change.contact());
        return new ColleagueReaddressed(
                Colleagues.of(change.contact(), administrators),
                change.name(),
                change.before(),
                change.after(),
                ChangeAuthor.of(change),
                page);
    }

    @Override
    public String subject(Wording in) {
        return in.say(ContactMailMessage.COLLEAGUE_READDRESSED_TITLE, HarmlessText.ofName(contact));
    }

    @Override
    public String opening(Wording in) {
        return in.say(ContactMailMessage.COLLEAGUE_READDRESSED);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(author.definitions(
                in,
                in.definition(ContactMailMessage.CONTACT, contact),
                in.definition(ContactMailMessage.OLD_ADDRESS, before.value()),
                in.definition(ContactMailMessage.NEW_ADDRESS, after.value())));
    }

    @Override
    public Button button(Wording in) {
        return in.button(ContactMailMessage.TO_THE_CONTACT, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(in.points(
                MailMessage.UNEXPECTED,
                ContactMailMessage.TO_ADMINISTRATORS_ASK,
                ContactMailMessage.TO_ADMINISTRATORS_CONTACT_US));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_ADMINISTRATOR);
    }
}
