package portal.domain.usage.claim;

import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registrations;

/** Removes a holder from an environment, which always works, also over the maximum and when it is not there any more. */
public final class FreeSeat {

    private final Registrations registrations;

    public FreeSeat(Registrations registrations) {
        this.registrations = registrations;
    }

    public Decision<ClaimOutcome> free(OrganizationId organization, EnvironmentCode environment, HolderId holder) {
        return registrations
                .state(organization, environment, holder)
                .map(state -> decide(state, environment))
                .orElseGet(() -> Decision.of(new ClaimOutcome.NoSuchOrganization()));
    }

    private Decision<ClaimOutcome> decide(ClaimState state, EnvironmentCode environment) {
        if (state.environment().isEmpty()) {
            return Decision.of(new ClaimOutcome.NoSuchEnvironment());
        }
        if (state.registration().isEmpty()) {
            return Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(false)).and(registrations.keep(state));
        }
        var after = state.holder().without(environment);
        return Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(true))
                .and(registrations.remove(state, after, state.deltasTo(after)));
    }
}
