package portal.domain.usage.claim;

import java.util.Map;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.Registrations;
import portal.domain.usecase.SystemUseCase;

/** Registers an environment. It takes a seat even while it is empty. Repeating the registration changes nothing. */
public final class AddEnvironment
        implements SystemUseCase<EnvironmentId, Optional<Registrations.EnvironmentState>, ClaimOutcome> {

    private final Registrations registrations;
    private final Journal journal;

    public AddEnvironment(Registrations registrations, Journal journal) {
        this.registrations = registrations;
        this.journal = journal;
    }

    @Override
    public Optional<Registrations.EnvironmentState> read(Caller.BackOffice caller, EnvironmentId id) {
        return registrations.state(id.organization(), id.code());
    }

    @Override
    public Decision<ClaimOutcome> decide(
            Caller.BackOffice caller, Optional<Registrations.EnvironmentState> read, EnvironmentId id) {
        if (read.isEmpty()) {
            return Decision.of(new ClaimOutcome.NoSuchOrganization());
        }
        var state = read.get();
        if (state.environment().isPresent()) {
            return Decision.of(
                    state.environment().get().isBeingRemoved()
                            ? new ClaimOutcome.BeingRemoved()
                            : new ClaimOutcome.Registered(false));
        }
        if (state.environments().available() < 1) {
            return Decision.of(new ClaimOutcome.MaximumReached(state.environments()));
        }
        var environment = new Environment(id.code(), Map.of(), journal.now());
        return Decision.<ClaimOutcome>of(
                        new ClaimOutcome.Registered(true),
                        journal.done(
                                caller,
                                id.organization(),
                                Attempt.at(
                                        Action.REGISTER_ENVIRONMENT, id.code().value())))
                .and(registrations.add(id.organization(), environment));
    }
}
