package portal.domain.incident;

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
import portal.domain.event.EventType;

/** Turns an arrived file into an attachment of its incident. Repeated notice of its arrival changes nothing. */
public final class TakeInFile {

    private final Attachments attachments;
    private final Contacts contacts;
    private final OrphanedFiles orphans;
    private final TransactionRunner transactions;
    private final Journal journal;

    public TakeInFile(
            Attachments attachments,
            Contacts contacts,
            OrphanedFiles orphans,
            TransactionRunner transactions,
            Journal journal) {
        this.attachments = attachments;
        this.contacts = contacts;
        this.orphans = orphans;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Takes in a file that is awaited. Removes a file that belongs to no incident, that arrived so late that its place
     * is gone, or whose sender may attach nothing any more. Leaves a file alone that was already taken in.
     *
     * @param size in bytes
     * @param origin of the event that tells of its arrival
     */
    public void takeIn(FileKey key, long size, Origin origin) {
        if (transactions.run(() -> decide(key, size, origin)) == Arrival.ORPHANED) {
            orphans.remove(key);
        }
    }

    private Decision<Arrival> decide(FileKey key, long size, Origin origin) {
        return attachments
                .find(key.organization(), key.number())
                .flatMap(found -> found.attachments()
                        .ofSize(key.attachment(), size)
                        .map(arrived -> decide(found, arrived, origin)))
                .orElseGet(() -> Decision.of(Arrival.ORPHANED));
    }

    private Decision<Arrival> decide(IncidentFiles found, Attachment arrived, Origin origin) {
        if (arrived.isStored()) {
            return Decision.of(Arrival.KNOWN);
        }
        return mayAttach(found.incident(), arrived) ? takeIn(found, arrived, origin) : Decision.of(Arrival.ORPHANED);
    }

    /**
     * The link stays good when its holder leaves, for nobody can call it back: what it was for is looked at when the
     * file comes.
     */
    private boolean mayAttach(IncidentSummary incident, Attachment arrived) {
        var sender = arrived.by().author().contact();
        return sender.isEmpty()
                || contacts.find(incident.organization(), sender.get())
                        .filter(contact -> incident.isVisibleTo(contact.id(), contact.roles()))
                        .filter(contact -> isOfASessionThatCounts(arrived, contact))
                        .isPresent();
    }

    private static boolean isOfASessionThatCounts(Attachment arrived, Contact contact) {
        var second = arrived.at().truncatedTo(ChronoUnit.SECONDS);
        return contact.sessionsEndedAt().isEmpty()
                || second.isAfter(contact.sessionsEndedAt().get());
    }

    private Decision<Arrival> takeIn(IncidentFiles found, Attachment arrived, Origin origin) {
        var organization = found.incident().organization();
        var reference = new AttachmentReference(found.incident().number(), arrived.id());
        var sender =
                new Actor.Requester(arrived.by().actor(), arrived.by().author().name(), origin);
        var attempt = new Attempt(Action.ATTACH_FILE, reference.incident().toString(), arrived.id());
        return Decision.of(
                Arrival.KNOWN,
                attachments.replace(found, found.attachments().withStored(arrived)),
                journal.done(sender, organization, attempt),
                journal.announce(sender, organization, EventType.AttachmentStored, reference.toString()));
    }

    private enum Arrival {
        KNOWN,
        ORPHANED
    }
}
