package portal.functions.manageorganizations;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.contact.Contacts;
import portal.domain.contact.RoleCountStore;
import portal.domain.license.GrantLicense;
import portal.domain.license.Licenses;
import portal.domain.license.SetUpOrganization;
import portal.domain.organization.Organizations;
import portal.domain.organization.Removals;
import portal.domain.organization.RemoveOrganization;

@Factory
final class ManageOrganizationsWiring {

    @Singleton
    SetUpOrganization registerOrganization(
            Organizations organizations,
            Contacts contacts,
            RoleCountStore roleCountStore,
            Licenses licenses,
            Journal journal) {
        return new SetUpOrganization(organizations, contacts, roleCountStore, licenses, journal);
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
