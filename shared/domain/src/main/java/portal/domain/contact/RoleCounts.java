package portal.domain.contact;

import java.util.Collection;
import java.util.Set;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;

/**
 * How many people of an organization have the roles that are limited in number, in one place, so that two changes of different
 * people cannot pass each other by (docs/domain.md, section 1).
 *
 * @param administrators 1 or more, always
 * @param incidentManagers 0 or more; above the limit when that was lowered since
 * @param version counts the changes; 0 when it was counted and is not stored yet
 */
public record RoleCounts(OrganizationId organization, int administrators, int incidentManagers, long version) {

    /** Counted from all contacts of an organization. */
    public static RoleCounts of(OrganizationId organization, Collection<Contact> contacts) {
        return new RoleCounts(
                organization, count(contacts, Role.ADMINISTRATOR), count(contacts, Role.INCIDENT_MANAGER), 0);
    }

    /**
     * As it is to be when somebody has other roles, joins or leaves.
     *
     * @param before the roles until now; none for who joins
     * @param after the roles from now on; none for who leaves
     */
    public RoleCounts moved(Set<Role> before, Set<Role> after) {
        return new RoleCounts(
                organization,
                administrators + difference(before, after, Role.ADMINISTRATOR),
                incidentManagers + difference(before, after, Role.INCIDENT_MANAGER),
                version);
    }

    /** As it is once a change of it is committed. */
    public RoleCounts next() {
        return new RoleCounts(organization, administrators, incidentManagers, version + 1);
    }

    private static int count(Collection<Contact> contacts, Role role) {
        return (int) contacts.stream()
                .filter(contact -> contact.roles().contains(role))
                .count();
    }

    private static int difference(Set<Role> before, Set<Role> after, Role role) {
        return (after.contains(role) ? 1 : 0) - (before.contains(role) ? 1 : 0);
    }
}
