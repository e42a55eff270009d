package portal.functions.manageorganizations;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.contact.Contacts;
import portal.domain.contact.Rosters;
import portal.domain.license.GrantLicense;
import portal.domain.license.Licenses;
import portal.domain.license.RegisterOrganization;
import portal.domain.organization.Organizations;
import portal.domain.organization.Removals;
import portal.domain.organization.RemoveOrganization;

@Factory
final class ManageOrganizationsWiring {

    @Singleton
    RegisterOrganization registerOrganization(
            Organizations organizations, Contacts contacts, Rosters rosters, Licenses licenses, Journal journal) {
        return new RegisterOrganization(organizations, contacts, rosters, licenses, journal);
    }

    @Singleton
    RemoveOrganization removeOrganization(Organizations organizations, Removals removals, Journal journal) {
        return new RemoveOrganization(organizations, removals, journal);
    }

    @Singleton
    GrantLicense grantLicense(Licenses licenses, Journal journal) {
        return new GrantLicense(licenses, journal);
    }
}
