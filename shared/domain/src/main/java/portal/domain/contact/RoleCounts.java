package portal.domain.contact;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import portal.domain.access.OrganizationId;

/**
 * How many contacts of an organization have the roles that are limited in number. All are in one item, so that two
 * changes of different contacts conflict (docs/domain.md, section 1).
 *
 * @param administrators 1 or more, always
 * @param signedIn how many of the administrators have signed in; 0 only before any of them has
 * @param incidentManagers 0 or more; above the limit if the limit was lowered
 * @param version counts the changes; 0 when it was counted and is not stored yet
 */
public record RoleCounts(
        OrganizationId organization, int administrators, int signedIn, int incidentManagers, long version) {

    /** Counted from all contacts of an organization. */
    public static RoleCounts of(OrganizationId organization, Collection<Contact> contacts) {
        return new RoleCounts(
                organization,
                count(contacts, Contact::isAdministrator),
                count(contacts, RoleCounts::isSignedInAdministrator),
                count(contacts, Contact::isIncidentManager),
                0);
    }

    /**
     * Whether enough administrators are left without this one: one who has signed in. Before any has signed in, an
     * invited one is enough.
     */
    public boolean areEnoughWithout(Contact administrator) {
        return signedIn == 0 ? administrators > 1 : signedIn > (administrator.hasSignedIn() ? 1 : 0);
    }

    /**
     * The counts after a contact joins, leaves, gets other roles or signs in for the first time.
     *
     * @param before empty for a new contact
     * @param after empty for a removed contact
     */
    public RoleCounts moved(Optional<Contact> before, Optional<Contact> after) {
        return new RoleCounts(
                organization,
                administrators + difference(before, after, Contact::isAdministrator),
                signedIn + difference(before, after, RoleCounts::isSignedInAdministrator),
                incidentManagers + difference(before, after, Contact::isIncidentManager),
                version);
    }

    /** The same counts with the next version, for a commit. */
    public RoleCounts next() {
        return new RoleCounts(organization, administrators, signedIn, incidentManagers, version + 1);
    }

    private static boolean isSignedInAdministrator(Contact contact) {
        return contact.isAdministrator() && contact.hasSignedIn();
    }

    private static int count(Collection<Contact> contacts, Predicate<Contact> counted) {
        return (int) contacts.stream().filter(counted).count();
    }

    private static int difference(Optional<Contact> before, Optional<Contact> after, Predicate<Contact> counted) {
        return (after.filter(counted).isPresent() ? 1 : 0)
                - (before.filter(counted).isPresent() ? 1 : 0);
    }
}
