package portal.domain.signal;

import java.util.Optional;
import java.util.Set;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.usecase.UseCase;

/** Shows the signals of the caller's organization. */
public final class ReadSignals {

    private static final Privilege PRIVILEGE = Privilege.toRead(Capability.MANAGE_LICENSE, Action.VIEW_LICENSE);

    private final Signals signals;

    public ReadSignals(Signals signals) {
        this.signals = signals;
    }

    public <C> UseCase<C, Optional<SignalState>, Optional<SignalState>> list() {
        return UseCase.query(PRIVILEGE, (caller, nothing) -> WithMember.present(signals.view(caller, Set.of())));
    }

    /** One signal; empty when there is none with this id. */
    public UseCase<String, Optional<SignalOutcome.Stored>, Optional<SignalOutcome.Stored>> find() {
        return UseCase.query(PRIVILEGE, (caller, id) -> {
            var read = WithMember.present(signals.view(caller, Set.of()));
            return new WithMember<>(read.member(), read.subject().flatMap(state -> find(state, id)));
        });
    }

    private static Optional<SignalOutcome.Stored> find(SignalState state, String id) {
        return state.signals().find(id).map(signal -> new SignalOutcome.Stored(signal, state.license()));
    }
}
