package portal.mail;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.letter.Letter;
import portal.mail.Draft.Block;
import portal.mail.Draft.Fact;
import portal.mail.Draft.Facts;
import portal.mail.Draft.Link;
import portal.mail.Draft.Paragraph;
import portal.mail.Draft.Points;
import portal.messages.LetterMessage;
import portal.messages.Moments;
import portal.messages.TermMessage;

/** Writes to contacts about being one. */
final class ContactBlocks {

    private final Language language;

    private ContactBlocks(Language language) {
        this.language = language;
    }

    static List<Block> invitation(Letter.Invitation letter, Language language) {
        var blocks = new ContactBlocks(language);
        return List.of(
                blocks.paragraph(LetterMessage.INVITATION_ADDED),
                new Link(letter.portal()),
                new Facts(List.of(
                        blocks.fact(LetterMessage.ORGANIZATION, letter.organization()),
                        blocks.fact(LetterMessage.INVITED_BY, blocks.inviter(letter.inviter())),
                        blocks.fact(LetterMessage.ROLES, blocks.roles(letter.roles())))),
                blocks.points(
                        LetterMessage.INVITATION_NEXT,
                        LetterMessage.INVITATION_NEXT_PASSWORD,
                        LetterMessage.INVITATION_NEXT_FACTOR),
                blocks.points(LetterMessage.UNEXPECTED, LetterMessage.INVITATION_UNEXPECTED_ASK),
                blocks.paragraph(LetterMessage.NEVER_ASKED));
    }

    static List<Block> givenUp(Letter.AddressGivenUp letter, Language language) {
        var blocks = new ContactBlocks(language);
        return List.of(
                blocks.paragraph(LetterMessage.ADDRESS_GIVEN_UP),
                new Facts(List.of(
                        blocks.fact(LetterMessage.NEW_ADDRESS, letter.address()),
                        blocks.fact(LetterMessage.CHANGED_BY, letter.administrator()),
                        blocks.fact(LetterMessage.CHANGED_AT, letter.at()))),
                blocks.points(LetterMessage.UNEXPECTED, LetterMessage.ADDRESS_UNEXPECTED_ASK),
                blocks.paragraph(LetterMessage.NEVER_ASKED));
    }

    static List<Block> takenUp(Letter.AddressTakenUp letter, Language language) {
        var blocks = new ContactBlocks(language);
        return List.of(
                blocks.paragraph(LetterMessage.ADDRESS_TAKEN_UP),
                new Facts(List.of(
                        blocks.fact(LetterMessage.CHANGED_BY, letter.administrator()),
                        blocks.fact(LetterMessage.CHANGED_AT, letter.at()))),
                blocks.points(
                        LetterMessage.ADDRESS_TAKEN_UP_NEXT,
                        LetterMessage.ADDRESS_TAKEN_UP_NEXT_SIGN_IN,
                        LetterMessage.ADDRESS_TAKEN_UP_NEXT_PASSWORD),
                blocks.paragraph(LetterMessage.NEVER_ASKED));
    }

    private String inviter(Letter.Inviter inviter) {
        return switch (inviter) {
            case Letter.Inviter.Administrator(var name) -> name;
            case Letter.Inviter.FormerAdministrator() -> say(LetterMessage.INVITED_BY_FORMER_ADMINISTRATOR);
            case Letter.Inviter.Vendor() -> say(LetterMessage.INVITED_BY_VENDOR);
        };
    }

    private String roles(Set<Role> roles) {
        return roles.isEmpty()
                ? say(LetterMessage.NO_ROLES)
                : roles.stream()
                        .sorted()
                        .map(role -> TermMessage.of(role).in(language))
                        .collect(joining(", "));
    }

    private Paragraph paragraph(LetterMessage text) {
        return new Paragraph(say(text));
    }

    private Points points(LetterMessage heading, LetterMessage... points) {
        return new Points(say(heading), Stream.of(points).map(this::say).toList());
    }

    private Fact fact(LetterMessage label, String value) {
        return new Fact(say(label), value);
    }

    private Fact fact(LetterMessage label, Instant moment) {
        return fact(label, Moments.inWords(moment, language));
    }

    private String say(LetterMessage message) {
        return message.in(language);
    }
}
