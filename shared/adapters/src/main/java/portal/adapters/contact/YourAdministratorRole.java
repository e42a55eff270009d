package portal.adapters.contact;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.contact.AdministratorChange;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to a contact who became an administrator, or is one no longer. */
public record YourAdministratorRole(
        Recipient contact, AdministratorChange.Kind change, ChangeAuthor author, PortalPages pages)
        implements Notification {

    static YourAdministratorRole of(AdministratorChange change, PortalPages pages) {
        return new YourAdministratorRole(change.recipient(), change.kind(), ChangeAuthor.of(change), pages);
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
    public String opening(Wording in) {
        return in.say(happened());
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(author.definitions(in));
    }

    @Override
    public Button button(Wording in) {
        return change == AdministratorChange.Kind.REMOVED
                ? in.button(ContactMailMessage.TO_HELP, pages.help())
                : in.button(ContactMailMessage.TO_YOUR_DATA, pages.me());
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                in.points(MailMessage.UNEXPECTED, ContactMailMessage.TO_PERSON_ASK),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_YOUR_ACCOUNT);
    }

    private ContactMailMessage happened() {
        return switch (change) {
            case ADDED, APPOINTED -> ContactMailMessage.YOU_WERE_APPOINTED;
            case DEMOTED -> ContactMailMessage.YOU_WERE_DEMOTED;
            case REMOVED -> ContactMailMessage.YOU_WERE_REMOVED;
        };
    }
}
