package portal.functions.managesignins;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.access.ContactId;
import portal.domain.contact.Contacts;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.lambda.event.EventFunction;
import portal.wiring.Wiring;

/** Reacts to {@code ContactAdded} and {@code TwoFactorReset}: the user pool follows what the portal decided. */
public final class ManageSignInsHandler extends EventFunction {

    private final Contacts contacts;
    private final SignIns signIns;

    public ManageSignInsHandler() {
        this(Wiring.environment());
    }

    public ManageSignInsHandler(Map<String, String> environment) {
        this(Wiring.start(ManageSignInsHandler.class, environment));
    }

    private ManageSignInsHandler(BeanContext beans) {
        this(beans.getBean(Deliveries.class), beans.getBean(Contacts.class), beans.getBean(SignIns.class));
    }

    ManageSignInsHandler(Deliveries deliveries, Contacts contacts, SignIns signIns) {
        super(deliveries, "manage-sign-ins");
        this.contacts = contacts;
        this.signIns = signIns;
    }

    @Override
    protected void handle(DomainEvent event) {
        var contact = new ContactId(event.subject());
        switch (event.type()) {
            case ContactAdded -> contacts.find(event.organization(), contact).ifPresent(signIns::create);
            case TwoFactorReset -> signIns.wipeSecondFactor(event.organization(), contact);
            case IncidentSubmitted, LicenseMutated, RefreshDue, DriftFound, ReplacementUnfinished, AnalysisRequested ->
                throw unexpected(event);
        }
    }
}
