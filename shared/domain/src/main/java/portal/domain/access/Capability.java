package portal.domain.access;

import static portal.domain.access.Role.ADMINISTRATOR;
import static portal.domain.access.Role.EMPLOYEE;
import static portal.domain.access.Role.INCIDENT_MANAGER;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can be done with the portal and who may do it (docs/domain.md, section 1). This is the one table of it, one
 * constant for each row. Contacts have the capabilities that their roles give. A row without roles is open to all
 * contacts. The last rows are for the vendor, with the scopes that give them: one of its systems, and that of the
 * people of its support. Every operation of the API requires one of these.
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
    METER_USAGE("portal/metering"),
    KEEP_REGISTER("portal/register"),
    ANSWER_LICENSE_REQUESTS("portal/register", SupportPerson.SCOPE),
    GIVE_SUPPORT("portal/support", SupportPerson.SCOPE),
    WORK_AT_DESK(SupportPerson.SCOPE),
    REMOVE_ORGANIZATIONS("portal/removal"),
    MANAGE_CONTENT("portal/content");

    private final List<String> scopes;
    private final List<Role> grantedBy;

    Capability(String scope) {
        this.scopes = List.of(scope);
        this.grantedBy = List.of();
    }

    Capability(String ofSystems, String ofPeople) {
        this.scopes = List.of(ofSystems, ofPeople);
        this.grantedBy = List.of();
    }

    Capability(Role... grantedBy) {
        this.scopes = List.of();
        this.grantedBy = List.of(grantedBy);
    }

    /** The scopes that give it to the vendor, each on its own; empty for what contacts can do. */
    public List<String> scopes() {
        return scopes;
    }

    /** What the vendor can do with these scopes. */
    public static Set<Capability> ofScopes(Collection<String> scopes) {
        var given = EnumSet.noneOf(Capability.class);
        for (var capability : values()) {
            if (!Collections.disjoint(capability.scopes, scopes)) {
                given.add(capability);
            }
        }
        return Set.copyOf(given);
    }

    /** What a contact with these roles can do. */
    public static Set<Capability> ofRoles(Set<Role> roles) {
        var held = EnumSet.noneOf(Capability.class);
        for (var capability : values()) {
            if (capability.heldWith(roles)) {
                held.add(capability);
            }
        }
        return Set.copyOf(held);
    }

    /** The roles that give it, each on its own; empty when every contact has it. */
    public List<Role> grantedBy() {
        return grantedBy;
    }

    /** Whether a contact with these roles has the capability. */
    public boolean heldWith(Set<Role> roles) {
        return scopes.isEmpty() && (grantedBy.isEmpty() || !Collections.disjoint(grantedBy, roles));
    }
}
