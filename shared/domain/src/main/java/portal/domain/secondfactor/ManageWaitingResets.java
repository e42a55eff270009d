package portal.domain.secondfactor;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.contact.WaitingReset;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Approves waiting resets and calls them off (docs/domain.md, section 7). The vendor's support can do both, under the
 * name of a person and with a reason.
 */
public final class ManageWaitingResets {

    private final Contacts contacts;
    private final Journal journal;

    public ManageWaitingResets(Contacts contacts, Journal journal) {
        this.contacts = contacts;
        this.journal = journal;
    }

    /** Lets the reset take effect. This takes an administrator who neither asked for it nor is concerned. */
    public UseCase<ContactId, Optional<Contact>, ResetOutcome> approve() {
        return new OnWaitingReset(Action.APPROVE_SECOND_FACTOR_RESET, this::approve);
    }

    /** Lets the reset never take effect. The administrator concerned may do it too. */
    public UseCase<ContactId, Optional<Contact>, ResetOutcome> callOff() {
        return new OnWaitingReset(Action.CALL_OFF_SECOND_FACTOR_RESET, this::callOff);
    }

    /** Lets the reset take effect, as a further administrator would. */
    public SystemUseCase<ResetSecondFactor.SupportCommand, Optional<Contact>, ResetOutcome> approveAsSupport() {
        return new AsSupport(Action.APPROVE_SECOND_FACTOR_RESET, new ResetWrites(contacts, journal)::reset);
    }

    /** Lets the reset never take effect. */
    public SystemUseCase<ResetSecondFactor.SupportCommand, Optional<Contact>, ResetOutcome> callOffAsSupport() {
        return new AsSupport(Action.CALL_OFF_SECOND_FACTOR_RESET, this::callOff);
    }

    private Decision<ResetOutcome> approve(
            Caller.Customer caller, Contact contact, WaitingReset waiting, Attempt attempt) {
        if (waiting.requestedBy().equals(caller.contact())) {
            return refuse(caller, attempt, new ResetOutcome.OwnRequest());
        }
        if (contact.id().equals(caller.contact())) {
            return refuse(caller, attempt, new ResetOutcome.OwnSecondFactor());
        }
        return new ResetWrites(contacts, journal).of(caller, contact, attempt);
    }

    private Decision<ResetOutcome> callOff(
            Caller.Customer caller, Contact contact, WaitingReset waiting, Attempt attempt) {
        return callOff(caller, contact).and(List.of(journal.done(caller, caller.organization(), attempt)));
    }

    /** Without an audit entry. */
    private Decision<ResetOutcome> callOff(Actor actor, Contact contact) {
        return Decision.of(
                new ResetOutcome.CalledOff(),
                contacts.update(contact.withWaitingReset(Optional.empty())),
                journal.announce(
                        actor,
                        contact.organization(),
                        EventType.TwoFactorResetCalledOff,
                        contact.id().value()));
    }

    private Decision<ResetOutcome> refuse(Caller.Customer caller, Attempt attempt, ResetOutcome.Refused refusal) {
        return refuse(caller, caller.organization(), attempt, refusal);
    }

    private Decision<ResetOutcome> refuse(
            Actor actor, OrganizationId organization, Attempt attempt, ResetOutcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(actor, organization, attempt, refusal.code()));
    }

    @FunctionalInterface
    private interface Rule {
        Decision<ResetOutcome> decide(Caller.Customer caller, Contact contact, WaitingReset waiting, Attempt attempt);
    }

    private final class OnWaitingReset implements UseCase<ContactId, Optional<Contact>, ResetOutcome> {

        private final Privilege privilege;
        private final Rule rule;

        OnWaitingReset(Action action, Rule rule) {
            this.privilege = new Privilege(Capability.RESET_SECOND_FACTOR, action)
                    .withRecentSecondFactor()
                    .ofSettledAdministrator();
            this.rule = rule;
        }

        @Override
        public Privilege privilege() {
            return privilege;
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
                    privilege.action(),
                    command.value(),
                    state.map(Contact::name).orElse(""),
                    waiting.map(WaitingReset::reason).orElse(""));
            return waiting.isPresent()
                    ? rule.decide(caller, state.orElseThrow(), waiting.get(), attempt)
                    : refuse(caller, attempt, new ResetOutcome.NoneWaits());
        }
    }

    @FunctionalInterface
    private interface SupportRule {
        /** Without an audit entry. */
        Decision<ResetOutcome> decide(Actor support, Contact contact);
    }

    private final class AsSupport
            implements SystemUseCase<ResetSecondFactor.SupportCommand, Optional<Contact>, ResetOutcome> {

        private final Action action;
        private final SupportRule rule;

        AsSupport(Action action, SupportRule rule) {
            this.action = action;
            this.rule = rule;
        }

        @Override
        public Capability capability() {
            return Capability.GIVE_SUPPORT;
        }

        @Override
        public boolean needsRecentSecondFactor() {
            return true;
        }

        @Override
        public Optional<Contact> read(Caller.BackOffice caller, ResetSecondFactor.SupportCommand command) {
            return contacts.find(command.organization(), command.contact());
        }

        @Override
        public Decision<ResetOutcome> decide(
                Caller.BackOffice caller, Optional<Contact> state, ResetSecondFactor.SupportCommand command) {
            if (state.isEmpty()) {
                return Decision.of(new ResetOutcome.NoSuchContact());
            }
            var contact = state.get();
            var support = command.intervention().by(caller);
            var attempt = new Attempt(
                    action,
                    contact.id().value(),
                    contact.name(),
                    command.intervention().reason());
            return contact.waitingReset().isPresent()
                    ? rule.decide(support, contact).and(journal.intervened(support, contact.organization(), attempt))
                    : refuse(support, contact.organization(), attempt, new ResetOutcome.NoneWaits());
        }
    }
}
