package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Gives everybody who sees an incident the link to a file. While the file is awaited, only the caller who announced it
 * gets the link, so that nobody uploads in another's name. The outcome is empty when there is no such attachment or the
 * caller may not see it.
 */
public final class ReadAttachment
        implements UseCase<ReadAttachment.Command, Optional<IncidentFiles>, Optional<PresignedAttachment>>,
                SystemUseCase<ReadAttachment.SupportCommand, Optional<IncidentFiles>, Optional<PresignedAttachment>> {

    private final Attachments attachments;
    private final FileStore files;
    private final Journal journal;

    public ReadAttachment(Attachments attachments, FileStore files, Journal journal) {
        this.attachments = attachments;
        this.files = files;
        this.journal = journal;
    }

    @Override
    public Privilege privilege() {
        return ReadIncident.PRIVILEGE;
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
    public Decision<Optional<PresignedAttachment>> decide(
            Caller.Customer caller, Member member, Optional<IncidentFiles> found, Command command) {
        var visible = found.filter(candidate -> candidate.incident().isVisibleTo(member));
        return Decision.of(linked(caller, visible, command.id()));
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
    public Decision<Optional<PresignedAttachment>> decide(
            Caller.BackOffice caller, Optional<IncidentFiles> found, SupportCommand command) {
        return Decision.of(linked(caller, found, command.id()));
    }

    private Optional<PresignedAttachment> linked(Caller caller, Optional<IncidentFiles> found, String id) {
        return found.flatMap(incident -> incident.attachments()
                .find(id, journal.now())
                .filter(attachment -> attachment.isVisibleTo(caller))
                .map(attachment -> PresignedAttachment.of(incident.key(id), attachment, files)));
    }

    /** @param id of the attachment */
    public record Command(IncidentNumber number, String id) {}

    /** @param id of the attachment */
    public record SupportCommand(IncidentReference incident, String id) {}
}
