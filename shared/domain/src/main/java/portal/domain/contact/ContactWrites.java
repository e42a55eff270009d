package portal.domain.contact;

import java.util.ArrayList;
import java.util.List;
import portal.domain.access.Actor;
import portal.domain.access.Caller;
import portal.domain.access.Role;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.event.EventType;
import portal.domain.organization.Organizations;

/** The writes and events of a change of contacts. */
final class ContactWrites {

    private final RoleCountStore roleCountStore;
    private final Contacts contacts;
    private final AddressChanges addressChanges;
    private final AdministratorChanges administratorChanges;
    private final Organizations organizations;
    private final Journal journal;

    ContactWrites(
            RoleCountStore roleCountStore,
            Contacts contacts,
            AddressChanges addressChanges,
            AdministratorChanges administratorChanges,
            Organizations organizations,
            Journal journal) {
        this.roleCountStore = roleCountStore;
        this.contacts = contacts;
        this.addressChanges = addressChanges;
        this.administratorChanges = administratorChanges;
        this.organizations = organizations;
        this.journal = journal;
    }

    List<ConditionalWrite> of(Actor actor, ContactState state, ContactChange change) {
        var writes = new ArrayList<>(contact(change));
        if (change.concernsRoleCounts()) {
            writes.add(roleCountStore.update(change.applied(state.roleCounts())));
        }
        if (change.isRemoval() || change.grants(Role.INCIDENT_MANAGER)) {
            writes.add(organizations.requireUnchanged(state.organization()));
        }
        if (isByAdministrator(actor) && isOfAdministrator(change)) {
            var happened = administratorChange(actor, change);
            writes.add(administratorChanges.add(happened));
            writes.add(announce(actor, change, EventType.AdministratorChanged, happened.id()));
        }
        if (change.isAddition()) {
            writes.add(announce(
                    actor, change, EventType.ContactAdded, change.contact().id().value()));
        } else if (change.isRemoval()) {
            writes.add(announce(
                    actor,
                    change,
                    EventType.ContactRemoved,
                    change.contact().id().value()));
        } else if (change.newAddress().isPresent()) {
            var addressChange = addressChange(actor, change.before().orElseThrow(), change.contact());
            writes.add(addressChanges.add(addressChange));
            writes.add(announce(actor, change, EventType.EmailChanged, addressChange.id()));
        }
        return writes;
    }

    /** What the vendor's support does is mailed as its help instead. */
    private static boolean isByAdministrator(Actor actor) {
        return actor instanceof Caller.Customer;
    }

    private static boolean isOfAdministrator(ContactChange change) {
        return change.grants(Role.ADMINISTRATOR) || change.revokes(Role.ADMINISTRATOR);
    }

    private List<ConditionalWrite> contact(ContactChange change) {
        if (change.isAddition()) {
            return contacts.add(change.contact());
        }
        if (change.isRemoval()) {
            return contacts.remove(change.contact());
        }
        return change.newAddress().isPresent()
                ? contacts.readdress(
                        change.contact(), change.before().orElseThrow().email())
                : List.of(contacts.update(change.contact()));
    }

    private AddressChange addressChange(Actor by, Contact before, Contact after) {
        return new AddressChange(
                after.organization(),
                journal.freshId(),
                after.id(),
                after.name(),
                after.language(),
                before.email(),
                after.email(),
                by.displayName(),
                by.origin().from(),
                journal.now());
    }

    private AdministratorChange administratorChange(Actor by, ContactChange change) {
        var contact = change.before().orElse(change.contact());
        return new AdministratorChange(
                contact.organization(),
                journal.freshId(),
                kind(change),
                contact.id(),
                contact.name(),
                contact.email(),
                contact.language(),
                by.displayName(),
                by.origin().from(),
                journal.now());
    }

    private static AdministratorChange.Kind kind(ContactChange change) {
        if (change.isAddition()) {
            return AdministratorChange.Kind.ADDED;
        }
        if (change.isRemoval()) {
            return AdministratorChange.Kind.REMOVED;
        }
        return change.grants(Role.ADMINISTRATOR)
                ? AdministratorChange.Kind.APPOINTED
                : AdministratorChange.Kind.DEMOTED;
    }

    private ConditionalWrite announce(Actor actor, ContactChange change, EventType type, String subject) {
        return journal.announce(actor, change.contact().organization(), type, subject);
    }
}
