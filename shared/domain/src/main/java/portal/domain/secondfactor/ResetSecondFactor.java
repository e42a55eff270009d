package portal.domain.secondfactor;

import java.time.temporal.ChronoUnit;
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
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.UseCase;

/** Resets the second factor of a colleague, and ends the colleague's sessions at once (docs/domain.md, section 7). */
public final class ResetSecondFactor implements UseCase<ResetSecondFactor.Command, Optional<Contact>, ResetOutcome> {

    /**
     * Does not require a recent second factor: {@code decide} first refuses administrators who want to reset their own.
     */
    private static final Privilege PRIVILEGE =
            new Privilege(Capability.RESET_SECOND_FACTOR, Action.RESET_SECOND_FACTOR);

    private final Contacts contacts;
    private final Journal journal;

    public ResetSecondFactor(Contacts contacts, Journal journal) {
        this.contacts = contacts;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
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
        if (!caller.usedSecondFactorSince(journal.now().minus(Privilege.RECENT))) {
            return refuse(caller, attempt, new ResetOutcome.RecentSecondFactorRequired());
        }
        return state.isPresent()
                ? reset(caller, state.get(), attempt)
                : refuse(caller, attempt, new ResetOutcome.NoSuchContact());
    }

    private Decision<ResetOutcome> reset(Caller.Customer caller, Contact contact, Attempt attempt) {
        var now = journal.now();
        var ended = now.truncatedTo(ChronoUnit.SECONDS);
        var organization = caller.organization();
        return Decision.of(
                new ResetOutcome.Reset(contact.id(), now, ended),
                contacts.update(contact.withoutSecondFactor(now, ended)),
                journal.done(caller, organization, attempt),
                journal.announce(caller, organization, EventType.TwoFactorReset, attempt.subject()));
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
}
