package portal.domain.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.event.EventType;
import portal.domain.usecase.UseCase;

/**
 * Adds, changes and removes signals (docs/domain.md, section 5). A signal that is new, or that watches otherwise than
 * before, is armed and evaluated at once.
 */
public final class ManageSignals {

    private final Signals signals;
    private final Journal journal;

    public ManageSignals(Signals signals, Journal journal) {
        this.signals = signals;
        this.journal = journal;
    }

    public UseCase<Addition, Optional<SignalState>, SignalOutcome> add() {
        return new Adding();
    }

    public UseCase<Change, Optional<SignalState>, SignalOutcome> change() {
        return new Changing();
    }

    public UseCase<Removal, Optional<SignalState>, SignalOutcome> remove() {
        return new Removing();
    }

    private Decision<SignalOutcome> refuse(Caller.Customer caller, Attempt attempt, SignalOutcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(caller, caller.organization(), attempt, refusal.code()));
    }

    private Decision<SignalOutcome> store(
            Caller.Customer caller, Attempt attempt, SignalOutcome outcome, SignalList before, SignalList after) {
        return Decision.of(
                        outcome,
                        journal.done(caller, caller.organization(), attempt),
                        journal.announce(caller, caller.organization(), EventType.SignalsDue, attempt.subject()))
                .and(signals.save(before, after));
    }

    /** The recipients that are no contacts of the organization; empty when all of them are. */
    private static Optional<SignalOutcome.Refused> unknownRecipients(SignalState state, Signal.Terms terms) {
        var unknown = new ArrayList<Integer>();
        for (int i = 0; i < terms.recipients().size(); i++) {
            if (!state.contacts().contains(terms.recipients().get(i))) {
                unknown.add(i);
            }
        }
        return unknown.isEmpty() ? Optional.empty() : Optional.of(new SignalOutcome.UnknownRecipients(unknown));
    }

    private final class Adding implements UseCase<Addition, Optional<SignalState>, SignalOutcome> {

        @Override
        public Privilege privilege() {
            return new Privilege(Capability.MANAGE_LICENSE, Action.ADD_SIGNAL);
        }

        @Override
        public WithMember<Optional<SignalState>> read(Caller.Customer caller, Addition command) {
            return WithMember.present(
                    signals.view(caller, Set.copyOf(command.terms().recipients())));
        }

        @Override
        public Decision<SignalOutcome> decide(
                Caller.Customer caller, Member member, Optional<SignalState> read, Addition command) {
            var state = read.orElseThrow();
            var unknown = unknownRecipients(state, command.terms());
            if (unknown.isPresent()) {
                return refuse(caller, Attempt.at(Action.ADD_SIGNAL), unknown.get());
            }
            if (state.signals().isFull()) {
                return refuse(caller, Attempt.at(Action.ADD_SIGNAL), new SignalOutcome.TooManySignals());
            }
            var after = state.signals().with(command.terms(), command.enabled());
            var added = after.signals().getLast();
            var attempt = Attempt.at(Action.ADD_SIGNAL, added.id())
                    .named(added.terms().name());
            return store(caller, attempt, new SignalOutcome.Stored(added, state.license()), state.signals(), after);
        }
    }

    private final class Changing implements UseCase<Change, Optional<SignalState>, SignalOutcome> {

        @Override
        public Privilege privilege() {
            return new Privilege(Capability.MANAGE_LICENSE, Action.CHANGE_SIGNAL);
        }

        @Override
        public String subject(Change command) {
            return command.id();
        }

        @Override
        public WithMember<Optional<SignalState>> read(Caller.Customer caller, Change command) {
            return WithMember.present(
                    signals.view(caller, Set.copyOf(command.terms().recipients())));
        }

        @Override
        public Decision<SignalOutcome> decide(
                Caller.Customer caller, Member member, Optional<SignalState> read, Change command) {
            var state = read.orElseThrow();
            var found = state.signals().find(command.id());
            if (found.isEmpty()) {
                return Decision.of(new SignalOutcome.NoSuchSignal());
            }
            return command.precondition().isMetBy(found.get().version())
                    ? change(caller, state, found.get(), command)
                    : Decision.of(new SignalOutcome.ChangedMeanwhile());
        }

        private Decision<SignalOutcome> change(
                Caller.Customer caller, SignalState state, Signal before, Change command) {
            var attempt = Attempt.at(Action.CHANGE_SIGNAL, before.id())
                    .named(before.terms().name());
            if (before.isStandard() && !command.terms().equals(before.terms())) {
                return refuse(caller, attempt, new SignalOutcome.StandardSignal());
            }
            var unknown = unknownRecipients(state, command.terms());
            if (unknown.isPresent()) {
                return refuse(caller, attempt, unknown.get());
            }
            if (command.terms().equals(before.terms()) && command.enabled() == before.enabled()) {
                return Decision.of(new SignalOutcome.Stored(before, state.license()));
            }
            var after = before.with(command.terms(), command.enabled());
            var changed =
                    new Attempt(Action.CHANGE_SIGNAL, after.id(), after.terms().name(), changedFields(before, after));
            return store(
                    caller,
                    changed,
                    new SignalOutcome.Stored(after, state.license()),
                    state.signals(),
                    state.signals().with(after));
        }
    }

    private static String changedFields(Signal before, Signal after) {
        var changed = new ArrayList<String>();
        note(changed, "name", before.terms().name(), after.terms().name());
        note(changed, "metric", before.terms().metric(), after.terms().metric());
        note(changed, "environmentType", before.terms().type(), after.terms().type());
        note(changed, "threshold", before.terms().threshold(), after.terms().threshold());
        note(changed, "recipients", before.terms().recipients(), after.terms().recipients());
        note(changed, "enabled", before.enabled(), after.enabled());
        return String.join(", ", changed);
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changed.add(field);
        }
    }

    private final class Removing implements UseCase<Removal, Optional<SignalState>, SignalOutcome> {

        @Override
        public Privilege privilege() {
            return new Privilege(Capability.MANAGE_LICENSE, Action.REMOVE_SIGNAL);
        }

        @Override
        public String subject(Removal command) {
            return command.id();
        }

        @Override
        public WithMember<Optional<SignalState>> read(Caller.Customer caller, Removal command) {
            return WithMember.present(signals.view(caller, Set.of()));
        }

        @Override
        public Decision<SignalOutcome> decide(
                Caller.Customer caller, Member member, Optional<SignalState> read, Removal command) {
            var state = read.orElseThrow();
            var found = state.signals().find(command.id());
            if (found.isEmpty()) {
                return Decision.of(new SignalOutcome.NoSuchSignal());
            }
            var signal = found.get();
            var attempt = Attempt.at(Action.REMOVE_SIGNAL, signal.id())
                    .named(signal.terms().name());
            if (signal.isStandard()) {
                return refuse(caller, attempt, new SignalOutcome.StandardSignal());
            }
            return command.precondition().isMetBy(signal.version())
                    ? Decision.<SignalOutcome>of(
                                    new SignalOutcome.Removed(), journal.done(caller, caller.organization(), attempt))
                            .and(signals.save(state.signals(), state.signals().without(signal)))
                    : Decision.of(new SignalOutcome.ChangedMeanwhile());
        }
    }

    /** A new signal: a copy of another one, or not. */
    public record Addition(Signal.Terms terms, boolean enabled) {}

    /** @param precondition on the signal's version */
    public record Change(String id, Signal.Terms terms, boolean enabled, Precondition precondition) {}

    /** @param precondition on the signal's version */
    public record Removal(String id, Precondition precondition) {}
}
