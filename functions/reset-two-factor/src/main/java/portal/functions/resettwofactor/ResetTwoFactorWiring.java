package portal.functions.resettwofactor;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.contact.Contacts;
import portal.domain.secondfactor.ResetSecondFactor;

@Factory
final class ResetTwoFactorWiring {

    @Singleton
    ResetSecondFactor resetSecondFactor(Contacts contacts, Gatekeeper gatekeeper, Journal journal) {
        return new ResetSecondFactor(contacts, gatekeeper, journal);
    }
}
