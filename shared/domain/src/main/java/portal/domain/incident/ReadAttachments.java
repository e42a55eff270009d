package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Gated;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;

/**
 * Gives the way to a file to whoever sees the incident that it is attached to, and while it is awaited only to who announced it:
 * for everybody else it is not there yet, so that nobody uploads in another's name.
 */
public final class ReadAttachments {

    private final Attachments attachments;
    private final FileStore files;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public ReadAttachments(Attachments attachments, FileStore files, Gatekeeper gatekeeper, Journal journal) {
        this.attachments = attachments;
        this.files = files;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    /** Empty when there is no such attachment, or none that the caller may see. */
    public Decision<Gated<Optional<PresignedAttachment>>> find(
            Caller.Customer caller, IncidentNumber number, String id) {
        var viewed = attachments.view(caller, number);
        return gatekeeper.admit(
                caller,
                viewed.member(),
                ReadIncidents.OWN,
                number.toString(),
                member -> Decision.of(viewed.subject()
                        .filter(found -> found.incident().isVisibleTo(member))
                        .flatMap(visible -> linked(caller, visible, id))));
    }

    /** For the vendor's support. Empty when there is no such attachment, or none that the caller may see. */
    public Optional<PresignedAttachment> find(Caller.BackOffice caller, IncidentReference reference, String id) {
        return attachments
                .find(reference.organization(), reference.number())
                .flatMap(found -> linked(caller, found, id));
    }

    private Optional<PresignedAttachment> linked(Caller caller, IncidentFiles found, String id) {
        return found.attachments()
                .find(id, journal.now())
                .filter(attachment -> attachment.isVisibleTo(caller))
                .map(attachment -> PresignedAttachment.of(found.key(id), attachment, files));
    }
}
