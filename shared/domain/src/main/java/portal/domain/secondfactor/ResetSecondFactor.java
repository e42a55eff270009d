package portal.domain.secondfactor;

import java.time.Duration;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Brake;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Intervention;
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
 * Resets the second factor of a colleague, and ends the colleague's sessions at once. That of another administrator
 * waits (docs/domain.md, section 7). The vendor's support can reset the factor of any contact, at once.
 */
public final class ResetSecondFactor
        implements UseCase<ResetSecondFactor.Command, Optional<Contact>, ResetOutcome>,
                SystemUseCase<ResetSecondFactor.SupportCommand, Optional<Contact>, ResetOutcome> {

    private static final Privilege PRIVILEGE = new Privilege(Capability.RESET_SECOND_FACTOR, Action.RESET_SECOND_FACTOR)
            .braked(Brake.SECOND_FACTOR_RESETS);

    private final Contacts contacts;
    private final DueResets dueResets;
    private final Journal journal;
    private final ResetWrites resetWrites;
    private final Duration delay;

    /** @param delay after which the reset of an administrator takes effect by itself */
    public ResetSecondFactor(Contacts contacts, DueResets dueResets, Journal journal, Duration delay) {
        this.contacts = contacts;
        this.dueResets = dueResets;
        this.journal = journal;
        this.resetWrites = new ResetWrites(contacts, journal);
        this.delay = delay;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    /** Administrators who want to reset their own are refused, whenever they signed in. */
    @Override
    public Privilege privilege(Member member, Optional<Contact> state, Command command) {
        if (command.contact().equals(member.contact())) {
            return PRIVILEGE;
        }
        var recent = PRIVILEGE.withRecentSecondFactor();
        return state.isPresent() && state.get().isAdministrator() ? recent.ofSettledAdministrator() : recent;
    }

    @Override
    public String subject(Command command) {
        return command.contact().value();
    }

    @Override
    public WithMember<Optional<Contact>> read(Caller.Customer caller, Command command) {
        return contacts.view(caller, command.contact());
    }

    @Override
    public Decision<ResetOutcome> decide(
            Caller.Customer caller, Member member, Optional<Contact> state, Command command) {
        var attempt = new Attempt(
                PRIVILEGE.action(),
                command.contact().value(),
                state.map(Contact::name).orElse(""),
                command.reason());
        if (command.contact().equals(caller.contact())) {
            return refuse(caller, attempt, new ResetOutcome.OwnSecondFactor());
        }
        if (state.isEmpty()) {
            return refuse(caller, attempt, new ResetOutcome.NoSuchContact());
        }
        return state.get().isAdministrator()
                ? askToWait(caller, state.get(), attempt)
                : resetWrites.of(caller, state.get(), attempt);
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
    public Optional<Contact> read(Caller.BackOffice caller, SupportCommand command) {
        return contacts.find(command.organization(), command.contact());
    }

    @Override
    public Decision<ResetOutcome> decide(Caller.BackOffice caller, Optional<Contact> found, SupportCommand command) {
        if (found.isEmpty()) {
            return Decision.of(new ResetOutcome.NoSuchContact());
        }
        var contact = found.get();
        var support = command.intervention().by(caller);
        var attempt = new Attempt(
                PRIVILEGE.action(),
                contact.id().value(),
                contact.name(),
                command.intervention().reason());
        return resetWrites.reset(support, contact).and(journal.intervened(support, contact.organization(), attempt));
    }

    /** A reset that waits already keeps its moment. */
    private Decision<ResetOutcome> askToWait(Caller.Customer caller, Contact contact, Attempt attempt) {
        if (contact.waitingReset().isPresent()) {
            return Decision.of(new ResetOutcome.Waits(
                    contact.id(), contact.waitingReset().get().takesEffectAt()));
        }
        var now = journal.now();
        var waiting = new WaitingReset(
                caller.contact(),
                caller.displayName(),
                attempt.note(),
                caller.origin().from(),
                now,
                now.plus(delay));
        var organization = caller.organization();
        return Decision.of(
                new ResetOutcome.Waits(contact.id(), waiting.takesEffectAt()),
                contacts.update(contact.withWaitingReset(Optional.of(waiting))),
                dueResets.add(new DueReset(organization, contact.id(), waiting.takesEffectAt())),
                journal.done(
                        caller,
                        organization,
                        new Attempt(
                                Action.REQUEST_SECOND_FACTOR_RESET,
                                attempt.subject(),
                                attempt.subjectName(),
                                attempt.note())),
                journal.announce(caller, organization, EventType.TwoFactorResetRequested, attempt.subject()));
    }

    private Decision<ResetOutcome> refuse(Caller.Customer caller, Attempt attempt, ResetOutcome.Refused refusal) {
        return Decision.of(refusal, journal.refused(caller, caller.organization(), attempt, refusal.code()));
    }

    /**
     * Whose second factor is reset, and why.
     *
     * @param reason in the administrator's words, 1-500 characters
     */
    public record Command(ContactId contact, String reason) {}

    /** Whose second factor the vendor's support resets. */
    public record SupportCommand(OrganizationId organization, ContactId contact, Intervention intervention) {}
}
