package portal.functions.removeorganization;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.organization.CarryOutRemoval;
import portal.platform.event.EventFunction;
import portal.platform.event.OnceOnly;

/** Removes what a removed organization still holds. */
@Singleton
final class RemoveOrganizationHandler extends EventFunction {

    private static final String TASK = "remove-organization";

    /** Less than the time limit of the function, by more than its pause. Another event continues the rest. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    RemoveOrganizationHandler(OnceOnly once, CarryOutRemoval carryOutRemoval) {
        super(Map.of(EventType.OrganizationRemovalDue, once.react(TASK, event -> resume(event, carryOutRemoval))));
    }

    private static void resume(DomainEvent event, CarryOutRemoval carryOutRemoval) {
        carryOutRemoval.resume(new Actor.Portal(TASK, new Origin(event.id(), "")), event.organization(), PATIENCE);
    }
}
