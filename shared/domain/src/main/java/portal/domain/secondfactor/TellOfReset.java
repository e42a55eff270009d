package portal.domain.secondfactor;

import java.util.ArrayList;
import java.util.List;
import portal.domain.access.ContactId;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender.Addressed;
import portal.domain.notification.OnceOnlySender;

/** Mails the contact whose second factor was wiped, and all administrators of the organization (domain.md, section 7). */
public final class TellOfReset {

    private final Contacts contacts;
    private final OnceOnlySender mailing;

    public TellOfReset(Contacts contacts, OnceOnlySender mailing) {
        this.contacts = contacts;
        this.mailing = mailing;
    }

    /** @param event whose subject is the contact; a contact that was removed since is not written about */
    public void tell(DomainEvent event) {
        contacts.find(event.organization(), new ContactId(event.subject()))
                .ifPresent(contact -> mailing.send(event.id(), letters(event, contact)));
    }

    private List<Addressed> letters(DomainEvent event, Contact contact) {
        var administrator = name(event);
        var notice = new Notification.SecondFactorWiped(contact.name(), administrator, event.at());
        var letters = new ArrayList<Addressed>();
        letters.add(
                new Addressed(contact.recipient(), new Notification.YourSecondFactorWiped(administrator, event.at())));
        contacts.administrators(event.organization()).stream()
                .filter(other -> !other.id().equals(contact.id()))
                .forEach(other -> letters.add(new Addressed(other.recipient(), notice)));
        return letters;
    }

    private String name(DomainEvent event) {
        return ContactId.parse(event.actor())
                .flatMap(by -> contacts.find(event.organization(), by))
                .map(Contact::name)
                .orElse(event.actor());
    }
}
