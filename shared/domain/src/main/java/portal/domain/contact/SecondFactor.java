package portal.domain.contact;

import java.time.Instant;

/** Whether a contact has enrolled a second factor, and since when. */
public record SecondFactor(Status status, Instant since) {

    public enum Status {
        ENROLLED,
        /** The contact enrolls at the next sign-in: it is new, or its second factor was reset. */
        ENROLLMENT_REQUIRED
    }
}
