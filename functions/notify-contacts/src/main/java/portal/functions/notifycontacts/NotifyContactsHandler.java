package portal.functions.notifycontacts;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.license.ForwardLicenseRequest;
import portal.domain.secondfactor.TellOfReset;
import portal.lambda.event.EventFunction;
import portal.wiring.Wiring;

/** Reacts to {@code LicenseRequested} and {@code TwoFactorReset}: who is concerned gets a mail. */
public final class NotifyContactsHandler extends EventFunction {

    private final ForwardLicenseRequest forwardLicenseRequest;
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
                beans.getBean(ForwardLicenseRequest.class),
                beans.getBean(TellOfReset.class));
    }

    NotifyContactsHandler(Deliveries deliveries, ForwardLicenseRequest forwardLicenseRequest, TellOfReset tellOfReset) {
        super(deliveries, "notify-contacts");
        this.forwardLicenseRequest = forwardLicenseRequest;
        this.tellOfReset = tellOfReset;
    }

    @Override
    protected void handle(DomainEvent event) {
        switch (event.type()) {
            case LicenseRequested -> forwardLicenseRequest.forward(event);
            case TwoFactorReset -> tellOfReset.tell(event);
            default -> throw unexpected(event);
        }
    }
}
