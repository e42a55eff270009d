package portal.domain.contact;

import java.time.Duration;
import java.time.Instant;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;

/**
 * That a contact got another e-mail address, kept for a while so that both addresses can be told.
 *
 * @param by name of the administrator who changed it
 */
public record AddressChange(
        OrganizationId organization,
        String id,
        ContactId contact,
        String name,
        Language language,
        EmailAddress before,
        EmailAddress after,
        String by,
        Instant at) {

    /** Longer than any delivery of the event that refers to it takes. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** When it may go. */
    public Instant expires() {
        return at.plus(KEPT);
    }
}
