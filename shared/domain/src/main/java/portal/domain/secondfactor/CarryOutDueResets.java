package portal.domain.secondfactor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.contact.WaitingReset;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;

/**
 * Carries out the waiting resets whose moment has come, in the name of who asked for them (docs/domain.md, section 7).
 * What was approved or called off before leads to nothing, and so does a second run.
 */
public final class CarryOutDueResets {

    private final DueResets dueResets;
    private final Contacts contacts;
    private final TransactionRunner transactions;
    private final Journal journal;

    public CarryOutDueResets(DueResets dueResets, Contacts contacts, TransactionRunner transactions, Journal journal) {
        this.dueResets = dueResets;
        this.contacts = contacts;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Carries out every reset that it can, and then throws what kept it from the others, so that the schedule runs
     * again.
     *
     * @param scheduled when the schedule was due
     */
    public void carryOut(Instant scheduled) {
        var faults = new ArrayList<RuntimeException>();
        for (var due : dueResets.until(scheduled)) {
            try {
                transactions.run(() -> decide(due));
            } catch (RuntimeException fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            faults.stream().skip(1).forEach(faults.getFirst()::addSuppressed);
            throw faults.getFirst();
        }
    }

    private Decision<Optional<ResetOutcome>> decide(DueReset due) {
        var contact = contacts.find(due.organization(), due.contact());
        var waiting = contact.flatMap(Contact::waitingReset)
                .filter(reset -> reset.takesEffectAt().equals(due.at()));
        return waiting.isPresent()
                ? carriedOut(contact.orElseThrow(), waiting.get()).and(List.of(dueResets.remove(due)))
                : Decision.of(Optional.empty(), dueResets.remove(due));
    }

    private Decision<Optional<ResetOutcome>> carriedOut(Contact contact, WaitingReset waiting) {
        var requester = new Actor.Requester(
                waiting.requestedBy().value(),
                waiting.requesterName(),
                new Origin("", waiting.from().orElse("")));
        var attempt = new Attempt(Action.RESET_SECOND_FACTOR, contact.id().value(), contact.name(), waiting.reason());
        return new ResetWrites(contacts, journal)
                .of(requester, contact, attempt)
                .map(Optional::of);
    }
}
