package portal.domain.organization;

import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.SystemUseCase;

/**
 * Calls off the planned removal of an organization (docs/domain.md, section 8). Succeeds when none is planned. A
 * removal that has begun cannot be called off.
 */
public final class CallOffRemoval
        implements SystemUseCase<OrganizationId, Organizations.OrganizationState, CallOffRemoval.Outcome> {

    private final Organizations organizations;
    private final Journal journal;

    public CallOffRemoval(Organizations organizations, Journal journal) {
        this.organizations = organizations;
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
    public Decision<Outcome> decide(
            Caller.BackOffice caller, Organizations.OrganizationState state, OrganizationId id) {
        if (state.organization().isEmpty()) {
            return Decision.of(state.removal().isPresent() ? Outcome.HAS_BEGUN : Outcome.NO_SUCH_ORGANIZATION);
        }
        var organization = state.organization().get();
        if (organization.leaving().isEmpty()) {
            return Decision.of(Outcome.STAYS);
        }
        var attempt = Attempt.at(Action.CALL_OFF_REMOVAL, id.value()).named(organization.name());
        return Decision.of(
                        Outcome.STAYS,
                        journal.done(caller, id, attempt),
                        journal.announce(caller, id, EventType.RemovalCalledOff, id.value()))
                .and(organizations.update(organization.staying()));
    }

    /** What becomes of the organization. */
    public enum Outcome {
        STAYS,
        HAS_BEGUN,
        NO_SUCH_ORGANIZATION
    }
}
