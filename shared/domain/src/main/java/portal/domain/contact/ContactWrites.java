package portal.domain.contact;

import java.util.ArrayList;
import java.util.List;
import portal.domain.access.Caller;
import portal.domain.access.Member;
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
    private final Organizations organizations;
    private final Journal journal;

    ContactWrites(
            RoleCountStore roleCountStore,
            Contacts contacts,
            AddressChanges addressChanges,
            Organizations organizations,
            Journal journal) {
        this.roleCountStore = roleCountStore;
        this.contacts = contacts;
        this.addressChanges = addressChanges;
        this.organizations = organizations;
        this.journal = journal;
    }

    List<ConditionalWrite> of(Caller.Customer caller, Member member, ContactState state, ContactChange change) {
        var writes = new ArrayList<>(contact(change));
        if (change.concernsRoleCounts()) {
            writes.add(roleCountStore.update(change.applied(state.roleCounts())));
        }
        if (change.isRemoval() || change.grants(Role.INCIDENT_MANAGER)) {
            writes.add(organizations.requireUnchanged(state.organization()));
        }
        if (change.isAddition()) {
            writes.add(announce(
                    caller, EventType.ContactAdded, change.contact().id().value()));
        } else if (change.isRemoval()) {
            writes.add(announce(
                    caller, EventType.ContactRemoved, change.contact().id().value()));
        } else if (change.newAddress().isPresent()) {
            var addressChange = addressChange(member, change.before().orElseThrow(), change.contact());
            writes.add(addressChanges.add(addressChange));
            writes.add(announce(caller, EventType.EmailChanged, addressChange.id()));
        }
        return writes;
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

    private AddressChange addressChange(Member by, Contact before, Contact after) {
        return new AddressChange(
                after.organization(),
                journal.freshId(),
                after.id(),
                after.name(),
                after.language(),
                before.email(),
                after.email(),
                by.name(),
                journal.now());
    }

    private ConditionalWrite announce(Caller.Customer caller, EventType type, String subject) {
        return journal.announce(caller, caller.organization(), type, subject);
    }
}
