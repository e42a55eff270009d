package portal.functions.removeorganization;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.organization.CarryOutRemoval;
import portal.platform.event.EventFunction;
import portal.platform.event.OnceOnly;

/** Removes what a removed organization still holds. */
@Singleton
final class RemoveOrganizationHandler extends EventFunction {

    private static final String TASK = "remove-organization";

    /** Longer than the ten minutes that the template gives the function. */
    private static final Duration LEASE = Duration.ofMinutes(11);

    /** Less than the time limit of the function, by more than its pause. Another event continues the rest. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    RemoveOrganizationHandler(Deliveries deliveries, CarryOutRemoval carryOutRemoval) {
        super(Map.of(
                EventType.OrganizationRemovalDue,
                new OnceOnly(deliveries, LEASE).react(TASK, event -> resume(event, carryOutRemoval))));
    }

    private static void resume(DomainEvent event, CarryOutRemoval carryOutRemoval) {
        carryOutRemoval.resume(new Actor.Portal(TASK, new Origin(event.id(), "")), event.organization(), PATIENCE);
    }
}
