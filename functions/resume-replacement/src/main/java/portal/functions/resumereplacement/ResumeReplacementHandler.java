package portal.functions.resumereplacement;

import io.micronaut.context.BeanContext;
import java.time.Duration;
import java.util.Map;
import portal.domain.access.Actor;
import portal.domain.access.Origin;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.usage.snapshot.ContinueSnapshot;
import portal.platform.event.EventFunction;
import portal.wiring.Wiring;

/** Reacts to {@code ReplacementUnfinished}. */
public final class ResumeReplacementHandler extends EventFunction {

    /** Less than the function may take; what is left then comes in another event. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final ContinueSnapshot carryOut;

    public ResumeReplacementHandler() {
        this(Wiring.environment());
    }

    public ResumeReplacementHandler(Map<String, String> environment) {
        this(Wiring.start(ResumeReplacementHandler.class, environment));
    }

    private ResumeReplacementHandler(BeanContext beans) {
        this(beans.getBean(Deliveries.class), beans.getBean(ContinueSnapshot.class));
    }

    ResumeReplacementHandler(Deliveries deliveries, ContinueSnapshot carryOut) {
        super(deliveries, "resume-replacement");
        this.carryOut = carryOut;
    }

    @Override
    protected void handle(DomainEvent event) {
        var actor = new Actor.Portal("resume-replacement", new Origin(event.id(), ""));
        carryOut.resume(actor, event.organization(), event.subject(), PATIENCE);
    }
}
