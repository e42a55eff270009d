package portal.functions.notifycontacts;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.contact.AskForContactCheck;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.incident.AcknowledgeIncident;
import portal.domain.incident.IncidentNumber;
import portal.domain.license.ForwardLicenseRequest;
import portal.domain.secondfactor.TellOfReset;
import portal.lambda.event.EventFunction;
import portal.wiring.Wiring;

/**
 * Reacts to {@code IncidentSubmitted}, {@code LicenseRequested}, {@code TwoFactorReset} and {@code ContactCheckDue}: who is
 * concerned gets a mail.
 */
public final class NotifyContactsHandler extends EventFunction {

    private final AcknowledgeIncident acknowledgeIncident;
    private final ForwardLicenseRequest forwardLicenseRequest;
    private final TellOfReset tellOfReset;
    private final AskForContactCheck askForContactCheck;

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
                beans.getBean(ForwardLicenseRequest.class),
                beans.getBean(TellOfReset.class),
                beans.getBean(AskForContactCheck.class));
    }

    NotifyContactsHandler(
            Deliveries deliveries,
            AcknowledgeIncident acknowledgeIncident,
            ForwardLicenseRequest forwardLicenseRequest,
            TellOfReset tellOfReset,
            AskForContactCheck askForContactCheck) {
        super(deliveries, "notify-contacts");
        this.acknowledgeIncident = acknowledgeIncident;
        this.forwardLicenseRequest = forwardLicenseRequest;
        this.tellOfReset = tellOfReset;
        this.askForContactCheck = askForContactCheck;
    }

    @Override
    protected void handle(DomainEvent event) {
        switch (event.type()) {
            case IncidentSubmitted ->
                acknowledgeIncident.acknowledge(
                        event.organization(),
                        IncidentNumber.parse(event.subject()).orElseThrow());
            case LicenseRequested -> forwardLicenseRequest.forward(event);
            case TwoFactorReset -> tellOfReset.tell(event);
            case ContactCheckDue -> askForContactCheck.ask(event);
            default -> throw unexpected(event);
        }
    }
}
