package portal.domain.access;

import static portal.domain.access.Role.ADMINISTRATOR;
import static portal.domain.access.Role.EMPLOYEE;
import static portal.domain.access.Role.INCIDENT_MANAGER;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done with the portal and who may do it (docs/domain.md, section 1). This is the one table of it, one
 * constant for each row. Contacts have the capabilities that their roles give. A row without roles is open to all
 * contacts. The last rows are for the vendor's own systems, each with the scope that gives it. Every operation of the
 * API requires one of these.
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
    GIVE_SUPPORT("portal/support"),
    REMOVE_ORGANIZATIONS("portal/removal"),
    MANAGE_CONTENT("portal/content");

    private final Optional<String> scope;
    private final List<Role> grantedBy;

    Capability(String scope) {
        this.scope = Optional.of(scope);
        this.grantedBy = List.of();
    }

    Capability(Role... grantedBy) {
        this.scope = Optional.empty();
        this.grantedBy = List.of(grantedBy);
    }

    /** The scope that gives it to one of the vendor's systems; empty for what contacts can do. */
    public Optional<String> scope() {
        return scope;
    }

    /** What a system of the vendor can do with these scopes. */
    public static Set<Capability> ofScopes(Collection<String> scopes) {
        var given = EnumSet.noneOf(Capability.class);
        for (var capability : values()) {
            if (capability.scope.isPresent() && scopes.contains(capability.scope.get())) {
                given.add(capability);
            }
        }
        return Set.copyOf(given);
    }

    /** The roles that give it, each on its own; empty when every contact has it. */
    public List<Role> grantedBy() {
        return grantedBy;
    }

    /** Whether a contact with these roles has the capability. */
    public boolean heldWith(Set<Role> roles) {
        return scope.isEmpty() && (grantedBy.isEmpty() || !Collections.disjoint(grantedBy, roles));
    }
}
