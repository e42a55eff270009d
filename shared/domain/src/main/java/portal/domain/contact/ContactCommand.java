package portal.domain.contact;

import java.util.Optional;
import java.util.Set;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Role;
import portal.domain.decision.Precondition;

/** What an administrator asks for about the contacts of its organization. */
public sealed interface ContactCommand {

    /** The contact to change; empty for a new contact. */
    Optional<Target> target();

    /** The roles that the contact has afterwards; none for a contact who is removed. */
    Set<Role> roles();

    /** The wanted address of the contact; empty when the command does not name one. */
    Optional<EmailAddress> address();

    /** Adds a contact. */
    record Add(Contact.Particulars particulars, Set<Role> roles) implements ContactCommand {
        public Add {
            roles = Set.copyOf(roles);
        }

        @Override
        public Optional<Target> target() {
            return Optional.empty();
        }

        @Override
        public Optional<EmailAddress> address() {
            return Optional.of(particulars.email());
        }
    }

    /** Replaces the personal data and the roles of a contact. */
    record Change(Target contact, Contact.Particulars particulars, Set<Role> roles) implements ContactCommand {
        public Change {
            roles = Set.copyOf(roles);
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(contact);
        }

        @Override
        public Optional<EmailAddress> address() {
            return Optional.of(particulars.email());
        }
    }

    /** Replaces the roles of a contact. */
    record AssignRoles(Target contact, Set<Role> roles) implements ContactCommand {
        public AssignRoles {
            roles = Set.copyOf(roles);
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(contact);
        }

        @Override
        public Optional<EmailAddress> address() {
            return Optional.empty();
        }
    }

    /** Removes a contact. */
    record Remove(Target contact) implements ContactCommand {

        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(contact);
        }

        @Override
        public Optional<EmailAddress> address() {
            return Optional.empty();
        }
    }

    /**
     * The contact to change.
     *
     * @param precondition on the contact's version
     */
    record Target(ContactId contact, Precondition precondition) {}
}
