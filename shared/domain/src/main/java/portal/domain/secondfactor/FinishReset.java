package portal.domain.secondfactor;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.DomainEvent;

/**
 * Finishes the reset of a second factor once the user pool has taken the factor away. It ends the sessions once more:
 * somebody may have signed in with the old factor since the request (docs/domain.md, section 7).
 */
public final class FinishReset {

    private final Contacts contacts;
    private final TransactionRunner transactions;
    private final Clock clock;

    public FinishReset(Contacts contacts, TransactionRunner transactions, Clock clock) {
        this.contacts = contacts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Whether the user pool still has to take the factor away. A reset from before resets were pending has asked for a
     * new factor already.
     *
     * @param event the event of the reset
     */
    public static boolean isDue(Contact contact, DomainEvent event) {
        return switch (contact.secondFactor().status()) {
            case RESET_PENDING -> true;
            case ENROLLMENT_REQUIRED -> !contact.secondFactor().since().isAfter(event.at());
            case ENROLLED -> false;
        };
    }

    /**
     * Asks for a new factor, unless there was another reset meanwhile, which then takes the factor away again.
     *
     * @param reset the contact as it was when the user pool began
     */
    public void finish(Contact reset) {
        transactions.run(() -> {
            var current = contacts.find(reset.organization(), reset.id())
                    .filter(contact -> contact.secondFactor().equals(reset.secondFactor()));
            return current.isPresent() ? finished(current.get()) : Decision.of(current);
        });
    }

    private Decision<Optional<Contact>> finished(Contact contact) {
        var now = clock.instant();
        var finished = contact.withoutSecondFactor(now, now.truncatedTo(ChronoUnit.SECONDS));
        return Decision.of(Optional.of(finished), contacts.update(finished));
    }
}
