package portal.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;

/**
 * A change of a contact's e-mail address. It is kept for a while, so that both addresses can get a mail.
 *
 * @param by name of the administrator who changed it
 * @param from the network address that the change came from; empty where it was not kept
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
        Optional<String> from,
        Instant at) {

    /** Longer than the delivery of its event can take. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** When the table may delete it. */
    public Instant expires() {
        return at.plus(KEPT);
    }
}
