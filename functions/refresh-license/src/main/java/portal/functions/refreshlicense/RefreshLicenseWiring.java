package portal.functions.refreshlicense;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.decision.TransactionRunner;
import portal.domain.license.DailyUsages;
import portal.domain.license.Licenses;
import portal.domain.license.RefreshLicense;
import portal.domain.usage.Registrations;
import portal.domain.usage.recount.CounterStore;
import portal.domain.usage.recount.RecountUsage;
import portal.domain.usage.snapshot.RestartStalledSnapshots;

@Factory
final class RefreshLicenseWiring {

    @Singleton
    RefreshLicense refreshLicense(
            CounterStore counterStore, Licenses licenses, DailyUsages figures, TransactionRunner steps, Journal journal) {
        return new RefreshLicense(new RecountUsage(counterStore, steps, journal), licenses, figures, steps, journal);
    }

    @Singleton
    RestartStalledSnapshots reviveReplacements(Registrations registrations, TransactionRunner steps, Journal journal) {
        return new RestartStalledSnapshots(registrations, steps, journal);
    }
}
