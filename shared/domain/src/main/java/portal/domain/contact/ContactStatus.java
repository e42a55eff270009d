package portal.domain.contact;

import java.time.Instant;

/**
 * How far a contact has come with signing in (docs/domain.md, section 7).
 *
 * @param since since when
 */
public record ContactStatus(Value value, Instant since) {

    /** Where several hold, the first one counts: whoever gets no mail needs help first. */
    static ContactStatus of(Contact contact) {
        if (contact.mailRefusedAt().isPresent()) {
            return new ContactStatus(Value.BOUNCED, contact.mailRefusedAt().get());
        }
        return contact.signedInAt()
                .map(at -> new ContactStatus(Value.ACTIVE, at))
                .orElseGet(() -> new ContactStatus(
                        Value.INVITED,
                        contact.invitedAt().orElse(contact.secondFactor().since())));
    }

    public enum Value {
        /** The contact was invited and has not signed in yet. */
        INVITED,
        /** The contact has signed in. */
        ACTIVE,
        /** The mail service refuses mail to the address for good. */
        BOUNCED
    }
}
