package portal.functions.nightlyrefresh;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.decision.TransactionRunner;
import portal.domain.license.AnnounceRefreshes;
import portal.domain.organization.Organizations;

@Factory
final class NightlyRefreshWiring {

    @Singleton
    AnnounceRefreshes refreshAll(Organizations organizations, TransactionRunner steps, Journal journal) {
        return new AnnounceRefreshes(organizations, steps, journal);
    }
}
