package portal.domain.organization;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.SystemUseCase;

/**
 * Removes an organization. It is gone at once, and everything that it holds is removed in the background. A repeated
 * request continues a removal that has stopped. The outcome is empty when there never was such an organization.
 */
public final class RemoveOrganization
        implements SystemUseCase<OrganizationId, Organizations.OrganizationState, Optional<Removal>> {

    private final Organizations organizations;
    private final Removals removals;
    private final Journal journal;

    public RemoveOrganization(Organizations organizations, Removals removals, Journal journal) {
        this.organizations = organizations;
        this.removals = removals;
        this.journal = journal;
    }

    @Override
    public Capability capability() {
        return Capability.REMOVE_ORGANIZATIONS;
    }

    @Override
    public Organizations.OrganizationState read(Caller.BackOffice caller, OrganizationId id) {
        return organizations.state(id);
    }

    @Override
    public Decision<Optional<Removal>> decide(
            Caller.BackOffice caller, Organizations.OrganizationState state, OrganizationId id) {
        if (state.organization().isPresent()) {
            return begin(caller, state.organization().get());
        }
        return state.removal()
                .map(removal -> Decision.of(Optional.of(removal), due(caller, id)))
                .orElseGet(() -> Decision.of(Optional.empty()));
    }

    /** Shows the progress of a removal; empty when no organization with this id was ever removed. */
    public SystemUseCase<OrganizationId, Optional<Removal>, Optional<Removal>> find() {
        return SystemUseCase.query(Capability.REMOVE_ORGANIZATIONS, removals::find);
    }

    private Decision<Optional<Removal>> begin(Caller.BackOffice caller, Organization organization) {
        var removal = new Removal(organization.id(), caller.name(), caller.origin(), journal.now(), Optional.empty());
        return Decision.of(Optional.of(removal), due(caller, organization.id()))
                .and(removals.begin(organization, removal));
    }

    private ConditionalWrite due(Caller.BackOffice caller, OrganizationId id) {
        return journal.announce(caller, id, EventType.OrganizationRemovalDue, id.value());
    }
}
