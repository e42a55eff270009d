package portal.adapters.contact;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.contact.AddressChange;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the former address of a contact.
 *
 * @param address the new one, masked
 * @param page of one's own data
 */
public record AddressGivenUp(Recipient before, ChangeAuthor author, String address, String page)
        implements Notification {

    static AddressGivenUp of(AddressChange change, PortalPages pages) {
        return new AddressGivenUp(
                new Recipient(change.name(), change.before(), change.language()),
                ChangeAuthor.of(change),
                change.after().masked(),
                pages.me());
    }

    @Override
    public List<Recipient> recipients() {
        return List.of(before);
    }

    @Override
    public String subject(Wording in) {
        return in.say(ContactMailMessage.ADDRESS_GIVEN_UP_TITLE);
    }

    @Override
    public String opening(Wording in) {
        return in.say(ContactMailMessage.ADDRESS_GIVEN_UP);
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(author.definitions(in, in.definition(ContactMailMessage.NEW_ADDRESS, address)));
    }

    @Override
    public Button button(Wording in) {
        return in.button(ContactMailMessage.TO_YOUR_DATA, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                in.points(MailMessage.UNEXPECTED, ContactMailMessage.ADDRESS_UNEXPECTED_ASK),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    @Override
    public String reason(Wording in) {
        return in.say(ContactMailMessage.BECAUSE_FORMER_ADDRESS);
    }
}
