package portal.domain.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a contact has enrolled a second factor, and since when.
 *
 * @param reset the last reset, also after the contact has enrolled anew; empty when there was none
 */
public record SecondFactor(Status status, Instant since, Optional<Reset> reset) {

    /** A second factor that was never reset. */
    public SecondFactor(Status status, Instant since) {
        this(status, since, Optional.empty());
    }

    /**
     * The network address that a reset was done from.
     *
     * @param told the moment of the event that tells of the reset; a later reset is not the one that it tells of
     */
    public Optional<String> resetFrom(Instant told) {
        return reset.filter(last -> !last.at().isAfter(told)).flatMap(Reset::from);
    }

    public enum Status {
        ENROLLED,
        /** The contact enrolls at the next sign-in: it is new, or its second factor was reset. */
        ENROLLMENT_REQUIRED,
        /** The second factor was reset, and the user pool has not taken it away yet. */
        RESET_PENDING
    }

    /**
     * A reset that took effect.
     *
     * @param from the network address that it was done from; empty when there is none
     */
    public record Reset(Optional<String> from, Instant at) {}
}
