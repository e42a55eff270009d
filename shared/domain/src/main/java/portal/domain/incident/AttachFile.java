package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.incident.Attachment.Sender;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/** Gives participants of an open incident a link to upload a file. The file is taken in when it has arrived. */
public final class AttachFile
        implements UseCase<AttachFile.Command, Optional<IncidentFiles>, AttachOutcome>,
                SystemUseCase<AttachFile.SupportCommand, Optional<IncidentFiles>, AttachOutcome> {

    private static final Privilege PRIVILEGE = new Privilege(Capability.VIEW_OWN_INCIDENTS, Action.REQUEST_UPLOAD);

    private final Attachments attachments;
    private final FileStore files;
    private final Journal journal;

    public AttachFile(Attachments attachments, FileStore files, Journal journal) {
        this.attachments = attachments;
        this.files = files;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return PRIVILEGE;
    }

    @Override
    public String subject(Command command) {
        return command.number().toString();
    }

    @Override
    public WithMember<Optional<IncidentFiles>> read(Caller.Customer caller, Command command) {
        return attachments.view(caller, command.number());
    }

    @Override
    public Decision<AttachOutcome> decide(
            Caller.Customer caller, Member member, Optional<IncidentFiles> found, Command command) {
        return found.isPresent() && found.get().incident().isVisibleTo(member)
                ? attach(caller, found.get(), Author.customer(member), command.file())
                : refuse(caller, caller.organization(), command.number(), new AttachOutcome.NoSuchIncident());
    }

    @Override
    public Capability capability() {
        return Capability.GIVE_SUPPORT;
    }

    @Override
    public Optional<IncidentFiles> read(Caller.BackOffice caller, SupportCommand command) {
        return attachments.find(
                command.incident().organization(), command.incident().number());
    }

    @Override
    public Decision<AttachOutcome> decide(
            Caller.BackOffice caller, Optional<IncidentFiles> found, SupportCommand command) {
        return found.isPresent()
                ? attach(caller, found.get(), Author.support(command.employee()), command.file())
                : Decision.of(new AttachOutcome.NoSuchIncident());
    }

    private Decision<AttachOutcome> attach(Caller caller, IncidentFiles found, Author author, NewFile file) {
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
        return Decision.of(refusal, journal.refused(caller, organization, attempt, refusal.code()));
    }

    public record Command(IncidentNumber number, NewFile file) {}

    /** @param employee of the vendor, who attaches it, 1-100 characters */
    public record SupportCommand(IncidentReference incident, NewFile file, Optional<String> employee) {}

    /**
     * The file to attach.
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
