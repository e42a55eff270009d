package portal.domain.usage.claim;

import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.decision.Decision;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registrations;
import portal.domain.usecase.SystemUseCase;

/**
 * Removes a holder from an environment. This always succeeds: also over the maximum, and also if the holder is not
 * registered.
 */
public final class FreeSeat implements SystemUseCase<FreeSeat.Command, Optional<ClaimState>, ClaimOutcome> {

    private final Registrations registrations;

    public FreeSeat(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Capability capability() {
        return Capability.METER_USAGE;
    }

    @Override
    public Optional<ClaimState> read(Caller.BackOffice caller, Command command) {
        return registrations.state(
                command.environment().organization(), command.environment().code(), command.holder());
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
        if (state.registration().isEmpty()) {
            return Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(false))
                    .and(state.isDuringSnapshot() ? registrations.keep(state) : List.of());
        }
        var after = state.holder().without(command.environment().code());
        return Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(true))
                .and(registrations.remove(state, after, state.deltasTo(after)));
    }

    /** A holder that an environment no longer has. */
    public record Command(EnvironmentId environment, HolderId holder) {}
}
