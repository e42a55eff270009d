package portal.domain.usage;

import java.util.Map;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;

/** Registers an environment, which takes a seat even while it is empty; repeating it changes nothing. */
public final class RegisterEnvironment {

    private final Registrations registrations;
    private final Journal journal;

    public RegisterEnvironment(Registrations registrations, Journal journal) {
        this.registrations = registrations;
        this.journal = journal;
    }

    public Decision<ClaimOutcome> register(Caller caller, OrganizationId organization, EnvironmentCode code) {
        return registrations
                .standing(organization, code)
                .map(standing -> decide(caller, organization, code, standing))
                .orElseGet(() -> Decision.of(new ClaimOutcome.NoSuchOrganization()));
    }

    private Decision<ClaimOutcome> decide(
            Caller caller,
            OrganizationId organization,
            EnvironmentCode code,
            Registrations.EnvironmentStanding standing) {
        if (standing.environment().isPresent()) {
            return Decision.of(
                    standing.environment().get().isBeingRemoved()
                            ? new ClaimOutcome.BeingRemoved()
                            : new ClaimOutcome.Registered(false));
        }
        if (standing.environments().available() < 1) {
            return Decision.of(new ClaimOutcome.MaximumReached(standing.environments()));
        }
        var environment = new Environment(code, Map.of(), journal.now());
        return Decision.<ClaimOutcome>of(
                        new ClaimOutcome.Registered(true),
                        journal.done(caller, organization, Attempt.at(Action.REGISTER_ENVIRONMENT, code.value())))
                .and(registrations.add(organization, environment));
    }
}
