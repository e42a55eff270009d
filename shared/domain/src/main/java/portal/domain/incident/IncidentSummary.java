package portal.domain.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;

/**
 * The part of an incident that a list shows.
 *
 * @param subject 1-200 characters
 * @param productArea at most 100 characters
 * @param reporterName the reporter's name at the time; it stays when the reporter leaves
 * @param messageCount the number of messages, which is also the number of the latest one; 0 or more
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
        Instant updatedAt,
        int messageCount) {

    /** An incident without messages. */
    public IncidentSummary(
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
        this(
                organization,
                number,
                subject,
                severity,
                productArea,
                reporter,
                reporterName,
                status,
                createdAt,
                updatedAt,
                0);
    }

    /** The same incident with one message more. */
    IncidentSummary with(IncidentMessage message) {
        return changed(status, message.at(), message.id());
    }

    /** The same incident, closed or reopened. */
    IncidentSummary with(IncidentStatus changed, Instant at) {
        return changed(changed, at, messageCount);
    }

    private IncidentSummary changed(IncidentStatus newStatus, Instant at, int count) {
        return new IncidentSummary(
                organization,
                number,
                subject,
                severity,
                productArea,
                reporter,
                reporterName,
                newStatus,
                createdAt,
                at,
                count);
    }

    /** Whether it is an own incident of this contact (docs/domain.md, section 2). */
    public boolean isOwnOf(ContactId contact) {
        return reporter.equals(contact);
    }

    /** Whether a contact of the organization sees the incident, and so takes part in it. */
    boolean isVisibleTo(ContactId contact, Set<Role> roles) {
        return Capability.VIEW_ALL_INCIDENTS.heldWith(roles)
                || (isOwnOf(contact) && Capability.VIEW_OWN_INCIDENTS.heldWith(roles));
    }

    boolean isVisibleTo(Member member) {
        return isVisibleTo(member.contact(), member.roles());
    }
}
