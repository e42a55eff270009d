package portal.adapters.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.TemporaryPassword;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Link;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Wording;

/**
 * Where and with what a contact signs in, for a mail.
 *
 * @param address empty for a contact who signs in with nothing but the name
 * @param portal the URL of the portal
 */
public record SignInMeans(SignInName name, Optional<EmailAddress> address, String portal) {

    static SignInMeans of(SignIn signIn, String portal) {
        return new SignInMeans(signIn.name(), signIn.address(), portal);
    }

    /** Leads to the page where one signs in, and fills in the name, which always works. */
    Link link(Wording in) {
        return new Link("%s/sign-in?login_hint=%s&lang=%s"
                .formatted(portal, name, in.language().name().toLowerCase(Locale.ROOT)));
    }

    List<Section> sections(Wording in, Optional<TemporaryPassword> password) {
        var definitions = new ArrayList<Definition>();
        if (address.isPresent()) {
            definitions.add(definition(
                    in, ContactMailMessage.SIGN_IN_ADDRESS, address.get().value()));
            definitions.add(definition(in, ContactMailMessage.SIGN_IN_NAME_TOO, name.value()));
        } else {
            definitions.add(definition(in, ContactMailMessage.SIGN_IN_NAME, name.value()));
        }
        password.ifPresent(its -> definitions.add(definition(in, ContactMailMessage.TEMPORARY_PASSWORD, its.value())));
        var sections = new ArrayList<Section>();
        sections.add(new Definitions(definitions));
        if (address.isEmpty()) {
            sections.add(in.paragraph(ContactMailMessage.SIGN_IN_NAME_WHY));
        }
        return sections;
    }

    /** Of the portal itself and typed as it is, so nothing of it is made harmless. */
    private static Definition definition(Wording in, ContactMailMessage label, String value) {
        return new Definition(in.say(label), value);
    }
}
