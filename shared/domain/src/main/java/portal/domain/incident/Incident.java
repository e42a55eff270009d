package portal.domain.incident;

import java.util.Set;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.Role;

/**
 * Something a customer asks the vendor's support to look at.
 *
 * @param description 1-20,000 characters
 */
public record Incident(IncidentSummary summary, String description) {

    public boolean isReportedBy(ContactId contact) {
        return summary.reporter().equals(contact);
    }

    /** Whether a contact of its organization sees it, and so takes part in the conversation about it. */
    boolean isVisibleTo(ContactId contact, Set<Role> roles) {
        return Capability.VIEW_ALL_INCIDENTS.heldWith(roles)
                || (isReportedBy(contact) && Capability.VIEW_OWN_INCIDENTS.heldWith(roles));
    }

    boolean isVisibleTo(Member member) {
        return isVisibleTo(member.contact(), member.roles());
    }

    /** The same incident with another summary. */
    public Incident with(IncidentSummary changed) {
        return new Incident(changed, description);
    }
}
