package portal.domain.contact;

import java.util.Optional;
import java.util.Set;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.Appointment;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Intervention;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.organization.Organizations;
import portal.domain.usecase.SystemUseCase;

/**
 * Helps an organization whose administrators cannot help themselves: appoints an administrator, or corrects an address
 * (docs/domain.md, section 1). The rules are those of a customer's changes.
 */
public final class InterveneInContacts {

    private final RoleCountStore roleCountStore;
    private final ContactWrites writes;
    private final Journal journal;

    public InterveneInContacts(
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

    /** Adds a contact who is an administrator. */
    public SystemUseCase<NewAdministrator, Optional<ContactState>, ContactOutcome> appoint() {
        return new Appointing();
    }

    /** Gives a contact another address. */
    public SystemUseCase<Correction, Optional<ContactState>, ContactOutcome> correctAddress() {
        return new Correcting();
    }

    private Decision<ContactOutcome> decide(
            Caller.BackOffice caller,
            Intervention intervention,
            Action action,
            ContactState state,
            ContactChange change) {
        var contact = change.contact();
        var organization = contact.organization();
        var support = intervention.by(caller);
        var attempt = new Attempt(action, contact.id().value(), contact.name(), intervention.reason());
        var refusal = RoleRule.firstRefusal(state, change);
        if (refusal.isPresent()) {
            return refuse(support, organization, attempt, refusal.get());
        }
        return change.isToNothingElse()
                ? Decision.of(change.outcome())
                : Decision.of(change.outcome())
                        .and(writes.of(support, state, change))
                        .and(journal.intervened(support, organization, attempt));
    }

    private Decision<ContactOutcome> refuse(
            Actor support, OrganizationId organization, Attempt attempt, ContactOutcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(support, organization, attempt, refusal.code()));
    }

    /** Who becomes an administrator. */
    public record NewAdministrator(
            OrganizationId organization, Contact.Particulars particulars, Set<Role> roles, Intervention intervention) {
        public NewAdministrator {
            roles = Set.copyOf(roles);
        }
    }

    /** @param precondition on the contact's version */
    public record Correction(
            OrganizationId organization,
            ContactId contact,
            Precondition precondition,
            EmailAddress address,
            Intervention intervention) {}

    private final class Appointing implements SystemUseCase<NewAdministrator, Optional<ContactState>, ContactOutcome> {

        @Override
        public Capability capability() {
            return Capability.GIVE_SUPPORT;
        }

        @Override
        public boolean needsRecentSecondFactor() {
            return true;
        }

        @Override
        public Optional<ContactState> read(Caller.BackOffice caller, NewAdministrator command) {
            return roleCountStore.state(
                    command.organization(),
                    Optional.empty(),
                    Optional.of(command.particulars().email()));
        }

        @Override
        public Decision<ContactOutcome> decide(
                Caller.BackOffice caller, Optional<ContactState> state, NewAdministrator command) {
            if (state.isEmpty()) {
                return Decision.of(new ContactOutcome.NoSuchContact());
            }
            var id = new ContactId(journal.freshId());
            var added = Contact.added(command.organization(), id, command.particulars(), command.roles(), journal.now())
                    .appointed(new Appointment(Appointment.By.VENDOR, journal.now()));
            return InterveneInContacts.this.decide(
                    caller, command.intervention(), Action.ADD_CONTACT, state.get(), ContactChange.adding(added));
        }
    }

    private final class Correcting implements SystemUseCase<Correction, Optional<ContactState>, ContactOutcome> {

        @Override
        public Capability capability() {
            return Capability.GIVE_SUPPORT;
        }

        @Override
        public boolean needsRecentSecondFactor() {
            return true;
        }

        @Override
        public Optional<ContactState> read(Caller.BackOffice caller, Correction command) {
            return roleCountStore.state(
                    command.organization(), Optional.of(command.contact()), Optional.of(command.address()));
        }

        @Override
        public Decision<ContactOutcome> decide(
                Caller.BackOffice caller, Optional<ContactState> state, Correction command) {
            if (state.isEmpty()) {
                return Decision.of(new ContactOutcome.NoSuchContact());
            }
            var contact = state.get().contact();
            if (contact.isEmpty()) {
                return refuse(
                        command.intervention().by(caller),
                        command.organization(),
                        new Attempt(
                                Action.CHANGE_CONTACT,
                                command.contact().value(),
                                command.intervention().reason()),
                        new ContactOutcome.NoSuchContact());
            }
            if (!command.precondition().isMetBy(contact.get().version())) {
                return Decision.of(new ContactOutcome.ChangedMeanwhile());
            }
            return InterveneInContacts.this.decide(
                    caller,
                    command.intervention(),
                    Action.CHANGE_CONTACT,
                    state.get(),
                    ContactChange.changing(contact.get(), readdressed(contact.get(), command.address())));
        }

        private static Contact readdressed(Contact contact, EmailAddress address) {
            var now = contact.particulars();
            return contact.with(new Contact.Particulars(now.name(), address, now.phone(), now.language()));
        }
    }
}
