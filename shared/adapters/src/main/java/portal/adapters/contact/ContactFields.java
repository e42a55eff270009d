package portal.adapters.contact;

import java.util.Optional;
import java.util.Set;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.platform.http.Fields;

/** Reads the fields of a contact, in the same way for every request. */
public final class ContactFields {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 50;

    private ContactFields() {}

    public static Optional<String> name(Fields fields) {
        return fields.required("name").name(LONGEST_NAME);
    }

    public static Optional<EmailAddress> email(Fields fields) {
        return fields.required("email").email();
    }

    /** Also empty when the field is left out. */
    public static Optional<String> phone(Fields fields) {
        return fields.optional("phone").line(1, LONGEST_PHONE);
    }

    public static Optional<Language> language(Fields fields) {
        return fields.required("language").lowerCaseConstant(Language.class);
    }

    public static Optional<Set<Role>> roles(Fields fields) {
        return fields.required("roles").constants(Role.class);
    }
}
