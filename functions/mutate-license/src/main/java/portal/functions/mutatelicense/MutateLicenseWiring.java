package portal.functions.mutatelicense;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.license.Licenses;
import portal.domain.license.MutateLicense;
import portal.wiring.Settings;

@Factory
final class MutateLicenseWiring {

    @Singleton
    MutateLicense mutateLicense(Licenses licenses, Gatekeeper gatekeeper, Journal journal) {
        return new MutateLicense(licenses, gatekeeper, journal);
    }

    @Singleton
    Refusals refusals(Settings settings) {
        return new Refusals(settings.required("LICENSE_ARTICLE"));
    }
}
