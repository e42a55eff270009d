package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.audit.Journal;
import portal.domain.organization.Organizations;
import portal.domain.usecase.UseCase;

/**
 * Adds, changes and removes the contacts of an administrator's organization (docs/domain.md, section 1). A change of
 * contacts or roles also replaces the organization's role counts. So of two such changes at the same moment, one is
 * decided again.
 */
public final class ManageContacts {

    private final RoleCountStore roleCountStore;
    private final ContactWrites writes;
    private final Journal journal;

    public ManageContacts(
            RoleCountStore roleCountStore,
            Contacts contacts,
            AddressChanges addressChanges,
            Organizations organizations,
            Journal journal) {
        this.roleCountStore = roleCountStore;
        this.writes = new ContactWrites(roleCountStore, contacts, addressChanges, organizations, journal);
        this.journal = journal;
    }

    public UseCase<ContactCommand.Add, Optional<ContactState>, ContactOutcome> add() {
        return recordedAs(Action.ADD_CONTACT);
    }

    public UseCase<ContactCommand.Change, Optional<ContactState>, ContactOutcome> change() {
        return recordedAs(Action.CHANGE_CONTACT);
    }

    public UseCase<ContactCommand.AssignRoles, Optional<ContactState>, ContactOutcome> assignRoles() {
        return recordedAs(Action.ASSIGN_ROLES);
    }

    public UseCase<ContactCommand.Remove, Optional<ContactState>, ContactOutcome> remove() {
        return recordedAs(Action.REMOVE_CONTACT);
    }

    private <C extends ContactCommand> UseCase<C, Optional<ContactState>, ContactOutcome> recordedAs(Action action) {
        return new ChangeContacts<>(action, roleCountStore, writes, journal);
    }
}
