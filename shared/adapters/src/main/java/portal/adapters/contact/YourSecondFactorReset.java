package portal.adapters.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Recipient;
import portal.domain.signin.TemporaryPassword;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail to the contact whose second factor was reset, with the temporary password that replaces the former one.
 *
 * @param signedInBefore whether the contact ever signed in, and was not only invited
 * @param by who reset it
 * @param from the network address that it was done from; empty where it was not kept
 * @param organization its name
 */
public record YourSecondFactorReset(
        Recipient contact,
        boolean signedInBefore,
        Inviter by,
        Instant at,
        Optional<String> from,
        String organization,
        SignInMeans means,
        TemporaryPassword password)
        implements Notification {

    @Override
    public List<Recipient> recipients() {
        return List.of(contact);
    }

    @Override
    public String subject(Wording in) {
        return in.say(ContactMailMessage.FACTOR_RESET_TITLE);
    }

    @Override
    public String opening(Wording in) {
        return in.say(
                signedInBefore
                        ? ContactMailMessage.FACTOR_RESET
                        : ContactMailMessage.FACTOR_RESET_BEFORE_THE_FIRST_SIGN_IN);
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<>(means.sections(in, Optional.of(password)));
        facts.add(definitions(in));
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
                in.points(
                        MailMessage.UNEXPECTED,
                        ContactMailMessage.FACTOR_RESET_UNEXPECTED_SIGN_IN,
                        ContactMailMessage.FACTOR_RESET_UNEXPECTED_ASK),
                in.paragraph(MailMessage.NEVER_ASKED));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_YOUR_ACCOUNT);
    }

    private Definitions definitions(Wording in) {
        var definitions = new ArrayList<Definition>();
        definitions.add(in.definition(MailMessage.ORGANIZATION, organization));
        definitions.add(in.definition(ContactMailMessage.FACTOR_RESET_BY, by.name(in)));
        definitions.add(in.definition(ContactMailMessage.FACTOR_RESET_AT, at));
        from.ifPresent(address -> definitions.add(in.definition(ContactMailMessage.CHANGED_FROM, address)));
        return new Definitions(definitions);
    }
}
