package portal.domain.incident;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.OrganizationId;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/**
 * Lists incidents. Contacts see their own, and those of the whole organization if their roles allow it. The vendor's
 * support sees those of any organization, and gets an empty outcome when there is no such organization.
 */
public final class ListIncidents
        implements UseCase<ListIncidents.Command, Page<IncidentSummary>, Page<IncidentSummary>>,
                SystemUseCase<
                        ListIncidents.SupportCommand,
                        Optional<Page<IncidentSummary>>,
                        Optional<Page<IncidentSummary>>> {

    private static final Privilege ALL = Privilege.toRead(Capability.VIEW_ALL_INCIDENTS, Action.VIEW_INCIDENTS);

    private final Incidents incidents;

    public ListIncidents(Incidents incidents) {
        this.incidents = incidents;
    }

    /** A contact who may see all incidents may also see their own. */
    @Override
    public Privilege privilege() {
        return ReadIncident.PRIVILEGE;
    }

    @Override
    public Privilege privilege(Command command) {
        return switch (command.filter().scope()) {
            case OWN -> ReadIncident.PRIVILEGE;
            case ALL -> ALL;
        };
    }

    @Override
    public WithMember<Page<IncidentSummary>> read(Caller.Customer caller, Command command) {
        return incidents.view(caller, command.filter(), command.page());
    }

    @Override
    public Decision<Page<IncidentSummary>> decide(
            Caller.Customer caller, Member member, Page<IncidentSummary> page, Command command) {
        return Decision.of(page);
    }

    @Override
    public Capability capability() {
        return Capability.GIVE_SUPPORT;
    }

    @Override
    public Optional<Page<IncidentSummary>> read(Caller.BackOffice caller, SupportCommand command) {
        return incidents.list(command.organization(), command.filter(), command.page());
    }

    @Override
    public Decision<Optional<Page<IncidentSummary>>> decide(
            Caller.BackOffice caller, Optional<Page<IncidentSummary>> page, SupportCommand command) {
        return Decision.of(page);
    }

    public record Command(IncidentFilter filter, PageRequest page) {}

    public record SupportCommand(OrganizationId organization, IncidentFilter filter, PageRequest page) {}
}
