package portal.domain.usage.claim;

import portal.domain.usage.Occupancy;

/** What came of registering something in an environment. */
public sealed interface ClaimOutcome {

    /** It is registered as asked; {@code changed} tells whether that is new. */
    record Registered(boolean changed) implements ClaimOutcome {}

    /** Nothing was registered. */
    sealed interface Refused extends ClaimOutcome {}

    /** It would take a seat in a pool that is full. */
    record MaximumReached(Occupancy pool) implements Refused {}

    /** The environment is being removed, with all that it holds. */
    record BeingRemoved() implements Refused {}

    record NoSuchEnvironment() implements Refused {}

    record NoSuchOrganization() implements Refused {}
}
