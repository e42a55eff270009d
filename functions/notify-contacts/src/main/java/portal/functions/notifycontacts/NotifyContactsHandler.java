package portal.functions.notifycontacts;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.incident.AcknowledgeIncident;
import portal.domain.incident.IncidentNumber;
import portal.domain.secondfactor.TellOfReset;
import portal.lambda.event.EventFunction;
import portal.wiring.Wiring;

/** Reacts to {@code IncidentSubmitted} and {@code TwoFactorReset}: who is concerned gets a mail. */
public final class NotifyContactsHandler extends EventFunction {

    private final AcknowledgeIncident acknowledgeIncident;
    private final TellOfReset tellOfReset;

    public NotifyContactsHandler() {
        this(Wiring.environment());
    }

    public NotifyContactsHandler(Map<String, String> environment) {
        this(Wiring.start(NotifyContactsHandler.class, environment));
    }

    private NotifyContactsHandler(BeanContext beans) {
        this(
                beans.getBean(Deliveries.class),
                beans.getBean(AcknowledgeIncident.class),
                beans.getBean(TellOfReset.class));
    }

    NotifyContactsHandler(Deliveries deliveries, AcknowledgeIncident acknowledgeIncident, TellOfReset tellOfReset) {
        super(deliveries, "notify-contacts");
        this.acknowledgeIncident = acknowledgeIncident;
        this.tellOfReset = tellOfReset;
    }

    @Override
    protected void handle(DomainEvent event) {
        switch (event.type()) {
            case IncidentSubmitted ->
                acknowledgeIncident.acknowledge(
                        event.organization(),
                        IncidentNumber.parse(event.subject()).orElseThrow());
            case TwoFactorReset -> tellOfReset.tell(event);
            case ContactAdded, LicenseMutated, RefreshDue, DriftFound, ReplacementUnfinished, AnalysisRequested ->
                throw unexpected(event);
        }
    }
}
