package portal.functions.notifyofincidents;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.incident.TellOfIncident;
import portal.platform.event.EventFunction;
import portal.wiring.Wiring;

/**
 * Reacts to {@code IncidentSubmitted}, {@code MessagePosted}, {@code AttachmentStored}, {@code IncidentClosed} and
 * {@code IncidentReopened}: the other side gets a mail.
 */
public final class NotifyOfIncidentsHandler extends EventFunction {

    private final TellOfIncident tell;

    public NotifyOfIncidentsHandler() {
        this(Wiring.environment());
    }

    public NotifyOfIncidentsHandler(Map<String, String> environment) {
        this(Wiring.start(NotifyOfIncidentsHandler.class, environment));
    }

    private NotifyOfIncidentsHandler(BeanContext beans) {
        this(beans.getBean(Deliveries.class), beans.getBean(TellOfIncident.class));
    }

    NotifyOfIncidentsHandler(Deliveries deliveries, TellOfIncident tell) {
        super(deliveries, "notify-of-incidents");
        this.tell = tell;
    }

    @Override
    protected void handle(DomainEvent event) {
        switch (event.type()) {
            case IncidentSubmitted -> tell.ofSubmission(event);
            case MessagePosted -> tell.ofMessage(event);
            case AttachmentStored -> tell.ofAttachment(event);
            case IncidentClosed -> tell.ofClosing(event);
            case IncidentReopened -> tell.ofReopening(event);
            default -> throw unexpected(event);
        }
    }
}
