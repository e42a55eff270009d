package portal.domain.incident;

import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;

/** Makes a file that has arrived an attachment of its incident, however often its arrival is told. */
public final class TakeInFile {

    private final Attachments attachments;
    private final OrphanedFiles orphans;
    private final TransactionRunner transactions;
    private final Journal journal;

    public TakeInFile(Attachments attachments, OrphanedFiles orphans, TransactionRunner transactions, Journal journal) {
        this.attachments = attachments;
        this.orphans = orphans;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Takes in a file that is awaited, and removes one that no incident has, or that came too late and gave its place away. One that
     * was taken in before is left alone.
     *
     * @param size in bytes
     * @param origin of the word that it arrived
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
                        .map(arrived ->
                                arrived.isStored() ? Decision.of(Arrival.KNOWN) : takeIn(found, arrived, origin)))
                .orElseGet(() -> Decision.of(Arrival.ORPHANED));
    }

    private Decision<Arrival> takeIn(IncidentFiles found, Attachment arrived, Origin origin) {
        var organization = found.incident().organization();
        var reference = new AttachmentReference(found.incident().number(), arrived.id());
        var sender = new Actor.Requester(
                arrived.by().actor(), arrived.by().author().name(), origin);
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
