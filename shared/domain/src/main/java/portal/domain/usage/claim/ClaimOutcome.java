package portal.domain.usage.claim;

import portal.domain.usage.Occupancy;

/** The outcome of a registration in an environment. */
public sealed interface ClaimOutcome {

    /** It is registered as asked; {@code changed} tells whether that is new. */
    record Registered(boolean changed) implements ClaimOutcome {}

    /** Nothing was registered. */
    sealed interface Refused extends ClaimOutcome {}

    /** The registration needs a seat in a full pool. */
    record MaximumReached(Occupancy pool) implements Refused {}

    /** The environment is being removed, with everything that it holds. */
    record BeingRemoved() implements Refused {}

    /** It is there although it was to be new, or the reverse. */
    record ChangedMeanwhile() implements Refused {}

    record NoSuchEnvironment() implements Refused {}

    record NoSuchOrganization() implements Refused {}
}
