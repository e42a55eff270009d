package portal.domain.decision;

import java.util.Optional;

/** The answers that are kept for repeated requests. */
@FunctionalInterface
public interface Receipts {

    /**
     * The first answer to a request.
     *
     * @param asked a receipt with the key of that request
     * @return empty when the request was not answered yet, or too long ago
     * @throws StoreUnavailable when the store does not answer
     */
    Optional<Receipt> find(Receipt asked);
}
