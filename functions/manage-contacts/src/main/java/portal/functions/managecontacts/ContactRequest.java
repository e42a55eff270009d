package portal.functions.managecontacts;

import java.util.Optional;
import java.util.Set;
import portal.adapters.contact.ContactFields;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The body of {@code POST /contacts} and {@code PUT /contacts/{id}}. */
record ContactRequest(Contact.Particulars particulars, Set<Role> roles) {

    static Parsed<ContactRequest> readNew(HttpRequest call) {
        return RequestBody.read(call, fields -> {
            var body = Body.of(fields);
            return body::toRequest;
        });
    }

    /** Takes what the API shows of a contact, changed or not. */
    static Parsed<ContactRequest> read(HttpRequest call) {
        return RequestBody.read(call, fields -> {
            fields.ignored("id");
            fields.ignored("secondFactor");
            var body = Body.of(fields);
            return body::toRequest;
        });
    }

    private record Body(
            Optional<String> name,
            Optional<EmailAddress> email,
            Optional<String> phone,
            Optional<Language> language,
            Optional<Set<Role>> roles) {

        static Body of(Fields fields) {
            return new Body(
                    ContactFields.name(fields),
                    ContactFields.email(fields),
                    ContactFields.phone(fields),
                    ContactFields.language(fields),
                    ContactFields.roles(fields));
        }

        ContactRequest toRequest() {
            return new ContactRequest(
                    new Contact.Particulars(name.orElseThrow(), email.orElseThrow(), phone, language.orElseThrow()),
                    roles.orElseThrow());
        }
    }
}
