package portal.domain.access;

import java.util.Optional;

/** Identifies one customer of the vendor: 1-64 letters, digits and hyphens, chosen by the back office or generated. */
public record OrganizationId(String value) {

    public OrganizationId {
        Ids.require(value);
    }

    /** Empty when the text is not a well-formed id. Callers answer that as an organization that does not exist. */
    public static Optional<OrganizationId> parse(String text) {
        return Ids.isWellFormed(text) ? Optional.of(new OrganizationId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
