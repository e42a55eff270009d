package portal.adapters.contact;

import java.util.ArrayList;
import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.contact.AdministratorChange;
import portal.domain.contact.AdministratorChanges;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.platform.event.Occasion;
import portal.platform.mail.Notification;
import portal.platform.mail.OnceOnlySender;

/**
 * Tells the other administrators and the person when somebody is appointed, demoted or removed as an administrator
 * (docs/domain.md, section 1). Who was added as an administrator hears of it by the invitation.
 */
public final class TellOfAdministratorChange {

    private final AdministratorChanges changes;
    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final PortalPages pages;

    public TellOfAdministratorChange(
            AdministratorChanges changes, Contacts contacts, OnceOnlySender sender, PortalPages pages) {
        this.changes = changes;
        this.contacts = contacts;
        this.sender = sender;
        this.pages = pages;
    }

    /** @param event its subject is the change */
    public void tell(DomainEvent event) {
        changes.find(event.organization(), event.subject())
                .ifPresent(change -> sender.send(Occasion.of(event), notifications(change)));
    }

    private List<Notification> notifications(AdministratorChange change) {
        var notifications = new ArrayList<Notification>();
        if (change.kind() != AdministratorChange.Kind.ADDED) {
            notifications.add(YourAdministratorRole.of(change, pages));
        }
        notifications.add(AdministratorChanged.of(change, contacts.administrators(change.organization()), pages));
        return notifications;
    }
}
