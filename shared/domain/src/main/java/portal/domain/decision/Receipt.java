package portal.domain.decision;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.OrganizationId;

/**
 * The stored answer to a request that may be sent again.
 *
 * @param organization the organization that the request is about, with which the receipt goes; empty when there is none
 * @param key identifies the caller, the path and the idempotency key
 * @param fingerprint of the request's content; the same key with another fingerprint is another request
 * @param answer the answer to give again, opaque to the store
 * @param expires until when the answer is replayed
 */
public record Receipt(
        Optional<OrganizationId> organization, String key, String fingerprint, String answer, Instant expires) {}
