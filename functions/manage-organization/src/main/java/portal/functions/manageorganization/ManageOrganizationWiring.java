package portal.functions.manageorganization;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.organization.ChangeOrganization;
import portal.domain.organization.ConfirmOrganization;
import portal.domain.organization.Organizations;
import portal.domain.organization.ReadOrganization;

@Factory
final class ManageOrganizationWiring {

    @Singleton
    ReadOrganization readOrganization(Organizations organizations, Gatekeeper gatekeeper) {
        return new ReadOrganization(organizations, gatekeeper);
    }

    @Singleton
    ChangeOrganization changeOrganization(Organizations organizations, Gatekeeper gatekeeper, Journal journal) {
        return new ChangeOrganization(organizations, gatekeeper, journal);
    }

    @Singleton
    ConfirmOrganization confirmOrganization(Organizations organizations, Gatekeeper gatekeeper, Journal journal) {
        return new ConfirmOrganization(organizations, gatekeeper, journal);
    }
}
