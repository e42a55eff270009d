package portal.adapters.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.contact.AddressChange;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.platform.event.Occasion;
import portal.platform.mail.Notification;
import portal.platform.mail.OnceOnlySender;

/**
 * Tells both the old and the new address of a contact about the change, so that nobody loses an account without notice.
 * A contact who never signed in is invited at the new address instead, in the name of the administrator who changed it.
 */
public final class TellOfAddressChange {

    private final AddressChanges changes;
    private final Contacts contacts;
    private final InviteContact inviteContact;
    private final OnceOnlySender sender;

    public TellOfAddressChange(
            AddressChanges changes, Contacts contacts, InviteContact inviteContact, OnceOnlySender sender) {
        this.changes = changes;
        this.contacts = contacts;
        this.inviteContact = inviteContact;
        this.sender = sender;
    }

    /** @param event its subject is the change */
    public void tell(DomainEvent event) {
        changes.find(event.organization(), event.subject())
                .ifPresent(change -> sender.send(Occasion.of(event), notifications(change)));
    }

    private List<Notification> notifications(AddressChange change) {
        var notifications = new ArrayList<Notification>();
        notifications.add(AddressGivenUp.of(change));
        contacts.find(change.organization(), change.contact())
                .filter(Contact::hasNeverEnrolled)
                .ifPresentOrElse(
                        contact -> invited(contact, change).ifPresent(notifications::add),
                        () -> notifications.add(AddressTakenUp.of(change)));
        return notifications;
    }

    /** An address that was replaced before its invitation was sent needs no invitation. */
    private Optional<Invitation> invited(Contact contact, AddressChange change) {
        return Optional.of(contact)
                .filter(current -> current.email().isSameAs(change.after()))
                .flatMap(current -> inviteContact.invitation(current, new Inviter.Administrator(change.by())));
    }
}
