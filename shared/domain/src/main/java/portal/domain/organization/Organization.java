package portal.domain.organization;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.OrganizationId;

/**
 * A customer of the vendor.
 *
 * @param incidentManagerLimit how many contacts may be incident manager at a time, 0 or more
 * @param leaving the removal that is planned; empty when the organization stays
 * @param version counts the changes, so that a concurrent change is noticed
 */
public record Organization(
        OrganizationId id,
        String name,
        ParticipantNumber participant,
        int incidentManagerLimit,
        OrganizationDetails details,
        Instant registeredAt,
        Optional<PlannedRemoval> leaving,
        long version) {

    /** The same organization with another name and other details. */
    public Organization with(String current, OrganizationDetails others) {
        return new Organization(id, current, participant, incidentManagerLimit, others, registeredAt, leaving, version);
    }

    /** The same organization with the next version, for a commit. */
    public Organization next() {
        return new Organization(
                id, name, participant, incidentManagerLimit, details, registeredAt, leaving, version + 1);
    }

    /** The same organization, which will be removed. */
    public Organization leavingBy(PlannedRemoval removal) {
        return with(Optional.of(removal));
    }

    /** The same organization, which is not going to be removed. */
    public Organization staying() {
        return with(Optional.empty());
    }

    private Organization with(Optional<PlannedRemoval> removal) {
        return new Organization(id, name, participant, incidentManagerLimit, details, registeredAt, removal, version);
    }
}
