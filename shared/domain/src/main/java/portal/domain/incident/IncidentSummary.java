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
 * What a list shows of an incident.
 *
 * @param subject 1-200 characters
 * @param productArea at most 100 characters
 * @param reporterName the reporter's name at the time, which stays when they leave
 * @param messageCount how many messages were written about it, and so the number of the latest; 0 or more
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

    /** An incident about which nothing was written yet. */
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

    /** Whether it is the contact's own (docs/domain.md, section 2). */
    public boolean isOwnOf(ContactId contact) {
        return reporter.equals(contact);
    }

    /** Whether a contact of its organization sees it, and so takes part in the conversation about it. */
    boolean isVisibleTo(ContactId contact, Set<Role> roles) {
        return Capability.VIEW_ALL_INCIDENTS.heldWith(roles)
                || (isOwnOf(contact) && Capability.VIEW_OWN_INCIDENTS.heldWith(roles));
    }

    boolean isVisibleTo(Member member) {
        return isVisibleTo(member.contact(), member.roles());
    }
}
