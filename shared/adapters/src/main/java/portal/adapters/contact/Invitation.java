package portal.adapters.contact;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import portal.domain.access.Recipient;
import portal.domain.access.Role;
import portal.platform.mail.MailBody.Link;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;
import portal.platform.text.RoleText;

/**
 * The mail that invites a new contact to sign in.
 *
 * @param organization its name
 * @param roles none if the contact can see only their own data
 * @param portal where to sign in
 */
public record Invitation(Recipient contact, String organization, Inviter inviter, Set<Role> roles, String portal)
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
    public List<Section> sections(Wording in) {
        return List.of(
                in.paragraph(ContactMailMessage.INVITATION_ADDED),
                new Link(portal),
                in.definitions(
                        in.definition(MailMessage.ORGANIZATION, organization),
                        in.definition(ContactMailMessage.INVITED_BY, inviter.name(in)),
                        in.definition(ContactMailMessage.ROLES, roles(in))),
                in.points(
                        ContactMailMessage.INVITATION_NEXT,
                        ContactMailMessage.INVITATION_NEXT_PASSWORD,
                        ContactMailMessage.INVITATION_NEXT_FACTOR),
                in.points(MailMessage.UNEXPECTED, ContactMailMessage.INVITATION_UNEXPECTED_ASK),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    private String roles(Wording in) {
        return roles.isEmpty()
                ? in.say(ContactMailMessage.NO_ROLES)
                : roles.stream().sorted().map(role -> in.say(RoleText.of(role))).collect(joining(", "));
    }
}
