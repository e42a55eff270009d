package portal.domain.decision;

import java.time.Instant;

/**
 * Remembers the answer to a request that may be sent again.
 *
 * @param key which caller, path and idempotency key it is about
 * @param fingerprint of the request's content: the same key with another fingerprint is another request
 * @param answer the answer to give again, opaque to the store
 * @param expires until when the answer is replayed
 */
public record Receipt(String key, String fingerprint, String answer, Instant expires) {}
