package portal.functions.contactcheck;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.contact.AnnounceContactChecks;
import portal.domain.decision.TransactionRunner;
import portal.domain.organization.FanOut;
import portal.domain.organization.Organizations;

@Factory
final class ContactCheckWiring {

    @Singleton
    AnnounceContactChecks announceContactChecks(Organizations organizations, TransactionRunner steps, Journal journal) {
        return new AnnounceContactChecks(new FanOut(organizations, steps, journal));
    }
}
