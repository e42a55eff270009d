package portal.domain.incident;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.Member;

/**
 * What somebody wrote in the conversation about an incident.
 *
 * @param id its number in the conversation: 1, 2, ..., without gaps
 * @param text 1-20,000 characters
 */
public record Message(int id, Author author, String text, Instant at) {

    /**
     * Who wrote it.
     *
     * @param contact empty for the vendor's support
     * @param name at the time of writing, which stays when they leave
     */
    public record Author(Side side, Optional<ContactId> contact, String name) {

        /** What the vendor's support is called when it does not say which employee writes; the same in every language. */
        private static final String SUPPORT = "Support";

        static Author customer(Member member) {
            return new Author(Side.CUSTOMER, Optional.of(member.contact()), member.name());
        }

        /** @param employee who writes, 1-100 characters */
        static Author support(Optional<String> employee) {
            return new Author(Side.SUPPORT, Optional.empty(), employee.orElse(SUPPORT));
        }
    }
}
