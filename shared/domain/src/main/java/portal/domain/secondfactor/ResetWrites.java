package portal.domain.secondfactor;

import java.time.temporal.ChronoUnit;
import java.util.List;
import portal.domain.access.Actor;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.contact.SecondFactor;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;

/** The reset of a second factor that takes effect now: the writes, the audit entry and the event. */
final class ResetWrites {

    private final Contacts contacts;
    private final Journal journal;

    ResetWrites(Contacts contacts, Journal journal) {
        this.contacts = contacts;
        this.journal = journal;
    }

    Decision<ResetOutcome> of(Actor actor, Contact contact, Attempt attempt) {
        return reset(actor, contact).and(List.of(journal.done(actor, contact.organization(), attempt)));
    }

    /** Without an audit entry. */
    Decision<ResetOutcome> reset(Actor actor, Contact contact) {
        var now = journal.now();
        var reset = new SecondFactor.Reset(actor.origin().from(), now);
        var ended = now.truncatedTo(ChronoUnit.SECONDS);
        var organization = contact.organization();
        return Decision.of(
                new ResetOutcome.Reset(contact.id(), now, ended),
                contacts.update(contact.withResetPending(reset, ended)),
                journal.announce(
                        actor,
                        organization,
                        EventType.TwoFactorReset,
                        contact.id().value()));
    }
}
