package portal.domain.usage;

import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;

/** Removes a holder from an environment, which always works, also over the maximum and when it is not there any more. */
public final class FreeSeat {

    private final Registrations registrations;

    public FreeSeat(Registrations registrations) {
        this.registrations = registrations;
    }

    public Decision<ClaimOutcome> free(OrganizationId organization, EnvironmentCode environment, HolderId holder) {
        return registrations
                .standing(organization, environment, holder)
                .map(standing -> decide(standing, environment))
                .orElseGet(() -> Decision.of(new ClaimOutcome.NoSuchOrganization()));
    }

    private Decision<ClaimOutcome> decide(Standing standing, EnvironmentCode environment) {
        if (standing.environment().isEmpty()) {
            return Decision.of(new ClaimOutcome.NoSuchEnvironment());
        }
        if (standing.registration().isEmpty()) {
            return Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(false)).and(registrations.keep(standing));
        }
        var after = standing.holder().without(environment);
        return Decision.<ClaimOutcome>of(new ClaimOutcome.Registered(true))
                .and(registrations.remove(standing, after, standing.shiftsTo(after)));
    }
}
