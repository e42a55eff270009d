package portal.functions.readlicense;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.DailyUsages;
import portal.domain.license.ExplainUsage;
import portal.domain.license.Holders;
import portal.domain.license.Licenses;
import portal.domain.license.ReadDailyUsage;
import portal.domain.license.ReadLicense;

@Factory
final class ReadLicenseWiring {

    @Singleton
    ReadLicense readLicense(Licenses licenses, Gatekeeper gatekeeper) {
        return new ReadLicense(licenses, gatekeeper);
    }

    @Singleton
    ReadDailyUsage readFigures(DailyUsages figures, Gatekeeper gatekeeper) {
        return new ReadDailyUsage(figures, gatekeeper);
    }

    @Singleton
    ExplainUsage explainUsage(Holders holders, Gatekeeper gatekeeper) {
        return new ExplainUsage(holders, gatekeeper);
    }

    @Singleton
    AdviseCleanup adviseCleanup(Holders holders, Gatekeeper gatekeeper) {
        return new AdviseCleanup(holders, gatekeeper);
    }
}
