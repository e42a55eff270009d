package portal.functions.refreshlicense;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.decision.Steps;
import portal.domain.license.Figures;
import portal.domain.license.Licenses;
import portal.domain.license.RefreshLicense;
import portal.domain.usage.Ledgers;
import portal.domain.usage.RecountUsage;
import portal.domain.usage.Registrations;
import portal.domain.usage.ReviveReplacements;

@Factory
final class RefreshLicenseWiring {

    @Singleton
    RefreshLicense refreshLicense(Ledgers ledgers, Licenses licenses, Figures figures, Steps steps, Journal journal) {
        return new RefreshLicense(new RecountUsage(ledgers, steps, journal), licenses, figures, steps, journal);
    }

    @Singleton
    ReviveReplacements reviveReplacements(Registrations registrations, Steps steps, Journal journal) {
        return new ReviveReplacements(registrations, steps, journal);
    }
}
