package portal.domain.contact;

import java.time.Instant;

/**
 * Whether a contact has enrolled a second factor, and since when.
 *
 * @param reset whether the contact had one that was reset; only then {@code ENROLLMENT_REQUIRED} is about a contact who
 *     is not new
 */
public record SecondFactor(Status status, Instant since, boolean reset) {

    /** A second factor that was never reset. */
    public SecondFactor(Status status, Instant since) {
        this(status, since, false);
    }

    public enum Status {
        ENROLLED,
        /** The contact enrolls at the next sign-in: it is new, or its second factor was reset. */
        ENROLLMENT_REQUIRED,
        /** The second factor was reset, and the user pool has not taken it away yet. */
        RESET_PENDING
    }
}
