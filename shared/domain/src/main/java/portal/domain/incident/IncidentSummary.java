package portal.domain.incident;

import java.time.Instant;
import java.util.Optional;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;

/**
 * What a list shows of an incident.
 *
 * @param subject 1-200 characters
 * @param productArea at most 100 characters
 * @param reporterName the reporter's name at the time, which stays when they leave
 */
public record IncidentSummary(
        OrganizationId organization,
        IncidentNumber number,
        String subject,
        Severity severity,
        Optional<String> productArea,
        ContactId reporter,
        String reporterName,
        IncidentStatus status,
        Instant createdAt,
        Instant updatedAt) {

    /** Contacts see their own incidents; incident managers and administrators see all of the organization. */
    public boolean isVisibleTo(Member member) {
        return reporter.equals(member.contact()) || Capability.VIEW_ALL_INCIDENTS.heldWith(member.roles());
    }
}
