package portal.domain.license;

import portal.domain.usage.SeatCount;

/** The outcome of registering an organization. */
public sealed interface SetUpOutcome {

    record Created(OrganizationProfile registered) implements SetUpOutcome {}

    record Changed(OrganizationProfile registered) implements SetUpOutcome {}

    /** A new organization needs a first administrator. */
    record AdministratorRequired() implements SetUpOutcome {}

    /** The organization changed since the caller saw it. */
    record ChangedMeanwhile() implements SetUpOutcome {}

    /** The removal of an earlier organization with this id is not finished. */
    record BeingRemoved() implements SetUpOutcome {}

    /** The change of an existing organization was refused. */
    sealed interface Refused extends SetUpOutcome {
        String code();
    }

    /** The participant number decides whether co-working users count, so it stays once there are environments. */
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
