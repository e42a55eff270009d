package portal.domain.usage.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.event.EventType;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.Pool;
import portal.domain.usage.Registrations;
import portal.domain.usecase.SystemUseCase;

/** Registers an environment. It takes a seat even while it is empty. Repeating the registration changes nothing. */
public final class AddEnvironment
        implements SystemUseCase<AddEnvironment.Command, Optional<Registrations.EnvironmentState>, ClaimOutcome> {

    /** Environments have no version that could be expected. */
    private static final long NO_VERSION = -1;

    private final Registrations registrations;
    private final Journal journal;

    public AddEnvironment(Registrations registrations, Journal journal) {
        this.registrations = registrations;
        this.journal = journal;
    }

    @Override
    public Capability capability() {
        return Capability.METER_USAGE;
    }

    @Override
    public Optional<Registrations.EnvironmentState> read(Caller.BackOffice caller, Command command) {
        var id = command.environment();
        return registrations.state(id.organization(), id.code());
    }

    @Override
    public Decision<ClaimOutcome> decide(
            Caller.BackOffice caller, Optional<Registrations.EnvironmentState> read, Command command) {
        if (read.isEmpty()) {
            return Decision.of(new ClaimOutcome.NoSuchOrganization());
        }
        var state = read.get();
        if (state.environment().isPresent()) {
            return Decision.of(known(state.environment().get(), command.precondition()));
        }
        if (command.precondition().isMetByNothing()) {
            return added(caller, state, command.environment());
        }
        return Decision.of(new ClaimOutcome.ChangedMeanwhile());
    }

    private static ClaimOutcome known(Environment environment, Precondition precondition) {
        if (environment.isBeingRemoved()) {
            return new ClaimOutcome.BeingRemoved();
        }
        return precondition.isMetBy(NO_VERSION)
                ? new ClaimOutcome.Registered(false)
                : new ClaimOutcome.ChangedMeanwhile();
    }

    private Decision<ClaimOutcome> added(
            Caller.BackOffice caller, Registrations.EnvironmentState state, EnvironmentId id) {
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
                .and(registrations.add(id.organization(), state, environment))
                .and(signalsDue(caller, state, id.organization()));
    }

    private List<ConditionalWrite> signalsDue(
            Caller.BackOffice caller, Registrations.EnvironmentState state, OrganizationId organization) {
        return state.crossing().falls()
                ? List.of(journal.announce(caller, organization, EventType.SignalsDue, Pool.OF_ENVIRONMENTS.name()))
                : List.of();
    }

    /** @param precondition whether the environment must be new, or there already */
    public record Command(EnvironmentId environment, Precondition precondition) {

        public Command(EnvironmentId environment) {
            this(environment, Precondition.NONE);
        }
    }
}
