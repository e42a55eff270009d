package portal.domain.usage;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;

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
                .standing(organization, registration.environment(), holder)
                .map(standing -> decide(standing, registration))
                .orElseGet(() -> Decision.of(new ClaimOutcome.NoSuchOrganization()));
    }

    private Decision<ClaimOutcome> decide(Standing standing, Registration registration) {
        if (standing.environment().isEmpty()) {
            return Decision.of(new ClaimOutcome.NoSuchEnvironment());
        }
        if (standing.environment().get().isBeingRemoved()) {
            return Decision.of(new ClaimOutcome.BeingRemoved());
        }
        if (standing.registration().equals(Optional.of(registration))) {
            return Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(false)).and(registrations.keep(standing));
        }
        var after = standing.holder().with(registration);
        var shifts = standing.shiftsTo(after);
        return fullPool(standing, shifts)
                .map(full -> Decision.<ClaimOutcome>of(new ClaimOutcome.MaximumReached(full)))
                .orElseGet(() -> Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(true))
                        .and(registrations.register(standing, after, registration, shifts)));
    }

    private static Optional<Occupancy> fullPool(Standing standing, List<PoolShift> shifts) {
        return shifts.stream()
                .filter(PoolShift::takesSeats)
                .map(shift -> standing.pools().get(shift.pool()))
                .filter(pool -> pool.available() < 1)
                .min(comparing(occupancy -> occupancy.pool().metric()));
    }
}
