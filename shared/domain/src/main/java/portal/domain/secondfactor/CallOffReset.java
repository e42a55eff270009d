package portal.domain.secondfactor;

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
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.contact.WaitingReset;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.UseCase;

/** Calls a waiting reset off. The administrator concerned may do it too (docs/domain.md, section 7). */
public final class CallOffReset implements UseCase<ContactId, Optional<Contact>, ResetOutcome> {

    private static final Privilege PRIVILEGE = new Privilege(
                    Capability.RESET_SECOND_FACTOR, Action.CALL_OFF_SECOND_FACTOR_RESET)
            .withRecentSecondFactor()
            .ofSettledAdministrator();

    private final Contacts contacts;
    private final Journal journal;

    public CallOffReset(Contacts contacts, Journal journal) {
        this.contacts = contacts;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    @Override
    public String subject(ContactId command) {
        return command.value();
    }

    @Override
    public WithMember<Optional<Contact>> read(Caller.Customer caller, ContactId command) {
        return contacts.view(caller, command);
    }

    @Override
    public Decision<ResetOutcome> decide(
            Caller.Customer caller, Member member, Optional<Contact> state, ContactId command) {
        var waiting = state.flatMap(Contact::waitingReset);
        var attempt = new Attempt(
                PRIVILEGE.action(),
                command.value(),
                state.map(Contact::name).orElse(""),
                waiting.map(WaitingReset::reason).orElse(""));
        if (waiting.isEmpty()) {
            return refuse(caller, attempt, new ResetOutcome.NoneWaits());
        }
        var organization = caller.organization();
        return Decision.of(
                new ResetOutcome.CalledOff(),
                contacts.update(state.orElseThrow().withWaitingReset(Optional.empty())),
                journal.done(caller, organization, attempt),
                journal.announce(caller, organization, EventType.TwoFactorResetCalledOff, command.value()));
    }

    private Decision<ResetOutcome> refuse(Caller.Customer caller, Attempt attempt, ResetOutcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(caller, caller.organization(), attempt, refusal.code()));
    }
}
