package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Actor;
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
 * such incident or the caller may not see it; the audit trail records that. Each change is kept with who made it and
 * why.
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
                ? change(caller, found.get(), command.status(), Author.customer(member), command.reason())
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
        if (found.isEmpty()) {
            return Decision.of(found);
        }
        var person = command.person();
        var actor = person.isPresent() ? new Actor.Support(caller, person.get()) : caller;
        return change(actor, found.get(), command.status(), Author.support(person), command.reason());
    }

    private Decision<Optional<Conversation>> change(
            Actor actor, Conversation conversation, IncidentStatus status, Author by, Optional<String> reason) {
        var before = conversation.incident().summary();
        if (before.status() == status) {
            return Decision.of(Optional.of(conversation));
        }
        var now = journal.now();
        var after = before.with(status, now);
        var history = conversation.incident().history().with(new StatusChange(status, by, reason, now));
        var organization = before.organization();
        var number = before.number();
        return Decision.of(
                        Optional.of(conversation.about(after, history)),
                        journal.done(actor, organization, attempt(number, status, reason)),
                        journal.announce(actor, organization, event(status), number.toString()),
                        incidents.keep(after, history))
                .and(incidents.update(before, after));
    }

    private Decision<Optional<Conversation>> refuse(Caller.Customer caller, Command command) {
        var attempt = attempt(command.number(), command.status(), Optional.empty());
        return Decision.of(Optional.empty(), journal.refused(caller, caller.organization(), attempt, "not-found"));
    }

    private static Attempt attempt(IncidentNumber number, IncidentStatus status, Optional<String> reason) {
        return new Attempt(privilege(status).action(), number.toString(), reason.orElse(""));
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

    /**
     * @param status the wanted status of the incident
     * @param reason 1-500 characters
     */
    public record Command(IncidentNumber number, IncidentStatus status, Optional<String> reason) {}

    /**
     * @param status the wanted status of the incident
     * @param person who of support does it, 1-100 characters
     * @param reason 1-500 characters
     */
    public record SupportCommand(
            IncidentReference incident, IncidentStatus status, Optional<String> person, Optional<String> reason) {}
}
