package portal.functions.nightlyrefresh;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.decision.Steps;
import portal.domain.license.RefreshAll;
import portal.domain.organization.Organizations;

@Factory
final class NightlyRefreshWiring {

    @Singleton
    RefreshAll refreshAll(Organizations organizations, Steps steps, Journal journal) {
        return new RefreshAll(organizations, steps, journal);
    }
}
