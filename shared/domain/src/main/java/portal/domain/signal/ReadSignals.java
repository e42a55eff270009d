package portal.domain.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.UseCase;

/** Shows the signals of the caller's organization. */
public final class ReadSignals {

    private static final Privilege PRIVILEGE = Privilege.toRead(Capability.MANAGE_LICENSE, Action.VIEW_LICENSE);

    private final Signals signals;

    public ReadSignals(Signals signals) {
        this.signals = signals;
    }

    /** The standard signal first, then the others in the order in which they were made. */
    public UseCase<PageRequest, Page<SignalOutcome.Stored>, Page<SignalOutcome.Stored>> list() {
        return UseCase.query(PRIVILEGE, (caller, page) -> {
            var read = WithMember.present(signals.view(caller, Set.of()));
            return new WithMember<>(
                    read.member(),
                    read.subject().map(state -> page(state, page)).orElseGet(ReadSignals::nothing));
        });
    }

    private static Page<SignalOutcome.Stored> page(SignalState state, PageRequest page) {
        var shown = state.signals().page(page);
        var items = new ArrayList<SignalOutcome.Stored>();
        for (var signal : shown.items()) {
            items.add(new SignalOutcome.Stored(signal, state.license()));
        }
        return new Page<>(items, shown.next());
    }

    private static Page<SignalOutcome.Stored> nothing() {
        return new Page<>(List.of(), Optional.empty());
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
