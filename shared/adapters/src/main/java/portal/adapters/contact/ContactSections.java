package portal.adapters.contact;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import portal.adapters.text.NotificationMessage;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.notification.Notification;
import portal.platform.mail.MailBody.Block;
import portal.platform.mail.MailBody.Fact;
import portal.platform.mail.MailBody.Facts;
import portal.platform.mail.MailBody.Link;
import portal.platform.mail.MailBody.Paragraph;
import portal.platform.mail.MailBody.Points;
import portal.platform.text.Moments;
import portal.platform.text.TermMessage;

/** Writes to contacts about being one. */
public final class ContactSections {

    private final Language language;

    private ContactSections(Language language) {
        this.language = language;
    }

    public static List<Block> invitation(Notification.Invitation letter, Language language) {
        var blocks = new ContactSections(language);
        return List.of(
                blocks.paragraph(NotificationMessage.INVITATION_ADDED),
                new Link(letter.portal()),
                new Facts(List.of(
                        blocks.fact(NotificationMessage.ORGANIZATION, letter.organization()),
                        blocks.fact(NotificationMessage.INVITED_BY, blocks.inviter(letter.inviter())),
                        blocks.fact(NotificationMessage.ROLES, blocks.roles(letter.roles())))),
                blocks.points(
                        NotificationMessage.INVITATION_NEXT,
                        NotificationMessage.INVITATION_NEXT_PASSWORD,
                        NotificationMessage.INVITATION_NEXT_FACTOR),
                blocks.points(NotificationMessage.UNEXPECTED, NotificationMessage.INVITATION_UNEXPECTED_ASK),
                blocks.paragraph(NotificationMessage.NEVER_ASKED));
    }

    public static List<Block> givenUp(Notification.AddressGivenUp letter, Language language) {
        var blocks = new ContactSections(language);
        return List.of(
                blocks.paragraph(NotificationMessage.ADDRESS_GIVEN_UP),
                new Facts(List.of(
                        blocks.fact(NotificationMessage.NEW_ADDRESS, letter.address()),
                        blocks.fact(NotificationMessage.CHANGED_BY, letter.administrator()),
                        blocks.fact(NotificationMessage.CHANGED_AT, letter.at()))),
                blocks.points(NotificationMessage.UNEXPECTED, NotificationMessage.ADDRESS_UNEXPECTED_ASK),
                blocks.paragraph(NotificationMessage.NEVER_ASKED));
    }

    public static List<Block> takenUp(Notification.AddressTakenUp letter, Language language) {
        var blocks = new ContactSections(language);
        return List.of(
                blocks.paragraph(NotificationMessage.ADDRESS_TAKEN_UP),
                new Facts(List.of(
                        blocks.fact(NotificationMessage.CHANGED_BY, letter.administrator()),
                        blocks.fact(NotificationMessage.CHANGED_AT, letter.at()))),
                blocks.points(
                        NotificationMessage.ADDRESS_TAKEN_UP_NEXT,
                        NotificationMessage.ADDRESS_TAKEN_UP_NEXT_SIGN_IN,
                        NotificationMessage.ADDRESS_TAKEN_UP_NEXT_PASSWORD),
                blocks.paragraph(NotificationMessage.NEVER_ASKED));
    }

    private String inviter(Notification.Inviter inviter) {
        return switch (inviter) {
            case Notification.Inviter.Administrator(var name) -> name;
            case Notification.Inviter.FormerAdministrator() -> say(NotificationMessage.INVITED_BY_FORMER_ADMINISTRATOR);
            case Notification.Inviter.Vendor() -> say(NotificationMessage.INVITED_BY_VENDOR);
        };
    }

    private String roles(Set<Role> roles) {
        return roles.isEmpty()
                ? say(NotificationMessage.NO_ROLES)
                : roles.stream()
                        .sorted()
                        .map(role -> TermMessage.of(role).in(language))
                        .collect(joining(", "));
    }

    private Paragraph paragraph(NotificationMessage text) {
        return new Paragraph(say(text));
    }

    private Points points(NotificationMessage heading, NotificationMessage... points) {
        return new Points(say(heading), Stream.of(points).map(this::say).toList());
    }

    private Fact fact(NotificationMessage label, String value) {
        return new Fact(say(label), value);
    }

    private Fact fact(NotificationMessage label, Instant moment) {
        return fact(label, Moments.inWords(moment, language));
    }

    private String say(NotificationMessage message) {
        return message.in(language);
    }
}
