package portal.functions.requestlicense;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.license.LicenseRequests;
import portal.domain.license.Licenses;
import portal.domain.license.ReadLicenseRequests;
import portal.domain.license.RequestLicense;

@Factory
final class RequestLicenseWiring {

    @Singleton
    RequestLicense requestLicense(Licenses licenses, LicenseRequests requests, Gatekeeper gatekeeper, Journal journal) {
        return new RequestLicense(licenses, requests, gatekeeper, journal);
    }

    @Singleton
    ReadLicenseRequests readLicenseRequests(LicenseRequests requests, Gatekeeper gatekeeper) {
        return new ReadLicenseRequests(requests, gatekeeper);
    }
}
