package portal.adapters.contact;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail with the code for a forgotten password, which the user pool sends.
 *
 * @param languages of the text, one after the other: more than one when that of the contact is not known
 * @param code what the user pool replaces by the code
 */
public record PasswordCode(Recipient contact, List<Language> languages, SignInMeans means, String code)
        implements Notification {

    public PasswordCode {
        languages = List.copyOf(languages);
    }

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public String subject(Wording in) {
        return languages.stream().map(ContactMailMessage.CODE_TITLE::in).collect(joining(" / "));
    }

    @Override
    public List<Section> sections(Wording in) {
        var sections = new ArrayList<Section>();
        for (var language : languages) {
            sections.addAll(text(new Wording(language)));
        }
        return sections;
    }

    private List<Section> text(Wording in) {
        return List.of(
                in.paragraph(ContactMailMessage.CODE_ASKED),
                new Definitions(List.of(
                        new Definition(in.say(ContactMailMessage.CODE), code),
                        new Definition(
                                in.say(ContactMailMessage.SIGN_IN_NAME),
                                means.name().value()))),
                in.points(
                        ContactMailMessage.CODE_NEXT,
                        ContactMailMessage.CODE_NEXT_ENTER,
                        ContactMailMessage.CODE_NEXT_FACTOR,
                        ContactMailMessage.CODE_NEXT_AGAIN),
                in.paragraph(ContactMailMessage.CODE_SIGN_IN),
                means.link(in),
                in.points(MailMessage.UNEXPECTED, ContactMailMessage.CODE_UNEXPECTED_IGNORE),
                in.paragraph(MailMessage.NEVER_ASKED));
    }
}
