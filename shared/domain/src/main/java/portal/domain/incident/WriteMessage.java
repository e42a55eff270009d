package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Brake;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Adds a message to the conversation about an incident, from a contact who sees it or from the vendor's support
 * (docs/domain.md, section 2).
 */
public final class WriteMessage
        implements UseCase<WriteMessage.Command, Optional<Incident>, WriteOutcome>,
                SystemUseCase<WriteMessage.SupportCommand, Optional<Incident>, WriteOutcome> {

    private static final Privilege PRIVILEGE =
            new Privilege(Capability.VIEW_OWN_INCIDENTS, Action.WRITE_MESSAGE).braked(Brake.MESSAGES);

    private final Incidents incidents;
    private final MessageWrites messages;
    private final Journal journal;

    public WriteMessage(Incidents incidents, Conversations conversations, Journal journal) {
        this.incidents = incidents;
        this.messages = new MessageWrites(incidents, conversations, journal);
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
    public WithMember<Optional<Incident>> read(Caller.Customer caller, Command command) {
        return incidents.view(caller, command.number());
    }

    @Override
    public Decision<WriteOutcome> decide(
            Caller.Customer caller, Member member, Optional<Incident> found, Command command) {
        return found.isPresent() && found.get().summary().isVisibleTo(member)
                ? write(caller, found.get().summary(), Author.customer(member), command.text())
                : refuse(caller, caller.organization(), command.number(), new WriteOutcome.NoSuchIncident());
    }

    @Override
    public Capability capability() {
        return Capability.GIVE_SUPPORT;
    }

    @Override
    public Optional<Incident> read(Caller.BackOffice caller, SupportCommand command) {
        return incidents.find(
                command.incident().organization(), command.incident().number());
    }

    @Override
    public Decision<WriteOutcome> decide(Caller.BackOffice caller, Optional<Incident> found, SupportCommand command) {
        return found.isPresent()
                ? write(caller, found.get().summary(), Author.support(command.employee()), command.text())
                : Decision.of(new WriteOutcome.NoSuchIncident());
    }

    private Decision<WriteOutcome> write(Caller caller, IncidentSummary incident, Author author, String text) {
        return switch (incident.status()) {
            case OPEN -> {
                var message = messages.next(incident, author, text);
                yield Decision.<WriteOutcome>of(new WriteOutcome.Written(message))
                        .and(messages.add(caller, incident, message, ""));
            }
            case CLOSED ->
                refuse(caller, incident.organization(), incident.number(), new WriteOutcome.IncidentIsClosed());
        };
    }

    private Decision<WriteOutcome> refuse(
            Caller caller, OrganizationId organization, IncidentNumber number, WriteOutcome.Refused refusal) {
        var attempt = Attempt.at(PRIVILEGE.action(), number.toString());
        return Decision.of(refusal, journal.refused(caller, organization, attempt, refusal.code()));
    }

    /** @param text 1-20,000 characters */
    public record Command(IncidentNumber number, String text) {}

    /**
     * What the vendor's support writes.
     *
     * @param employee who writes, 1-100 characters
     * @param text 1-20,000 characters
     */
    public record SupportCommand(IncidentReference incident, Optional<String> employee, String text) {}
}
