package portal.domain.contact;

import java.util.Collection;
import java.util.Set;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;

/**
 * How many contacts of an organization have the roles that are limited in number. All are in one item, so that two
 * changes of different contacts conflict (docs/domain.md, section 1).
 *
 * @param administrators 1 or more, always
 * @param incidentManagers 0 or more; above the limit if the limit was lowered
 * @param version counts the changes; 0 when it was counted and is not stored yet
 */
public record RoleCounts(OrganizationId organization, int administrators, int incidentManagers, long version) {

    /** Counted from all contacts of an organization. */
    public static RoleCounts of(OrganizationId organization, Collection<Contact> contacts) {
        return new RoleCounts(
                organization, count(contacts, Role.ADMINISTRATOR), count(contacts, Role.INCIDENT_MANAGER), 0);
    }

    /**
     * The counts after a contact joins, leaves or gets other roles.
     *
     * @param before the roles before; none for a new contact
     * @param after the roles after; none for a removed contact
     */
    public RoleCounts moved(Set<Role> before, Set<Role> after) {
        return new RoleCounts(
                organization,
                administrators + difference(before, after, Role.ADMINISTRATOR),
                incidentManagers + difference(before, after, Role.INCIDENT_MANAGER),
                version);
    }

    /** The same counts with the next version, for a commit. */
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
