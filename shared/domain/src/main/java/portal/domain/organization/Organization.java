package portal.domain.organization;

import java.time.Instant;
import portal.domain.access.OrganizationId;

/**
 * A customer of the vendor.
 *
 * @param incidentManagerLimit how many contacts may be incident manager at a time, 0 or more
 * @param version counts the changes, so that a concurrent change is noticed
 */
public record Organization(
        OrganizationId id,
        String name,
        ParticipantNumber participant,
        int incidentManagerLimit,
        OrganizationDetails details,
        Instant registeredAt,
        long version) {

    /** The same organization with another name and other details. */
    public Organization with(String current, OrganizationDetails others) {
        return new Organization(id, current, participant, incidentManagerLimit, others, registeredAt, version);
    }

    /** The same organization with the next version, for a commit. */
    public Organization next() {
        return new Organization(id, name, participant, incidentManagerLimit, details, registeredAt, version + 1);
    }
}
