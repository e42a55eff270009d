package portal.domain.access;

import static portal.domain.access.Role.ADMINISTRATOR;
import static portal.domain.access.Role.EMPLOYEE;
import static portal.domain.access.Role.INCIDENT_MANAGER;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What can be done with the portal and who may do it (docs/domain.md, section 1). This is the one table of it, one
 * constant for each row. Contacts have the capabilities that their roles give. A row without roles is open to all
 * contacts. The last row is for the vendor's own systems. Every operation of the API requires one of these.
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
    READ_AUDIT_TRAIL(ADMINISTRATOR),
    ACT_AS_BACK_OFFICE(Audience.BACK_OFFICE);

    private final Audience audience;
    private final List<Role> grantedBy;

    Capability(Audience audience) {
        this.audience = audience;
        this.grantedBy = List.of();
    }

    Capability(Role... grantedBy) {
        this.audience = Audience.CONTACTS;
        this.grantedBy = List.of(grantedBy);
    }

    public Audience audience() {
        return audience;
    }

    /** The roles that give it, each on its own; empty when every contact has it. */
    public List<Role> grantedBy() {
        return grantedBy;
    }

    /** Whether a contact with these roles has the capability. */
    public boolean heldWith(Set<Role> roles) {
        return audience == Audience.CONTACTS && (grantedBy.isEmpty() || !Collections.disjoint(grantedBy, roles));
    }

    /** Who can have a capability. */
    public enum Audience {
        CONTACTS,
        BACK_OFFICE
    }
}
