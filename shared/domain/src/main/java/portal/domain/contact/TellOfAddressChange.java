package portal.domain.contact;

import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.event.DomainEvent;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender.Addressed;
import portal.domain.notification.OnceOnlySender;
import portal.domain.notification.Recipient;

/**
 * Mails both the old and the new address of a contact that it was changed, so that nobody loses an account without hearing of it.
 * Who never signed in is invited at the new address instead, in the name of who changed it.
 */
public final class TellOfAddressChange {

    private final AddressChanges changes;
    private final Contacts contacts;
    private final InviteContact inviteContact;
    private final OnceOnlySender mailing;

    public TellOfAddressChange(
            AddressChanges changes, Contacts contacts, InviteContact inviteContact, OnceOnlySender mailing) {
        this.changes = changes;
        this.contacts = contacts;
        this.inviteContact = inviteContact;
        this.mailing = mailing;
    }

    /** @param event whose subject is the change */
    public void tell(DomainEvent event) {
        changes.find(event.organization(), event.subject())
                .ifPresent(change -> mailing.send(
                        event.id(),
                        Stream.concat(Stream.of(givenUp(change)), takenUp(change).stream())
                                .toList()));
    }

    private static Addressed givenUp(AddressChange change) {
        return new Addressed(
                new Recipient(change.name(), change.before(), change.language()),
                new Notification.AddressGivenUp(
                        change.by(), change.at(), change.after().masked()));
    }

    private Optional<Addressed> takenUp(AddressChange change) {
        return contacts.find(change.organization(), change.contact())
                .filter(Contact::hasNeverEnrolled)
                .map(contact -> invited(contact, change))
                .orElseGet(() -> Optional.of(new Addressed(
                        new Recipient(change.name(), change.after(), change.language()),
                        new Notification.AddressTakenUp(change.by(), change.at()))));
    }

    /** An address that was given up again before anybody was invited to it needs no invitation any more. */
    private Optional<Addressed> invited(Contact contact, AddressChange change) {
        return Optional.of(contact)
                .filter(current -> current.email().isSameAs(change.after()))
                .flatMap(current ->
                        inviteContact.invitation(current, new Notification.Inviter.Administrator(change.by())));
    }
}
