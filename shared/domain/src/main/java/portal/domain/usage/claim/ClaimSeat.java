package portal.domain.usage.claim;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;
import portal.domain.usage.HolderId;
import portal.domain.usage.Occupancy;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;
import portal.domain.usage.Registrations;

/**
 * Registers a holder in an environment, and refuses it when that takes a seat from a full pool. What holds a seat already keeps
 * it: a repeated claim changes nothing (domain.md, section 3).
 */
public final class ClaimSeat {

    private final Registrations registrations;

    public ClaimSeat(Registrations registrations) {
        this.registrations = registrations;
    }

    public Decision<ClaimOutcome> claim(OrganizationId organization, HolderId holder, Registration registration) {
        return registrations
                .state(organization, registration.environment(), holder)
                .map(state -> decide(state, registration))
                .orElseGet(() -> Decision.of(new ClaimOutcome.NoSuchOrganization()));
    }

    private Decision<ClaimOutcome> decide(ClaimState state, Registration registration) {
        if (state.environment().isEmpty()) {
            return Decision.of(new ClaimOutcome.NoSuchEnvironment());
        }
        if (state.environment().get().isBeingRemoved()) {
            return Decision.of(new ClaimOutcome.BeingRemoved());
        }
        if (state.registration().equals(Optional.of(registration))) {
            return Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(false)).and(registrations.keep(state));
        }
        var after = state.holder().with(registration);
        var deltas = state.deltasTo(after);
        return fullPool(state, deltas)
                .map(full -> Decision.<ClaimOutcome>of(new ClaimOutcome.MaximumReached(full)))
                .orElseGet(() -> Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(true))
                        .and(registrations.register(state, after, registration, deltas)));
    }

    private static Optional<Occupancy> fullPool(ClaimState state, List<PoolDelta> deltas) {
        return deltas.stream()
                .filter(PoolDelta::takesSeats)
                .map(delta -> state.pools().get(delta.pool()))
                .filter(pool -> pool.available() < 1)
                .min(comparing(occupancy -> occupancy.pool().metric()));
    }
}
