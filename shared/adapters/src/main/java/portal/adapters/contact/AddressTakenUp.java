package portal.adapters.contact;

import java.time.Instant;
import java.util.List;
import portal.domain.access.Recipient;
import portal.domain.contact.AddressChange;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the new address of a contact.
 *
 * @param administrator name of the administrator who changed the address
 */
public record AddressTakenUp(Recipient after, String administrator, Instant at) implements Notification {

    static AddressTakenUp of(AddressChange change) {
        return new AddressTakenUp(
                new Recipient(change.contact().value(), change.name(), change.after(), change.language()),
                change.by(),
                change.at());
    }

    @Override
    public List<Recipient> recipients() {
        return List.of(after);
    }

    @Override
    public String subject(Wording in) {
        return in.say(ContactMailMessage.ADDRESS_TAKEN_UP_TITLE);
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(ContactMailMessage.ADDRESS_TAKEN_UP),
                in.definitions(
                        in.definition(ContactMailMessage.CHANGED_BY, administrator),
                        in.definition(ContactMailMessage.CHANGED_AT, at)),
                in.points(
                        ContactMailMessage.ADDRESS_TAKEN_UP_NEXT,
                        ContactMailMessage.ADDRESS_TAKEN_UP_NEXT_SIGN_IN,
                        ContactMailMessage.ADDRESS_TAKEN_UP_NEXT_PASSWORD),
                in.paragraph(MailMessage.NEVER_ASKED));
    }
}
