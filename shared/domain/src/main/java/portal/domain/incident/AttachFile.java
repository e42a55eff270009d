package portal.domain.incident;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.incident.Attachment.Sender;

/** Gives whoever takes part in an open incident a link to upload a file by; what arrives there is taken in later. */
public final class AttachFile {

    public static final Privilege PRIVILEGE = new Privilege(Capability.VIEW_OWN_INCIDENTS, Action.REQUEST_UPLOAD);

    private final Attachments attachments;
    private final FileStore files;
    private final Gatekeeper gatekeeper;
    private final Journal journal;

    public AttachFile(Attachments attachments, FileStore files, Gatekeeper gatekeeper, Journal journal) {
        this.attachments = attachments;
        this.files = files;
        this.gatekeeper = gatekeeper;
        this.journal = journal;
    }

    public Decision<Gated<AttachOutcome>> attach(Caller.Customer caller, IncidentNumber number, NewFile file) {
        var viewed = attachments.view(caller, number);
        return gatekeeper.admit(
                caller,
                viewed.member(),
                PRIVILEGE,
                number.toString(),
                member -> attach(caller, member, number, file, viewed.subject()));
    }

    /** @param employee of the vendor, who attaches it, 1-100 characters */
    public Decision<AttachOutcome> attach(
            Caller.BackOffice caller, IncidentReference reference, NewFile file, Optional<String> employee) {
        return attachments
                .find(reference.organization(), reference.number())
                .map(found -> decide(caller, found, Author.support(employee), file))
                .orElseGet(() -> Decision.of(new AttachOutcome.NoSuchIncident()));
    }

    private Decision<AttachOutcome> attach(
            Caller.Customer caller, Member member, IncidentNumber number, NewFile file, Optional<IncidentFiles> found) {
        return found.filter(files -> files.incident().isVisibleTo(member))
                .map(visible -> decide(caller, visible, Author.customer(member), file))
                .orElseGet(() -> refuse(caller, caller.organization(), number, new AttachOutcome.NoSuchIncident()));
    }

    private Decision<AttachOutcome> decide(Caller caller, IncidentFiles found, Author author, NewFile file) {
        var incident = found.incident();
        if (incident.status() == IncidentStatus.CLOSED) {
            return refuse(caller, incident.organization(), incident.number(), new AttachOutcome.IncidentClosed());
        }
        if (!found.attachments().hasPlace(journal.now())) {
            return refuse(caller, incident.organization(), incident.number(), new AttachOutcome.LimitReached());
        }
        return await(caller, found, file.by(new Sender(author, caller.name()), journal));
    }

    private Decision<AttachOutcome> await(Caller caller, IncidentFiles found, Attachment attachment) {
        var incident = found.incident();
        var attempt = new Attempt(PRIVILEGE.action(), incident.number().toString(), attachment.id());
        var linked = PresignedAttachment.of(found.key(attachment.id()), attachment, files);
        return Decision.<AttachOutcome>of(
                        new AttachOutcome.Awaited(linked), journal.done(caller, incident.organization(), attempt))
                .and(attachments.replaceWhileOpen(found, found.attachments().with(attachment, attachment.at())));
    }

    private Decision<AttachOutcome> refuse(
            Caller caller, OrganizationId organization, IncidentNumber number, AttachOutcome.Refused refusal) {
        var attempt = Attempt.at(PRIVILEGE.action(), number.toString());
        return new Decision<>(refusal, List.of(journal.refused(caller, organization, attempt, refusal.code())));
    }

    /**
     * What is to be attached.
     *
     * @param size in bytes
     */
    public record NewFile(FileName name, AttachmentType type, int size) {

        Attachment by(Sender sender, Journal journal) {
            return new Attachment(
                    journal.freshId(), name, type, size, sender, journal.now(), Attachment.Status.AWAITING_UPLOAD);
        }
    }
}
