package portal.functions.registerusage;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Journal;
import portal.domain.usage.ClaimSeat;
import portal.domain.usage.FreeSeat;
import portal.domain.usage.RegisterEnvironment;
import portal.domain.usage.Registrations;

@Factory
final class RegisterUsageWiring {

    @Singleton
    RegisterEnvironment registerEnvironment(Registrations registrations, Journal journal) {
        return new RegisterEnvironment(registrations, journal);
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
