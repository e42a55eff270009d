package portal.functions.customizemessages;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import portal.adapters.contact.PasswordCode;
import portal.adapters.contact.SignInMeans;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.signin.SignInName;
import portal.platform.event.UserPoolEvent;
import portal.platform.mail.Letterhead;
import portal.platform.mail.RenderedMail;

/** Writes the mail with the code for a forgotten password. */
final class PasswordCodeMails {

    private final BiFunction<OrganizationId, ContactId, Optional<Contact>> contacts;
    private final PortalPages pages;
    private final Letterhead letterhead;

    /** @param contacts finds a contact */
    PasswordCodeMails(
            BiFunction<OrganizationId, ContactId, Optional<Contact>> contacts,
            PortalPages pages,
            Letterhead letterhead) {
        this.contacts = contacts;
        this.pages = pages;
        this.letterhead = letterhead;
    }

    /** The contact whom the mail is for; empty for a user of the pool who is none. */
    Optional<Contact> contact(UserPoolEvent event) {
        return event.organization().flatMap(of -> event.contact().flatMap(id -> contacts.apply(of, id)));
    }

    /**
     * The mail in the language of the contact. A contact who is not known now gets both languages, and the name as the
     * user pool has it.
     */
    RenderedMail mail(UserPoolEvent event, Optional<Contact> contact) {
        var address = new EmailAddress(event.attribute("email").orElseThrow(() -> lacks("email")));
        var name = event.attribute("name").orElse(event.userName());
        var recipient = contact.map(Contact::recipient).orElseGet(() -> new Recipient(name, address, Language.NL));
        var languages = contact.isPresent() ? List.of(recipient.language()) : List.of(Language.NL, Language.EN);
        var means = new SignInMeans(new SignInName(event.userName()), Optional.of(address), pages);
        var code = event.request().text("codeParameter").orElseThrow(() -> lacks("codeParameter"));
        return RenderedMail.of(new PasswordCode(recipient, languages, means, code), recipient, letterhead);
    }

    private static IllegalStateException lacks(String name) {
        return new IllegalStateException("The event lacks " + name);
    }
}
