package portal.domain.secondfactor;

import java.time.Instant;
import portal.domain.access.ContactId;

/** The outcome of resetting a second factor. */
public sealed interface ResetOutcome {

    /** @param sessionsEndedAt tokens from sign-ins at or before this second are refused from now on */
    record Reset(ContactId contact, Instant resetAt, Instant sessionsEndedAt) implements ResetOutcome {}

    /** The contact is an administrator: the reset waits for the approval of a further one, or for this moment. */
    record Waits(ContactId contact, Instant takesEffectAt) implements ResetOutcome {}

    record CalledOff() implements ResetOutcome {}

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

    /** The contact has no reset that waits. */
    record NoneWaits() implements Refused {
        @Override
        public String code() {
            return "not-found";
        }
    }

    /** Whoever asked for a reset does not approve it. */
    record OwnRequest() implements Refused {
        @Override
        public String code() {
            return "own-request";
        }
    }

    record OwnSecondFactor() implements Refused {
        @Override
        public String code() {
            return "own-second-factor";
        }
    }
}
