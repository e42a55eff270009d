package portal.domain.usage.claim;

import java.util.Map;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Registrations;

/** Registers an environment, which takes a seat even while it is empty; repeating it changes nothing. */
public final class AddEnvironment {

    private final Registrations registrations;
    private final Journal journal;

    public AddEnvironment(Registrations registrations, Journal journal) {
        this.registrations = registrations;
        this.journal = journal;
    }

    public Decision<ClaimOutcome> register(Caller caller, OrganizationId organization, EnvironmentCode code) {
        return registrations
                .state(organization, code)
                .map(state -> decide(caller, organization, code, state))
                .orElseGet(() -> Decision.of(new ClaimOutcome.NoSuchOrganization()));
    }

    private Decision<ClaimOutcome> decide(
            Caller caller,
            OrganizationId organization,
            EnvironmentCode code,
            Registrations.EnvironmentState state) {
        if (state.environment().isPresent()) {
            return Decision.of(
                    state.environment().get().isBeingRemoved()
                            ? new ClaimOutcome.BeingRemoved()
                            : new ClaimOutcome.Registered(false));
        }
        if (state.environments().available() < 1) {
            return Decision.of(new ClaimOutcome.MaximumReached(state.environments()));
        }
        var environment = new Environment(code, Map.of(), journal.now());
        return Decision.<ClaimOutcome>of(
                        new ClaimOutcome.Registered(true),
                        journal.done(caller, organization, Attempt.at(Action.REGISTER_ENVIRONMENT, code.value())))
                .and(registrations.add(organization, environment));
    }
}
