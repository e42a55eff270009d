package portal.functions.registerusage;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.usage.Registrations;
import portal.domain.usage.claim.AddEnvironment;
import portal.domain.usage.claim.ClaimSeat;
import portal.domain.usage.claim.FreeSeat;

@Factory
final class RegisterUsageWiring {

    @Singleton
    AddEnvironment registerEnvironment(Registrations registrations, Journal journal) {
        return new AddEnvironment(registrations, journal);
    }

    @Singleton
    ClaimSeat claimSeat(Registrations registrations) {
        return new ClaimSeat(registrations);
    }

    @Singleton
    FreeSeat freeSeat(Registrations registrations) {
        return new FreeSeat(registrations);
    }
}
