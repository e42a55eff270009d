package portal.domain.contact;

import java.util.Optional;
import java.util.Set;
import portal.domain.access.Appointment;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.Role;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.usecase.UseCase;

/** Decides on one kind of change to the contacts of an organization. */
final class ChangeContacts<C extends ContactCommand> implements UseCase<C, Optional<ContactState>, ContactOutcome> {

    private final Privilege privilege;
    private final RoleCountStore roleCountStore;
    private final ContactWrites writes;
    private final Journal journal;

    ChangeContacts(Privilege privilege, RoleCountStore roleCountStore, ContactWrites writes, Journal journal) {
        this.privilege = privilege;
        this.roleCountStore = roleCountStore;
        this.writes = writes;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return privilege;
    }

    /** A change counts only if it gives the contact another address. Every new contact is invited. */
    @Override
    public boolean counts(Optional<ContactState> state, C command) {
        return state.flatMap(ContactState::contact)
                .flatMap(contact -> command.address().map(address -> !address.isSameAs(contact.email())))
                .orElse(true);
    }

    /**
     * What could hand the organization to somebody else needs a recent second factor. Another administrator is safe
     * from one who was appointed just now.
     */
    @Override
    public Privilege privilege(Member member, Optional<ContactState> state, C command) {
        var before = state.orElseThrow().contact();
        if (command.target().isPresent() && before.isEmpty()) {
            return privilege;
        }
        var wasAdministrator = before.isPresent() && before.get().isAdministrator();
        var staysAdministrator = command.roles().contains(Role.ADMINISTRATOR);
        var readdressed = before.isPresent()
                && command.address().isPresent()
                && !command.address().get().equals(before.get().email());
        if (wasAdministrator == staysAdministrator && !readdressed) {
            return privilege;
        }
        var concernsAnotherAdministrator =
                wasAdministrator && !before.get().id().equals(member.contact());
        var recent = privilege.withRecentSecondFactor();
        return concernsAnotherAdministrator ? recent.ofSettledAdministrator() : recent;
    }

    @Override
    public String subject(C command) {
        return command.target().map(target -> target.contact().value()).orElse("");
    }

    @Override
    public WithMember<Optional<ContactState>> read(Caller.Customer caller, C command) {
        var contact = command.target().map(ContactCommand.Target::contact);
        return WithMember.present(roleCountStore.view(caller, contact, command.address()));
    }

    @Override
    public Decision<ContactOutcome> decide(
            Caller.Customer caller, Member member, Optional<ContactState> state, C command) {
        var known = state.orElseThrow();
        if (command.target().isPresent()) {
            var precondition = command.target().get().precondition();
            if (known.contact().isEmpty()) {
                var attempt = Attempt.at(privilege.action(), subject(command));
                return refuse(caller, attempt, new ContactOutcome.NoSuchContact());
            }
            if (!precondition.isMetBy(known.contact().get().version())) {
                return Decision.of(new ContactOutcome.ChangedMeanwhile());
            }
        }
        return decide(caller, known, change(caller, known, command));
    }

    private ContactChange change(Caller.Customer caller, ContactState state, ContactCommand command) {
        return switch (command) {
            case ContactCommand.Add added -> {
                var id = new ContactId(journal.freshId());
                yield ContactChange.adding(appointed(
                        Contact.added(caller.organization(), id, added.particulars(), added.roles(), journal.now())));
            }
            case ContactCommand.Change changed -> {
                var before = state.contact().orElseThrow();
                var after = with(changed.roles(), before.with(changed.particulars()));
                yield ContactChange.changing(before, invitedAnew(before, after));
            }
            case ContactCommand.AssignRoles assigned -> {
                var before = state.contact().orElseThrow();
                yield ContactChange.changing(before, with(assigned.roles(), before));
            }
            case ContactCommand.Remove _ ->
                ContactChange.removing(state.contact().orElseThrow());
        };
    }

    private Contact with(Set<Role> roles, Contact before) {
        var after = before.with(roles);
        return before.isAdministrator() ? after : appointed(after);
    }

    private Contact appointed(Contact contact) {
        return contact.isAdministrator()
                ? contact.appointed(new Appointment(Appointment.By.ADMINISTRATOR, journal.now()))
                : contact;
    }

    /** A contact who never signed in is invited at a new address. */
    private Contact invitedAnew(Contact before, Contact after) {
        return before.hasSignedIn() || before.email().isSameAs(after.email()) ? after : after.invited(journal.now());
    }

    private Decision<ContactOutcome> decide(Caller.Customer caller, ContactState state, ContactChange change) {
        var contact = change.contact();
        var attempt = new Attempt(privilege.action(), contact.id().value(), contact.name(), ContactNote.of(change));
        var refusal = RoleRule.firstRefusal(state, change);
        if (refusal.isPresent()) {
            return refuse(caller, attempt, refusal.get());
        }
        if (change.isToNothingElse()) {
            return Decision.of(new ContactOutcome.Changed(change.contact()));
        }
        return Decision.of(change.outcome(), journal.done(caller, caller.organization(), attempt))
                .and(writes.of(caller, state, change));
    }

    private Decision<ContactOutcome> refuse(Caller.Customer caller, Attempt attempt, ContactOutcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(caller, caller.organization(), attempt, refusal.code()));
    }
}
