package portal.adapters.contact;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.contact.AdministratorChange;
import portal.domain.contact.Contact;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the administrators about what happened to one of them.
 *
 * @param contact name of the one concerned
 * @param page of the contact, or of all contacts once the contact is removed
 */
public record AdministratorChanged(
        List<Recipient> recipients, AdministratorChange.Kind change, String contact, ChangeAuthor author, String page)
        implements Notification {

    public AdministratorChanged {
        recipients = List.copyOf(recipients);
    }

    /** A mail to all administrators except the one concerned, who gets another mail. */
    static AdministratorChanged of(AdministratorChange change, List<Contact> administrators, PortalPages pages) {
        return new AdministratorChanged(
                Colleagues.of(change.contact(), administrators),
                change.kind(),
                change.name(),
                ChangeAuthor.of(change),
                change.kind() == AdministratorChange.Kind.REMOVED ? pages.contacts() : pages.contact(change.contact()));
    }

    @Override
    public String subject(Wording in) {
        return in.say(
                switch (change) {
                    case ADDED, APPOINTED -> ContactMailMessage.ADMINISTRATOR_APPOINTED_TITLE;
                    case DEMOTED -> ContactMailMessage.ADMINISTRATOR_DEMOTED_TITLE;
                    case REMOVED -> ContactMailMessage.ADMINISTRATOR_REMOVED_TITLE;
                },
                HarmlessText.ofName(contact));
    }

    @Override
    public String opening(Wording in) {
        return in.say(happened());
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(author.definitions(in, in.definition(ContactMailMessage.CONTACT, contact)));
    }

    @Override
    public Button button(Wording in) {
        return change == AdministratorChange.Kind.REMOVED
                ? in.button(ContactMailMessage.TO_THE_CONTACTS, page)
                : in.button(ContactMailMessage.TO_THE_CONTACT, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(in.points(
                MailMessage.UNEXPECTED,
                ContactMailMessage.TO_ADMINISTRATORS_ASK,
                ContactMailMessage.TO_ADMINISTRATORS_CONTACT_US,
                ContactMailMessage.TO_ADMINISTRATORS_TIME));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_ADMINISTRATOR);
    }

    private ContactMailMessage happened() {
        return switch (change) {
            case ADDED, APPOINTED -> ContactMailMessage.ADMINISTRATOR_APPOINTED;
            case DEMOTED -> ContactMailMessage.ADMINISTRATOR_DEMOTED;
            case REMOVED -> ContactMailMessage.ADMINISTRATOR_REMOVED;
        };
    }
}
