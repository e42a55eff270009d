package portal.adapters.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Recipient;
import portal.domain.contact.AddressChange;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the new address of a contact, which tells with what the contact signs in now.
 *
 * @param passwordStays whether the contact has a password of their own; otherwise another mail has a new temporary one
 */
public record AddressTakenUp(Recipient after, ChangeAuthor author, SignInMeans means, boolean passwordStays)
        implements Notification {

    static AddressTakenUp of(AddressChange change, SignInMeans means, boolean passwordStays) {
        return new AddressTakenUp(
                new Recipient(change.contact().value(), change.name(), change.after(), change.language()),
                ChangeAuthor.of(change),
                means,
                passwordStays);
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
    public String opening(Wording in) {
        return in.say(ContactMailMessage.ADDRESS_TAKEN_UP);
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<Section>();
        facts.add(author.definitions(in));
        facts.addAll(means.sections(in, Optional.empty()));
        return facts;
    }

    @Override
    public Button button(Wording in) {
        return means.button(in);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                passwordStays
                        ? in.points(
                                ContactMailMessage.ADDRESS_TAKEN_UP_NEXT,
                                ContactMailMessage.ADDRESS_TAKEN_UP_NEXT_SIGN_IN,
                                ContactMailMessage.ADDRESS_TAKEN_UP_NEXT_PASSWORD)
                        : in.points(
                                ContactMailMessage.ADDRESS_TAKEN_UP_NEXT,
                                ContactMailMessage.ADDRESS_TAKEN_UP_NEXT_SIGN_IN),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    @Override
    public String reason(Wording in) {
        return in.say(ContactMailMessage.BECAUSE_NEW_ADDRESS);
    }
}
