package portal.functions.managecontacts;

import java.util.Optional;
import java.util.Set;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.lambda.http.Bodies;
import portal.lambda.http.ContactFields;
import portal.lambda.http.Fields;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/** The body of {@code POST /contacts} and {@code PUT /contacts/{id}}. */
record ContactRequest(Contact.Particulars particulars, Set<Role> roles) {

    static Parsed<ContactRequest> readNew(HttpCall call) {
        return Bodies.read(call, fields -> {
            var body = Body.of(fields);
            return body::toRequest;
        });
    }

    /** Takes what the API shows of a contact, changed or not. */
    static Parsed<ContactRequest> read(HttpCall call) {
        return Bodies.read(call, fields -> {
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
