package portal.functions.removeorganization;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import portal.domain.audit.Journal;
import portal.domain.decision.Steps;
import portal.domain.organization.CarryOutRemoval;
import portal.domain.organization.Removals;
import portal.wiring.Settings;

@Factory
final class RemoveOrganizationWiring {

    @Singleton
    CarryOutRemoval carryOutRemoval(Removals removals, Steps steps, Journal journal, Settings settings) {
        var pause = Duration.ofSeconds(Long.parseLong(settings.required("REMOVAL_PAUSE_SECONDS")));
        return new CarryOutRemoval(removals, steps, journal, () -> sleep(pause));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
