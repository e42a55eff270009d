package portal.functions.contactcheck;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.contact.AnnounceContactChecks;
import portal.domain.decision.Steps;
import portal.domain.organization.EveryOrganization;
import portal.domain.organization.Organizations;

@Factory
final class ContactCheckWiring {

    @Singleton
    AnnounceContactChecks announceContactChecks(Organizations organizations, Steps steps, Journal journal) {
        return new AnnounceContactChecks(new EveryOrganization(organizations, steps, journal));
    }
}
