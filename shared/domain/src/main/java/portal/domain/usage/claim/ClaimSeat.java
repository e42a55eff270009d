package portal.domain.usage.claim;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Occupancy;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;
import portal.domain.usage.Registrations;
import portal.domain.usecase.SystemUseCase;

/**
 * Registers a holder in an environment. Refuses when this needs a seat in a full pool. A holder keeps the seat that it
 * has: a repeated claim changes nothing (docs/domain.md, section 3).
 */
public final class ClaimSeat implements SystemUseCase<ClaimSeat.Command, Optional<ClaimState>, ClaimOutcome> {

    private final Registrations registrations;
    private final Journal journal;

    public ClaimSeat(Registrations registrations, Journal journal) {
        this.registrations = registrations;
        this.journal = journal;
    }

    @Override
    public Capability capability() {
        return Capability.METER_USAGE;
    }

    @Override
    public Optional<ClaimState> read(Caller.BackOffice caller, Command command) {
        return registrations.state(
                command.organization(), command.registration().environment(), command.holder());
    }

    @Override
    public Decision<ClaimOutcome> decide(Caller.BackOffice caller, Optional<ClaimState> read, Command command) {
        if (read.isEmpty()) {
            return Decision.of(new ClaimOutcome.NoSuchOrganization());
        }
        var state = read.get();
        if (state.environment().isEmpty()) {
            return Decision.of(new ClaimOutcome.NoSuchEnvironment());
        }
        if (state.environment().get().isBeingRemoved()) {
            return Decision.of(new ClaimOutcome.BeingRemoved());
        }
        var registration = command.registration().keepingActivity(state.registration());
        if (state.registration().equals(Optional.of(registration))
                && !state.holder().isMisnamed(registration)) {
            return Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(false))
                    .and(state.isDuringSnapshot() ? registrations.keep(state) : List.of());
        }
        var after = after(state, registration);
        var deltas = state.deltasTo(after);
        var full = fullPool(state, deltas);
        return full.isPresent()
                ? Decision.of(new ClaimOutcome.MaximumReached(full.get()))
                : registered(caller, state, deltas).and(registrations.register(state, after, registration, deltas));
    }

    /** Announces that signals are below now; a claim that takes none below its threshold announces nothing. */
    private Decision<ClaimOutcome> registered(Caller.BackOffice caller, ClaimState state, List<PoolDelta> deltas) {
        var fallen = state.fallen(deltas);
        return fallen.isEmpty()
                ? Decision.of(new ClaimOutcome.Registered(true))
                : Decision.of(
                        new ClaimOutcome.Registered(true),
                        journal.announce(caller, state.organization(), EventType.SignalsDue, fallen));
    }

    /**
     * A claim of what is so, apart from the last activity, gives no name anew; it only puts right one that was stored
     * for all environments.
     */
    private static Holder after(ClaimState state, Registration registration) {
        return registration.isSameButForActivity(state.registration())
                ? state.holder().keepingNames(registration)
                : state.holder().with(registration);
    }

    private static Optional<Occupancy> fullPool(ClaimState state, List<PoolDelta> deltas) {
        return deltas.stream()
                .filter(PoolDelta::takesSeats)
                .map(delta -> state.pools().get(delta.pool()))
                .filter(pool -> pool.available() < 1)
                .min(comparing(occupancy -> occupancy.pool().metric()));
    }

    /** What an environment says of a holder. */
    public record Command(OrganizationId organization, HolderId holder, Registration registration) {}
}
