package portal.domain.announcement;

import java.time.temporal.ChronoUnit;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.organization.Organizations;

/** Takes a contact out of an audience, by the link of a mail and without signing in (docs/domain.md, section 8). */
public final class Unsubscribe {

    private static final String TASK = "unsubscribe";

    private final Organizations organizations;
    private final Contacts contacts;
    private final TransactionRunner transactions;
    private final Journal journal;

    public Unsubscribe(
            Organizations organizations, Contacts contacts, TransactionRunner transactions, Journal journal) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.transactions = transactions;
        this.journal = journal;
    }

    /** Does nothing when the contact is gone or not in the audience any more. */
    public void unsubscribe(Subscription subscription, Origin origin) {
        transactions.run(() -> decide(subscription, new Actor.Portal(TASK, origin)));
    }

    private Decision<Subscription> decide(Subscription subscription, Actor actor) {
        var contact = organizations
                .find(subscription.organization())
                .filter(organization -> organization
                        .registeredAt()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .equals(subscription.registeredAt()))
                .flatMap(organization -> contacts.find(organization.id(), subscription.contact()))
                .filter(current -> subscription.audience().includes(current.interests()));
        return contact.isPresent() ? leave(subscription, contact.get(), actor) : Decision.of(subscription);
    }

    private Decision<Subscription> leave(Subscription subscription, Contact contact, Actor actor) {
        var attempt = new Attempt(
                Action.UNSUBSCRIBE,
                contact.id().value(),
                contact.name(),
                subscription.audience().name());
        return Decision.of(
                subscription,
                contacts.update(contact.with(subscription.audience().without(contact.interests()))),
                journal.done(actor, contact.organization(), attempt));
    }
}
