package portal.adapters.contact;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Recipient;
import portal.domain.access.Role;
import portal.domain.signin.TemporaryPassword;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;
import portal.platform.text.RoleText;

/**
 * The mail that invites a contact to sign in for the first time, with the temporary password.
 *
 * @param organization its name
 * @param again whether the contact was invited before
 * @param roles none if the contact can see only their own data
 */
public record Invitation(
        Recipient contact,
        String organization,
        Inviter inviter,
        boolean again,
        Set<Role> roles,
        SignInMeans means,
        TemporaryPassword password)
        implements Notification {

    public Invitation {
        roles = Set.copyOf(roles);
    }

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public String subject(Wording in) {
        return in.say(ContactMailMessage.INVITATION_TITLE);
    }

    @Override
    public String opening(Wording in) {
        return in.say(ContactMailMessage.INVITATION_ADDED, HarmlessText.ofName(organization));
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<>(means.sections(in, Optional.of(password)));
        facts.add(in.definitions(
                in.definition(MailMessage.ORGANIZATION, organization),
                in.definition(
                        again ? ContactMailMessage.INVITED_AGAIN_BY : ContactMailMessage.INVITED_BY, inviter.name(in)),
                in.definition(ContactMailMessage.ROLES, roles(in))));
        return facts;
    }

    @Override
    public Button button(Wording in) {
        return means.button(in);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                SignInMeans.steps(in, true),
                in.points(MailMessage.UNEXPECTED, ContactMailMessage.INVITATION_UNEXPECTED_ASK),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    @Override
    public String reason(Wording in) {
        return in.say(ContactMailMessage.BECAUSE_INVITED);
    }

    private String roles(Wording in) {
        return roles.isEmpty()
                ? in.say(ContactMailMessage.NO_ROLES)
                : roles.stream().sorted().map(role -> in.say(RoleText.of(role))).collect(joining(", "));
    }
}
