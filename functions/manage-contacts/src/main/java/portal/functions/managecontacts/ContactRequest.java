package portal.functions.managecontacts;

import java.util.Optional;
import java.util.Set;
import portal.adapters.contact.ContactFields;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.domain.contact.ContactCommand;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.IfMatch;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The requests of administrators about a contact, and the body that describes a contact. */
record ContactRequest(
        Optional<String> name,
        Optional<EmailAddress> email,
        Optional<String> phone,
        Optional<Language> language,
        Optional<Set<Role>> roles) {

    /** {@code POST /contacts}. */
    static Parsed<ContactCommand.Add> readNew(HttpRequest request) {
        return RequestBody.read(request, fields -> {
            var contact = of(fields);
            return () -> new ContactCommand.Add(contact.particulars(), contact.roles.orElseThrow());
        });
    }

    /** {@code PUT /contacts/{id}}: accepts a contact as the API shows it, changed or not. */
    static Parsed<ContactCommand.Change> readChanged(HttpRequest request) {
        return target(request)
                .then(target -> RequestBody.read(request, fields -> {
                    fields.ignored("id");
                    fields.ignored("status");
                    fields.ignored("statusSince");
                    fields.ignored("secondFactor");
                    fields.ignored("waitingReset");
                    fields.ignored("mailRefusedAt");
                    var contact = of(fields);
                    return () -> new ContactCommand.Change(target, contact.particulars(), contact.roles.orElseThrow());
                }));
    }

    /** {@code PUT /contacts/{id}/roles}. */
    static Parsed<ContactCommand.AssignRoles> readRoles(HttpRequest request) {
        return target(request)
                .then(target -> RequestBody.read(request, fields -> {
                    var roles = ContactFields.roles(fields);
                    return () -> new ContactCommand.AssignRoles(target, roles.orElseThrow());
                }));
    }

    /** {@code DELETE /contacts/{id}}. */
    static Parsed<ContactCommand.Remove> readRemoved(HttpRequest request) {
        return target(request).map(ContactCommand.Remove::new);
    }

    private static Parsed<ContactCommand.Target> target(HttpRequest request) {
        return Parsed.named(ContactId.parse(request.pathParameter("id")))
                .map(id -> new ContactCommand.Target(id, IfMatch.expected(request)));
    }

    private static ContactRequest of(Fields fields) {
        return new ContactRequest(
                ContactFields.name(fields),
                ContactFields.email(fields),
                ContactFields.phone(fields),
                ContactFields.language(fields),
                ContactFields.roles(fields));
    }

    private Contact.Particulars particulars() {
        return new Contact.Particulars(name.orElseThrow(), email.orElseThrow(), phone, language.orElseThrow());
    }
}
