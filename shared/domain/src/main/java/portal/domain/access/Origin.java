package portal.domain.access;

import java.util.Optional;

/**
 * Where a request came from, as the audit trail keeps it.
 *
 * @param requestId the id that the answer carries in {@code X-Request-Id}
 * @param sourceAddress the network address of the caller; empty when there is none
 */
public record Origin(String requestId, String sourceAddress) {

    /** The network address of the caller, if there is one. */
    public Optional<String> from() {
        return sourceAddress.isEmpty() ? Optional.empty() : Optional.of(sourceAddress);
    }
}
