package portal.domain.contact;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.ContactId;

/**
 * A reset of an administrator's second factor that waits for the approval of a further administrator, or for its time
 * (docs/domain.md, section 7).
 *
 * @param reason in the requester's words
 * @param from the network address of the request; empty when there is none
 */
public record WaitingReset(
        ContactId requestedBy,
        String requesterName,
        String reason,
        Optional<String> from,
        Instant requestedAt,
        Instant takesEffectAt) {}
