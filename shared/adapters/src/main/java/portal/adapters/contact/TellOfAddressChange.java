package portal.adapters.contact;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/**
 * Tells the old address of a contact about the change, so that nobody loses an account without notice, and all other
 * administrators. {@link MailAboutSignIn} tells the new address.
 */
public final class TellOfAddressChange {

    private final AddressChanges changes;
    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final PortalPages pages;

    public TellOfAddressChange(AddressChanges changes, Contacts contacts, OnceOnlySender sender, PortalPages pages) {
        this.changes = changes;
        this.contacts = contacts;
        this.sender = sender;
        this.pages = pages;
    }

    /** @param event its subject is the change */
    public void tell(DomainEvent event) {
        changes.find(event.organization(), event.subject())
                .ifPresent(change -> sender.send(
                        Occasion.of(event),
                        List.of(
                                AddressGivenUp.of(change, pages),
                                ColleagueReaddressed.of(
                                        change, contacts.administrators(change.organization()), pages))));
    }
}
