package portal.domain.contact;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
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

    ChangeContacts(Action action, RoleCountStore roleCountStore, ContactWrites writes, Journal journal) {
        this.privilege = new Privilege(Capability.MANAGE_CONTACTS, action);
        this.roleCountStore = roleCountStore;
        this.writes = writes;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return privilege;
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
        return decide(caller, member, known, change(caller, known, command));
    }

    private ContactChange change(Caller.Customer caller, ContactState state, ContactCommand command) {
        return switch (command) {
            case ContactCommand.Add added -> {
                var id = new ContactId(journal.freshId());
                yield ContactChange.adding(
                        Contact.added(caller.organization(), id, added.particulars(), added.roles(), journal.now()));
            }
            case ContactCommand.Change changed -> {
                var before = state.contact().orElseThrow();
                yield ContactChange.changing(
                        before, before.with(changed.particulars()).with(changed.roles()));
            }
            case ContactCommand.AssignRoles assigned -> {
                var before = state.contact().orElseThrow();
                yield ContactChange.changing(before, before.with(assigned.roles()));
            }
            case ContactCommand.Remove _ ->
                ContactChange.removing(state.contact().orElseThrow());
        };
    }

    private Decision<ContactOutcome> decide(
            Caller.Customer caller, Member member, ContactState state, ContactChange change) {
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
                .and(writes.of(caller, member, state, change));
    }

    private Decision<ContactOutcome> refuse(Caller.Customer caller, Attempt attempt, ContactOutcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(caller, caller.organization(), attempt, refusal.code()));
    }
}
