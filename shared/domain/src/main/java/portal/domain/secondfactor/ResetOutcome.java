package portal.domain.secondfactor;

import java.time.Instant;
import portal.domain.access.ContactId;

/** The outcome of resetting a second factor. */
public sealed interface ResetOutcome {

    /** @param sessionsEndedAt tokens from sign-ins at or before this second are refused from now on */
    record Reset(ContactId contact, Instant resetAt, Instant sessionsEndedAt) implements ResetOutcome {}

    /** The attempt was privileged and refused. The audit trail has it, with this code. */
    sealed interface Refused extends ResetOutcome {
        String code();
    }

    /** The organization has no such contact. */
    record NoSuchContact() implements Refused {
        @Override
        public String code() {
            return "not-found";
        }
    }

    record OwnSecondFactor() implements Refused {
        @Override
        public String code() {
            return "own-second-factor";
        }
    }

    record RecentSecondFactorRequired() implements Refused {
        @Override
        public String code() {
            return "recent-second-factor-required";
        }
    }
}
