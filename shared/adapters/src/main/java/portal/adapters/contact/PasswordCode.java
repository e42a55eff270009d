package portal.adapters.contact;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Figure;
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
        return inAll(ContactMailMessage.CODE_TITLE, " / ");
    }

    @Override
    public String opening(Wording in) {
        return inAll(ContactMailMessage.CODE_ASKED, " ");
    }

    @Override
    public List<Section> facts(Wording in) {
        return List.of(
                new Figure(code, inAll(ContactMailMessage.CODE, " / ")),
                new Definitions(List.of(new Definition(
                        inAll(ContactMailMessage.SIGN_IN_NAME, " / "),
                        means.name().value()))));
    }

    @Override
    public Button button(Wording in) {
        return new Button(inAll(ContactMailMessage.SIGN_IN, " / "), means.page(in));
    }

    @Override
    public List<Section> details(Wording in) {
        return languages.stream().map(Wording::new).flatMap(PasswordCode::next).toList();
    }

    @Override
    public String reason(Wording in) {
        return inAll(ContactMailMessage.BECAUSE_CODE_ASKED, " ");
    }

    private static Stream<Section> next(Wording in) {
        return Stream.of(
                in.points(
                        ContactMailMessage.CODE_NEXT,
                        ContactMailMessage.CODE_NEXT_ENTER,
                        ContactMailMessage.CODE_NEXT_FACTOR,
                        ContactMailMessage.CODE_NEXT_AGAIN),
                in.points(MailMessage.UNEXPECTED, ContactMailMessage.CODE_UNEXPECTED_IGNORE),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    private String inAll(ContactMailMessage text, String separator) {
        return languages.stream().map(text::in).collect(joining(separator));
    }
}
