package portal.domain.contact;

import java.util.Optional;
import java.util.Set;
import portal.domain.access.EmailAddress;
import portal.domain.access.Role;

/**
 * A contact as it was and as it is to be.
 *
 * @param before empty for who joins
 * @param after empty for who leaves
 */
record ContactChange(Optional<Contact> before, Optional<Contact> after) {

    static ContactChange adding(Contact contact) {
        return new ContactChange(Optional.empty(), Optional.of(contact));
    }

    static ContactChange changing(Contact before, Contact after) {
        return new ContactChange(Optional.of(before), Optional.of(after));
    }

    static ContactChange removing(Contact contact) {
        return new ContactChange(Optional.of(contact), Optional.empty());
    }

    Contact contact() {
        return after.or(() -> before).orElseThrow();
    }

    boolean isAddition() {
        return before.isEmpty();
    }

    boolean isRemoval() {
        return after.isEmpty();
    }

    boolean isToNothingElse() {
        return before.equals(after);
    }

    boolean grants(Role role) {
        return roles(after).contains(role) && !roles(before).contains(role);
    }

    boolean revokes(Role role) {
        return roles(before).contains(role) && !roles(after).contains(role);
    }

    /** Whether it is about who there is, or what they may do. */
    boolean concernsRoleCounts() {
        return before.isEmpty() || after.isEmpty() || !roles(before).equals(roles(after));
    }

    RoleCounts applied(RoleCounts roleCounts) {
        return roleCounts.moved(roles(before), roles(after));
    }

    /** The address that is taken by it; empty when the contact keeps its own, however it is spelled now. */
    Optional<EmailAddress> newAddress() {
        return after.map(Contact::email)
                .filter(address ->
                        before.map(Contact::email).filter(address::isSameAs).isEmpty());
    }

    /** What comes of it once it is committed. */
    ContactOutcome outcome() {
        if (isRemoval()) {
            return new ContactOutcome.Removed();
        }
        return isAddition()
                ? new ContactOutcome.Added(contact())
                : new ContactOutcome.Changed(contact().next());
    }

    private static Set<Role> roles(Optional<Contact> contact) {
        return contact.map(Contact::roles).orElse(Set.of());
    }
}
