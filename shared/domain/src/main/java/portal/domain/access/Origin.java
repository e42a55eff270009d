package portal.domain.access;

/**
 * Where a request came from, as the audit trail keeps it.
 *
 * @param requestId the id that the answer carries in {@code X-Request-Id}
 * @param sourceAddress the network address of the caller
 */
public record Origin(String requestId, String sourceAddress) {}
