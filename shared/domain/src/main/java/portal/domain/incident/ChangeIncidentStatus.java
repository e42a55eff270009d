package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Closes and reopens an incident, for everybody who sees it and for the vendor's support (docs/domain.md, section 2).
 * If the incident already has the status, nothing changes and nobody is mailed. The outcome is empty when there is no
 * such incident or the caller may not see it; the audit trail records that.
 */
public final class ChangeIncidentStatus
        implements UseCase<ChangeIncidentStatus.Command, Optional<Conversation>, Optional<Conversation>>,
                SystemUseCase<ChangeIncidentStatus.SupportCommand, Optional<Conversation>, Optional<Conversation>> {

    private static final Privilege CLOSE = new Privilege(Capability.VIEW_OWN_INCIDENTS, Action.CLOSE_INCIDENT);
    private static final Privilege REOPEN = new Privilege(Capability.VIEW_OWN_INCIDENTS, Action.REOPEN_INCIDENT);

    private final Incidents incidents;
    private final Conversations conversations;
    private final Journal journal;

    public ChangeIncidentStatus(Incidents incidents, Conversations conversations, Journal journal) {
        this.incidents = incidents;
        this.conversations = conversations;
        this.journal = journal;
    }

    /** Closing and reopening need the same capability. An invalid request does not tell which of them is meant. */
    @Override
    public Privilege privilege() {
        return CLOSE;
    }

    @Override
    public Privilege privilege(Command command) {
        return privilege(command.status());
    }

    @Override
    public String subject(Command command) {
        return command.number().toString();
    }

    @Override
    public WithMember<Optional<Conversation>> read(Caller.Customer caller, Command command) {
        return conversations.view(caller, command.number(), Conversation.LATEST);
    }

    @Override
    public Decision<Optional<Conversation>> decide(
            Caller.Customer caller, Member member, Optional<Conversation> found, Command command) {
        return found.isPresent() && found.get().isVisibleTo(member)
                ? change(caller, found.get(), command.status())
                : refuse(caller, command);
    }

    @Override
    public Capability capability() {
        return Capability.GIVE_SUPPORT;
    }

    @Override
    public Optional<Conversation> read(Caller.BackOffice caller, SupportCommand command) {
        var incident = command.incident();
        return conversations.find(incident.organization(), incident.number(), Conversation.LATEST);
    }

    @Override
    public Decision<Optional<Conversation>> decide(
            Caller.BackOffice caller, Optional<Conversation> found, SupportCommand command) {
        return found.isPresent() ? change(caller, found.get(), command.status()) : Decision.of(found);
    }

    private Decision<Optional<Conversation>> change(Caller caller, Conversation conversation, IncidentStatus status) {
        var before = conversation.incident().summary();
        if (before.status() == status) {
            return Decision.of(Optional.of(conversation));
        }
        var after = before.with(status, journal.now());
        var organization = before.organization();
        var number = before.number();
        return Decision.of(
                        Optional.of(conversation.about(after)),
                        journal.done(caller, organization, attempt(number, status)),
                        journal.announce(caller, organization, event(status), number.toString()))
                .and(incidents.update(before, after));
    }

    private Decision<Optional<Conversation>> refuse(Caller.Customer caller, Command command) {
        var attempt = attempt(command.number(), command.status());
        return Decision.of(Optional.empty(), journal.refused(caller, caller.organization(), attempt, "not-found"));
    }

    private static Attempt attempt(IncidentNumber number, IncidentStatus status) {
        return Attempt.at(privilege(status).action(), number.toString());
    }

    private static Privilege privilege(IncidentStatus status) {
        return switch (status) {
            case OPEN -> REOPEN;
            case CLOSED -> CLOSE;
        };
    }

    private static EventType event(IncidentStatus status) {
        return switch (status) {
            case OPEN -> EventType.IncidentReopened;
            case CLOSED -> EventType.IncidentClosed;
        };
    }

    /** @param status the wanted status of the incident */
    public record Command(IncidentNumber number, IncidentStatus status) {}

    /** @param status the wanted status of the incident */
    public record SupportCommand(IncidentReference incident, IncidentStatus status) {}
}
