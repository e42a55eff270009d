package portal.functions.notifycontacts;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.contact.AskForContactCheck;
import portal.domain.contact.InviteContact;
import portal.domain.contact.TellOfAddressChange;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.domain.license.ForwardLicenseRequest;
import portal.domain.secondfactor.TellOfReset;
import portal.platform.event.EventFunction;
import portal.wiring.Wiring;

/**
 * Reacts to {@code ContactAdded}, {@code EmailChanged}, {@code LicenseRequested}, {@code TwoFactorReset} and
 * {@code ContactCheckDue}: who is concerned gets a mail.
 */
public final class NotifyContactsHandler extends EventFunction {

    private final ForwardLicenseRequest forwardLicenseRequest;
    private final TellOfReset tellOfReset;
    private final InviteContact inviteContact;
    private final TellOfAddressChange tellOfAddressChange;
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
                beans.getBean(ForwardLicenseRequest.class),
                beans.getBean(TellOfReset.class),
                beans.getBean(InviteContact.class),
                beans.getBean(TellOfAddressChange.class),
                beans.getBean(AskForContactCheck.class));
    }

    NotifyContactsHandler(
            Deliveries deliveries,
            ForwardLicenseRequest forwardLicenseRequest,
            TellOfReset tellOfReset,
            InviteContact inviteContact,
            TellOfAddressChange tellOfAddressChange,
            AskForContactCheck askForContactCheck) {
        super(deliveries, "notify-contacts");
        this.forwardLicenseRequest = forwardLicenseRequest;
        this.tellOfReset = tellOfReset;
        this.inviteContact = inviteContact;
        this.tellOfAddressChange = tellOfAddressChange;
        this.askForContactCheck = askForContactCheck;
    }

    @Override
    protected void handle(DomainEvent event) {
        switch (event.type()) {
            case LicenseRequested -> forwardLicenseRequest.forward(event);
            case TwoFactorReset -> tellOfReset.tell(event);
            case ContactAdded -> inviteContact.invite(event);
            case EmailChanged -> tellOfAddressChange.tell(event);
            case ContactCheckDue -> askForContactCheck.ask(event);
            default -> throw unexpected(event);
        }
    }
}
