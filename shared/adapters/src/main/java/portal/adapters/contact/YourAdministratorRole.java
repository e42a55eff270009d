package portal.adapters.contact;

import java.util.List;
import portal.domain.access.Recipient;
import portal.domain.contact.AdministratorChange;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to a contact who became an administrator, or is one no longer. */
public record YourAdministratorRole(Recipient contact, AdministratorChange.Kind change, ChangeAuthor author)
        implements Notification {

    static YourAdministratorRole of(AdministratorChange change) {
        return new YourAdministratorRole(change.recipient(), change.kind(), ChangeAuthor.of(change));
    }

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public String subject(Wording in) {
        return in.say(
                switch (change) {
                    case ADDED, APPOINTED -> ContactMailMessage.YOU_WERE_APPOINTED_TITLE;
                    case DEMOTED -> ContactMailMessage.YOU_WERE_DEMOTED_TITLE;
                    case REMOVED -> ContactMailMessage.YOU_WERE_REMOVED_TITLE;
                });
    }

    @Override
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(happened()),
                author.definitions(in),
                in.points(MailMessage.UNEXPECTED, ContactMailMessage.TO_PERSON_ASK),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    private ContactMailMessage happened() {
        return switch (change) {
            case ADDED, APPOINTED -> ContactMailMessage.YOU_WERE_APPOINTED;
            case DEMOTED -> ContactMailMessage.YOU_WERE_DEMOTED;
            case REMOVED -> ContactMailMessage.YOU_WERE_REMOVED;
        };
    }
}
