package portal.domain.license;

import portal.domain.organization.Organization;
import portal.domain.usage.SeatCount;

/** What came of registering an organization. */
public sealed interface RegistrationOutcome {

    record Created(Organization organization) implements RegistrationOutcome {}

    record Changed(Organization organization) implements RegistrationOutcome {}

    /** The organization is not the one that the caller has seen. */
    record ChangedMeanwhile() implements RegistrationOutcome {}

    /** A new organization needs somebody to begin with. */
    record AdministratorRequired() implements RegistrationOutcome {}

    /** The edition allows fewer environments than there are or are granted. */
    record OverEditionLimit(int environments, SeatCount limit) implements RegistrationOutcome {}
}
