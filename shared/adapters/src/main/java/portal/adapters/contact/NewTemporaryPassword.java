package portal.adapters.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Recipient;
import portal.domain.signin.TemporaryPassword;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail with a new temporary password, to a contact who has signed in before.
 *
 * @param organization its name
 * @param enrolls whether the contact sets up a second factor, because the former one was reset
 */
public record NewTemporaryPassword(
        Recipient contact,
        String organization,
        Inviter inviter,
        boolean enrolls,
        SignInMeans means,
        TemporaryPassword password)
        implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public String subject(Wording in) {
        return in.say(ContactMailMessage.NEW_PASSWORD_TITLE);
    }

    @Override
    public String opening(Wording in) {
        return in.say(ContactMailMessage.NEW_PASSWORD);
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<>(means.sections(in, Optional.of(password)));
        facts.add(in.definitions(
                in.definition(MailMessage.ORGANIZATION, organization),
                in.definition(ContactMailMessage.INVITED_AGAIN_BY, inviter.name(in))));
        return facts;
    }

    @Override
    public Button button(Wording in) {
        return means.button(in);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                SignInMeans.steps(in, enrolls),
                in.points(MailMessage.UNEXPECTED, ContactMailMessage.INVITATION_UNEXPECTED_ASK),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_YOUR_ACCOUNT);
    }
}
