package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.contact.Contact;

/**
 * Who wrote a message or attached a file.
 *
 * @param contact empty for the vendor's support
 * @param name at the time of writing; it stays when the author leaves
 */
public record Author(Side side, Optional<ContactId> contact, String name) {

    /** The name of the vendor's support when the employee is not named; the same in every language. */
    private static final String SUPPORT = "Support";

    static Author customer(Member member) {
        return new Author(Side.CUSTOMER, Optional.of(member.contact()), member.name());
    }

    static Author customer(Contact contact) {
        return new Author(Side.CUSTOMER, Optional.of(contact.id()), contact.name());
    }

    /** @param employee 1-100 characters */
    public static Author support(Optional<String> employee) {
        return new Author(Side.SUPPORT, Optional.empty(), employee.orElse(SUPPORT));
    }
}
