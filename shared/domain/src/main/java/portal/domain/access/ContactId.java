package portal.domain.access;

import java.util.Optional;

/** Identifies one contact within an organization: 1-64 letters, digits and hyphens. */
public record ContactId(String value) {

    public ContactId {
        Ids.require(value);
    }

    /** Empty when the text is not a well-formed id. Callers answer that as a contact that does not exist. */
    public static Optional<ContactId> parse(String text) {
        return Ids.isWellFormed(text) ? Optional.of(new ContactId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
