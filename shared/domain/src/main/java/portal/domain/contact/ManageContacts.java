package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Brake;
import portal.domain.access.Capability;
import portal.domain.access.Privilege;
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
            AdministratorChanges administratorChanges,
            Organizations organizations,
            Journal journal) {
        this.roleCountStore = roleCountStore;
        this.writes = new ContactWrites(
                roleCountStore, contacts, addressChanges, administratorChanges, organizations, journal);
        this.journal = journal;
    }

    public UseCase<ContactCommand.Add, Optional<ContactState>, ContactOutcome> add() {
        return needing(privilege(Action.ADD_CONTACT).braked(Brake.INVITATIONS));
    }

    public UseCase<ContactCommand.Change, Optional<ContactState>, ContactOutcome> change() {
        return needing(privilege(Action.CHANGE_CONTACT).braked(Brake.ADDRESS_CHANGES));
    }

    public UseCase<ContactCommand.AssignRoles, Optional<ContactState>, ContactOutcome> assignRoles() {
        return needing(privilege(Action.ASSIGN_ROLES));
    }

    public UseCase<ContactCommand.Remove, Optional<ContactState>, ContactOutcome> remove() {
        return needing(privilege(Action.REMOVE_CONTACT));
    }

    private static Privilege privilege(Action action) {
        return new Privilege(Capability.MANAGE_CONTACTS, action);
    }

    private <C extends ContactCommand> UseCase<C, Optional<ContactState>, ContactOutcome> needing(Privilege privilege) {
        return new ChangeContacts<>(privilege, roleCountStore, writes, journal);
    }
}
