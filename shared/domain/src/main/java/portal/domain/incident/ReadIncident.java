package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Shows one incident with a page of its messages, newest first, to contacts who may see it and to the vendor's support.
 * The outcome is empty when there is no such incident or the caller may not see it.
 */
public final class ReadIncident
        implements UseCase<ReadIncident.Command, Optional<Conversation>, Optional<Conversation>>,
                SystemUseCase<ReadIncident.SupportCommand, Optional<Conversation>, Optional<Conversation>> {

    static final Privilege PRIVILEGE = Privilege.toRead(Capability.VIEW_OWN_INCIDENTS, Action.VIEW_INCIDENTS);

    private final Conversations conversations;

    public ReadIncident(Conversations conversations) {
        this.conversations = conversations;
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
    public WithMember<Optional<Conversation>> read(Caller.Customer caller, Command command) {
        return conversations.view(caller, command.number(), command.page());
    }

    @Override
    public Decision<Optional<Conversation>> decide(
            Caller.Customer caller, Member member, Optional<Conversation> found, Command command) {
        return Decision.of(found.filter(conversation -> conversation.isVisibleTo(member)));
    }

    @Override
    public Capability capability() {
        return Capability.GIVE_SUPPORT;
    }

    @Override
    public Optional<Conversation> read(Caller.BackOffice caller, SupportCommand command) {
        var incident = command.incident();
        return conversations.find(incident.organization(), incident.number(), command.page());
    }

    @Override
    public Decision<Optional<Conversation>> decide(
            Caller.BackOffice caller, Optional<Conversation> found, SupportCommand command) {
        return Decision.of(found);
    }

    /** @param page shows at most {@value Conversation#MOST_AT_ONCE} messages */
    public record Command(IncidentNumber number, PageRequest page) {
        public Command {
            page = page.atMost(Conversation.MOST_AT_ONCE);
        }
    }

    /** @param page shows at most {@value Conversation#MOST_AT_ONCE} messages */
    public record SupportCommand(IncidentReference incident, PageRequest page) {
        public SupportCommand {
            page = page.atMost(Conversation.MOST_AT_ONCE);
        }
    }
}
