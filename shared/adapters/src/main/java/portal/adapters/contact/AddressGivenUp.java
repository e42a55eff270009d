package portal.adapters.contact;

import java.util.List;
import portal.domain.access.Recipient;
import portal.domain.contact.AddressChange;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the former address of a contact.
 *
 * @param address the new one, masked
 */
public record AddressGivenUp(Recipient before, ChangeAuthor author, String address) implements Notification {

    static AddressGivenUp of(AddressChange change) {
        return new AddressGivenUp(
                new Recipient(change.name(), change.before(), change.language()),
                ChangeAuthor.of(change),
                change.after().masked());
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
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(ContactMailMessage.ADDRESS_GIVEN_UP),
                author.definitions(in, in.definition(ContactMailMessage.NEW_ADDRESS, address)),
                in.points(MailMessage.UNEXPECTED, ContactMailMessage.ADDRESS_UNEXPECTED_ASK),
                in.paragraph(MailMessage.NEVER_ASKED));
    }
}
