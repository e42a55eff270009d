package portal.domain.organization;

import java.time.Duration;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.SystemUseCase;

/**
 * Removes an organization, after a grace in which the removal can be called off (docs/domain.md, section 8). When it
 * begins the organization is gone at once, and everything that it holds is removed in the background. A repeated
 * request changes nothing, or continues a removal that has stopped. The outcome is empty when there never was such an
 * organization.
 */
public final class RemoveOrganization
        implements SystemUseCase<OrganizationId, Organizations.OrganizationState, Optional<RemovalProgress>> {

    private final Organizations organizations;
    private final Removals removals;
    private final Journal journal;
    private final Duration grace;

    /** @param grace how long a removal can be called off; zero to begin at once */
    public RemoveOrganization(Organizations organizations, Removals removals, Journal journal, Duration grace) {
        this.organizations = organizations;
        this.removals = removals;
        this.journal = journal;
        this.grace = grace;
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
    public Decision<Optional<RemovalProgress>> decide(
            Caller.BackOffice caller, Organizations.OrganizationState state, OrganizationId id) {
        if (state.organization().isPresent()) {
            return remove(caller, state.organization().get());
        }
        return state.removal()
                .map(removal -> Decision.of(Optional.<RemovalProgress>of(removal), due(caller, id)))
                .orElseGet(() -> Decision.of(Optional.empty()));
    }

    /** Shows the progress of a removal; empty when no organization with this id was or will be removed. */
    public SystemUseCase<OrganizationId, Optional<RemovalProgress>, Optional<RemovalProgress>> find() {
        return SystemUseCase.query(
                Capability.REMOVE_ORGANIZATIONS, id -> organizations.state(id).progress());
    }

    private Decision<Optional<RemovalProgress>> remove(Caller.BackOffice caller, Organization organization) {
        if (organization.leaving().isPresent()) {
            return Decision.of(Optional.of(organization.leaving().get()));
        }
        var now = journal.now();
        var planned = new PlannedRemoval(organization.id(), caller.name(), caller.origin(), now, now.plus(grace));
        return grace.isZero() ? begin(caller, organization, planned.begun()) : plan(caller, organization, planned);
    }

    private Decision<Optional<RemovalProgress>> begin(
            Caller.BackOffice caller, Organization organization, Removal removal) {
        return Decision.of(Optional.<RemovalProgress>of(removal), due(caller, organization.id()))
                .and(removals.begin(organization, removal));
    }

    private Decision<Optional<RemovalProgress>> plan(
            Caller.BackOffice caller, Organization organization, PlannedRemoval planned) {
        var id = organization.id();
        var attempt = Attempt.at(Action.PLAN_REMOVAL, id.value()).named(organization.name());
        return Decision.of(
                        Optional.<RemovalProgress>of(planned),
                        journal.done(caller, id, attempt),
                        journal.announce(caller, id, EventType.RemovalPlanned, id.value()))
                .and(organizations.update(organization.leavingBy(planned)));
    }

    private ConditionalWrite due(Caller.BackOffice caller, OrganizationId id) {
        return journal.announce(caller, id, EventType.OrganizationRemovalDue, id.value());
    }
}
