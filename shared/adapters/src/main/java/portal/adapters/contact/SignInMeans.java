package portal.adapters.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.page.PortalPages;
import portal.domain.access.EmailAddress;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.TemporaryPassword;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Wording;

/**
 * Where and with what a contact signs in, for a mail.
 *
 * @param address empty for a contact who signs in with nothing but the name
 */
public record SignInMeans(SignInName name, Optional<EmailAddress> address, PortalPages pages) {

    static SignInMeans of(SignIn signIn, PortalPages pages) {
        return new SignInMeans(signIn.name(), signIn.address(), pages);
    }

    /** The page where one signs in, with the name filled in, which always works. */
    String page(Wording in) {
        return pages.signIn(name, in.language());
    }

    Button button(Wording in) {
        return in.button(ContactMailMessage.SIGN_IN, page(in));
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

    /**
     * How to sign in with a temporary password.
     *
     * @param enrolls whether a second factor follows
     */
    static Section steps(Wording in, boolean enrolls) {
        return enrolls
                ? in.points(
                        ContactMailMessage.INVITATION_NEXT,
                        ContactMailMessage.INVITATION_NEXT_PASSWORD,
                        ContactMailMessage.INVITATION_NEXT_FACTOR,
                        ContactMailMessage.INVITATION_NEXT_VALID)
                : in.points(
                        ContactMailMessage.INVITATION_NEXT,
                        ContactMailMessage.INVITATION_NEXT_PASSWORD,
                        ContactMailMessage.INVITATION_NEXT_VALID);
    }

    /** Of the portal itself and typed as it is, so nothing of it is made harmless. */
    private static Definition definition(Wording in, ContactMailMessage label, String value) {
        return new Definition(in.say(label), value);
    }
}
