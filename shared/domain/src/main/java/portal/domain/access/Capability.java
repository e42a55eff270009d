package portal.domain.access;

import static portal.domain.access.Role.ADMINISTRATOR;
import static portal.domain.access.Role.EMPLOYEE;
import static portal.domain.access.Role.INCIDENT_MANAGER;

import java.util.List;
import java.util.Set;

/**
 * What a contact may do and which roles give it: the capability table of the customer portal (domain.md, section 1), one
 * line a row. A row without roles is open to every contact of the organization.
 */
public enum Capability {
    VIEW_OWN_DATA(),
    CHANGE_OWN_DATA(EMPLOYEE, ADMINISTRATOR),
    SUBMIT_INCIDENT(INCIDENT_MANAGER),
    VIEW_OWN_INCIDENTS(EMPLOYEE, INCIDENT_MANAGER, ADMINISTRATOR),
    VIEW_ALL_INCIDENTS(INCIDENT_MANAGER, ADMINISTRATOR),
    MANAGE_CONTACTS(ADMINISTRATOR),
    MANAGE_LICENSE(ADMINISTRATOR),
    EMAIL_LICENSE_ANALYSIS(ADMINISTRATOR),
    RESET_SECOND_FACTOR(ADMINISTRATOR),
    MANAGE_ORGANIZATION(ADMINISTRATOR),
    READ_AUDIT_TRAIL(ADMINISTRATOR);

    private final List<Role> grantedBy;

    Capability(Role... grantedBy) {
        this.grantedBy = List.of(grantedBy);
    }

    /** The roles of which one suffices; empty when every contact has the capability. */
    public List<Role> grantedBy() {
        return grantedBy;
    }

    public boolean heldWith(Set<Role> roles) {
        return grantedBy.isEmpty() || grantedBy.stream().anyMatch(roles::contains);
    }
}
