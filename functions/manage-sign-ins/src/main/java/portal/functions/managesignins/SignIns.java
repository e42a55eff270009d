package portal.functions.managesignins;

import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;

/** Keeps the sign-ins in the user pool equal to the contacts. */
final class SignIns {

    private final Contacts contacts;
    private final AddressChanges addressChanges;
    private final UserPool userPool;

    SignIns(Contacts contacts, AddressChanges addressChanges, UserPool userPool) {
        this.contacts = contacts;
        this.addressChanges = addressChanges;
        this.userPool = userPool;
    }

    /** @param event its subject is the contact */
    void create(DomainEvent event) {
        create(event.organization(), new ContactId(event.subject()));
    }

    /** @param event its subject is the change of the address */
    void readdress(DomainEvent event) {
        addressChanges
                .find(event.organization(), event.subject())
                .ifPresent(change -> readdress(event.organization(), change.contact()));
    }

    /** @param event its subject is the contact */
    void remove(DomainEvent event) {
        remove(event.organization(), new ContactId(event.subject()));
    }

    /** @param event its subject is the contact whose second factor was reset */
    void reset(DomainEvent event) {
        userPool.resetSecondFactor(event.organization(), new ContactId(event.subject()));
    }

    private void create(OrganizationId organization, ContactId id) {
        contacts.find(organization, id).ifPresent(contact -> {
            userPool.create(contact);
            keepUp(contact);
        });
    }

    private void readdress(OrganizationId organization, ContactId id) {
        contacts.find(organization, id).ifPresent(contact -> {
            userPool.readdress(contact);
            keepUp(contact);
        });
    }

    /**
     * Removes the sign-in, unless the ids belong to a contact of a new organization by now, with the id of the removed
     * one.
     */
    private void remove(OrganizationId organization, ContactId id) {
        userPool.remove(organization, id);
        create(organization, id);
    }

    /**
     * Repeats until the sign-in agrees with the contact. So events that come in another order have the same result: the
     * sign-in has the latest address, and a contact who was removed meanwhile has none.
     */
    private void keepUp(Contact made) {
        contacts.find(made.organization(), made.id())
                .ifPresentOrElse(
                        current -> {
                            if (!current.email().equals(made.email())) {
                                userPool.readdress(current);
                                keepUp(current);
                            }
                        },
                        () -> remove(made.organization(), made.id()));
    }
}
