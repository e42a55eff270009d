package portal.functions.managesignins;

import io.micronaut.context.BeanContext;
import java.util.Map;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.Deliveries;
import portal.domain.event.DomainEvent;
import portal.platform.event.EventFunction;
import portal.wiring.Wiring;

/**
 * Reacts to {@code ContactAdded}, {@code EmailChanged}, {@code ContactRemoved} and {@code TwoFactorReset}: the user pool follows what
 * the portal decided.
 */
public final class ManageSignInsHandler extends EventFunction {

    private final Contacts contacts;
    private final AddressChanges addressChanges;
    private final UserPool signIns;

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
                beans.getBean(UserPool.class));
    }

    ManageSignInsHandler(Deliveries deliveries, Contacts contacts, AddressChanges addressChanges, UserPool signIns) {
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
            case ContactRemoved -> remove(event.organization(), new ContactId(event.subject()));
            case TwoFactorReset -> signIns.wipeSecondFactor(event.organization(), new ContactId(event.subject()));
            default -> throw unexpected(event);
        }
    }

    private void create(OrganizationId organization, ContactId id) {
        contacts.find(organization, id).ifPresent(contact -> {
            signIns.create(contact);
            keepUp(contact);
        });
    }

    private void readdress(OrganizationId organization, ContactId id) {
        contacts.find(organization, id).ifPresent(contact -> {
            signIns.readdress(contact);
            keepUp(contact);
        });
    }

    /** The ids may be another's by now: of a new organization with the id of one that was removed. */
    private void remove(OrganizationId organization, ContactId id) {
        signIns.remove(organization, id);
        create(organization, id);
    }

    /**
     * Goes on until the contact is as the sign-in was made, so that events which come in another order end in the same: it has the
     * last address, and who was removed meanwhile has none.
     */
    private void keepUp(Contact made) {
        contacts.find(made.organization(), made.id())
                .ifPresentOrElse(
                        current -> {
                            if (!current.email().equals(made.email())) {
                                signIns.readdress(current);
                                keepUp(current);
                            }
                        },
                        () -> remove(made.organization(), made.id()));
    }
}
