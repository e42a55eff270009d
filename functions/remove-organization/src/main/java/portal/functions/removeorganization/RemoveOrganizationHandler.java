package portal.functions.removeorganization;

import io.micronaut.context.BeanContext;
import java.time.Duration;
import java.util.Map;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.organization.CarryOutRemoval;
import portal.platform.event.EventFunction;
import portal.wiring.Wiring;

/** Reacts to {@code OrganizationRemovalDue}: removes what a removed organization still holds. */
public final class RemoveOrganizationHandler extends EventFunction {

    private static final String TASK = "remove-organization";

    /** The template gives it ten minutes. */
    private static final Duration LEASE = Duration.ofMinutes(11);

    /** Less than the function may take, by more than its pause; what is left then comes in another event. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final CarryOutRemoval carryOutRemoval;

    public RemoveOrganizationHandler() {
        this(Wiring.environment());
    }

    public RemoveOrganizationHandler(Map<String, String> environment) {
        this(Wiring.start(RemoveOrganizationHandler.class, environment));
    }

    private RemoveOrganizationHandler(BeanContext beans) {
        this(beans.getBean(Deliveries.class), beans.getBean(CarryOutRemoval.class));
    }

    RemoveOrganizationHandler(Deliveries deliveries, CarryOutRemoval carryOutRemoval) {
        super(deliveries, TASK, LEASE);
        this.carryOutRemoval = carryOutRemoval;
    }

    @Override
    protected void handle(DomainEvent event) {
        carryOutRemoval.resume(new Actor.Portal(TASK, new Origin(event.id(), "")), event.organization(), PATIENCE);
    }
}
