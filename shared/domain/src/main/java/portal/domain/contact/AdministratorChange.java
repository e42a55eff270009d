package portal.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;

/**
 * What happened to an administrator (docs/domain.md, section 1). It is kept for a while, so that everybody concerned
 * can get a mail, also a contact who is gone by then.
 *
 * @param name of the contact, before the change
 * @param email of the contact, before the change
 * @param by name of who did it
 * @param from the network address that it was done from; empty when there is none
 */
public record AdministratorChange(
        OrganizationId organization,
        String id,
        Kind kind,
        ContactId contact,
        String name,
        EmailAddress email,
        Language language,
        String by,
        Optional<String> from,
        Instant at) {

    /** Longer than the delivery of its event can take. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** When the table may delete it. */
    public Instant expires() {
        return at.plus(KEPT);
    }

    /** The contact, at the address before the change. */
    public Recipient recipient() {
        return new Recipient(contact.value(), name, email, language);
    }

    /** What happened. */
    public enum Kind {
        /** A new contact was added as an administrator. The invitation tells the contact. */
        ADDED,
        APPOINTED,
        DEMOTED,
        REMOVED
    }
}
