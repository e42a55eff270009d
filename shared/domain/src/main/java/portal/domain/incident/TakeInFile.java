package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.Steps;
import portal.domain.event.EventType;

/** Makes a file that has arrived an attachment of its incident, however often its arrival is told. */
public final class TakeInFile {

    private final Attachments attachments;
    private final Steps steps;
    private final Journal journal;

    public TakeInFile(Attachments attachments, Steps steps, Journal journal) {
        this.attachments = attachments;
        this.steps = steps;
        this.journal = journal;
    }

    /**
     * Takes in a file that is awaited; any other is left alone.
     *
     * @param size in bytes
     * @param origin of the word that it arrived
     */
    public void takeIn(FileKey key, long size, Origin origin) {
        steps.take(() -> attachments
                .find(key.organization(), key.number())
                .flatMap(found -> found.attachments()
                        .awaited(key.attachment(), size)
                        .map(awaited -> takeIn(found, awaited, origin)))
                .orElseGet(() -> Decision.of(Optional.empty())));
    }

    private Decision<Optional<Attachment>> takeIn(IncidentFiles found, Attachment arrived, Origin origin) {
        var organization = found.incident().organization();
        var number = found.incident().number().toString();
        var sender = new Actor.Requester(arrived.by().actor(), origin);
        var attempt = new Attempt(Action.ATTACH_FILE, number, arrived.id());
        return Decision.of(
                Optional.of(arrived),
                attachments.replace(found, found.attachments().withStored(arrived)),
                journal.done(sender, organization, attempt),
                journal.announce(sender, organization, EventType.AttachmentStored, number + "/" + arrived.id()));
    }
}
