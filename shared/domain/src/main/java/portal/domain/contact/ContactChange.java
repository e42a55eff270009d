package portal.domain.contact;

import java.util.Optional;
import java.util.Set;
import portal.domain.access.EmailAddress;
import portal.domain.access.Role;

/**
 * A contact before and after a change.
 *
 * @param before empty for a new contact
 * @param after empty for a removed contact
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

    /** Whether it adds or removes a contact, or changes its roles. */
    boolean concernsRoleCounts() {
        return before.isEmpty() || after.isEmpty() || !roles(before).equals(roles(after));
    }

    RoleCounts applied(RoleCounts roleCounts) {
        return roleCounts.moved(before, after);
    }

    /** The address that the change takes; empty when the contact keeps its own, in whatever case. */
    Optional<EmailAddress> newAddress() {
        return after.map(Contact::email)
                .filter(address ->
                        before.map(Contact::email).filter(address::isSameAs).isEmpty());
    }

    /** The outcome once the change is committed. */
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
