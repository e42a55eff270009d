package portal.domain.license;

import portal.domain.usage.SeatCount;

/** What came of registering an organization. */
public sealed interface SetUpOutcome {

    record Created(OrganizationProfile registered) implements SetUpOutcome {}

    record Changed(OrganizationProfile registered) implements SetUpOutcome {}

    /** A new organization needs somebody to begin with. */
    record AdministratorRequired() implements SetUpOutcome {}

    /** The organization is not the one that the caller has seen. */
    record ChangedMeanwhile() implements SetUpOutcome {}

    /** Something is left of the organization that had the id before. */
    record BeingRemoved() implements SetUpOutcome {}

    /** Nothing was changed of an organization that is there. */
    sealed interface Refused extends SetUpOutcome {
        String code();
    }

    /** Whether co-working users count depends on the participant number, so it stays once there are environments. */
    record ParticipantInUse() implements Refused {
        @Override
        public String code() {
            return "participant-in-use";
        }
    }

    /** The edition allows fewer environments than there are or are granted. */
    record OverEditionLimit(int environments, SeatCount limit) implements Refused {
        @Override
        public String code() {
            return "edition-limit";
        }
    }
}
