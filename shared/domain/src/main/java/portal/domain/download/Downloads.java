package portal.domain.download;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.decision.ConditionalWrite;

/** The files that were offered by a link. Every method throws StoreUnavailable when the store does not answer. */
public interface Downloads {

    /**
     * What was offered with the token of this hash. Takes one round trip when there is nothing, and two when there is.
     */
    Optional<Found> find(String hash);

    /** Adds a download whose hash is new, on the condition that the contact is there. */
    List<ConditionalWrite> add(Download download);

    /**
     * A download, and what is there now of those it was made for.
     *
     * @param registeredAt when the organization that has the id now was registered; empty when there is none
     * @param hasContact whether the contact is there
     */
    record Found(Download download, Optional<Instant> registeredAt, boolean hasContact) {

        /** Whether the link is good: in time, and the organization and the contact are those it was made for. */
        boolean isGoodAt(Instant now) {
            return now.isBefore(download.expiresAt())
                    && hasContact
                    && registeredAt.isPresent()
                    && !registeredAt.get().isAfter(download.createdAt());
        }
    }
}
