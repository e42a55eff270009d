package portal.functions.managesignins;

import io.micronaut.context.BeanContext;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.lambda.event.EventFunction;
import portal.wiring.Wiring;

/**
 * Reacts to {@code ContactAdded}, {@code EmailChanged}, {@code ContactRemoved} and {@code TwoFactorReset}: the user pool follows what
 * the portal decided.
 */
public final class ManageSignInsHandler extends EventFunction {

    private final Contacts contacts;
    private final AddressChanges addressChanges;
    private final SignIns signIns;

    public ManageSignInsHandler() {
        this(Wiring.environment());
    }

    public ManageSignInsHandler(Map<String, String> environment) {
        this(Wiring.start(ManageSignInsHandler.class, environment));
    }

    private ManageSignInsHandler(BeanContext beans) {
        this(
                beans.getBean(Deliveries.class),
                beans.getBean(Contacts.class),
                beans.getBean(AddressChanges.class),
                beans.getBean(SignIns.class));
    }

    ManageSignInsHandler(Deliveries deliveries, Contacts contacts, AddressChanges addressChanges, SignIns signIns) {
        super(deliveries, "manage-sign-ins");
        this.contacts = contacts;
        this.addressChanges = addressChanges;
        this.signIns = signIns;
    }

    @Override
    protected void handle(DomainEvent event) {
        switch (event.type()) {
            case ContactAdded -> create(event.organization(), new ContactId(event.subject()));
            case EmailChanged ->
                addressChanges
                        .find(event.organization(), event.subject())
                        .ifPresent(change -> readdress(event.organization(), change.contact()));
            case ContactRemoved -> signIns.remove(event.organization(), new ContactId(event.subject()));
            case TwoFactorReset -> signIns.wipeSecondFactor(event.organization(), new ContactId(event.subject()));
            default -> throw unexpected(event);
        }
    }

    /** A contact that was removed while its sign-in was being made keeps none. */
    private void create(OrganizationId organization, ContactId id) {
        contacts.find(organization, id).ifPresent(contact -> {
            signIns.create(contact);
            if (contacts.find(organization, id).isEmpty()) {
                signIns.remove(organization, id);
            }
        });
    }

    /** Takes over the address as it is now, so that events which come in another order end in the same. */
    private void readdress(OrganizationId organization, ContactId id) {
        var current = contacts.find(organization, id);
        var taken = Optional.<EmailAddress>empty();
        while (current.isPresent() && !current.map(Contact::email).equals(taken)) {
            current.ifPresent(signIns::readdress);
            taken = current.map(Contact::email);
            current = contacts.find(organization, id);
        }
    }
}
