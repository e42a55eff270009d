package portal.adapters.secondfactor;

import java.util.List;
import portal.domain.access.ContactId;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.platform.event.Occasion;
import portal.platform.mail.Notification;
import portal.platform.mail.OnceOnlySender;

/**
 * Mails the contact whose second factor was reset, and all administrators of the organization (docs/domain.md, section
 * 7).
 */
public final class TellOfReset {

    private final Contacts contacts;
    private final OnceOnlySender sender;

    public TellOfReset(Contacts contacts, OnceOnlySender sender) {
        this.contacts = contacts;
        this.sender = sender;
    }

    /** @param event its subject is the contact; nothing is mailed if the contact was removed */
    public void tell(DomainEvent event) {
        contacts.find(event.organization(), new ContactId(event.subject()))
                .ifPresent(contact -> sender.send(Occasion.of(event), notifications(event, contact)));
    }

    /** @param event its subject is the contact; nothing is mailed of a reset that waits no longer */
    public void ofRequest(DomainEvent event) {
        contacts.find(event.organization(), new ContactId(event.subject())).ifPresent(contact -> contact.waitingReset()
                .ifPresent(reset -> sender.send(
                        Occasion.of(event),
                        List.of(
                                new YourSecondFactorResetRequested(contact.recipient(), reset),
                                SecondFactorResetRequested.of(
                                        contact, contacts.administrators(event.organization()), reset)))));
    }

    /** @param event its subject is the contact */
    public void ofCallingOff(DomainEvent event) {
        contacts.find(event.organization(), new ContactId(event.subject()))
                .ifPresent(contact -> sender.send(
                        Occasion.of(event),
                        List.of(new SecondFactorResetCalledOff(
                                contacts.administrators(event.organization()).stream()
                                        .map(Contact::recipient)
                                        .toList(),
                                contact.name(),
                                name(event),
                                event.at()))));
    }

    /** What the vendor's support did is told to the administrators by another mail, with the reason. */
    private List<Notification> notifications(DomainEvent event, Contact contact) {
        if (ContactId.parse(event.actor()).isEmpty()) {
            var support = SecondFactorMailMessage.SUPPORT.in(contact.language());
            return List.of(new YourSecondFactorReset(contact.recipient(), support, event.at()));
        }
        var by = name(event);
        return List.of(
                new YourSecondFactorReset(contact.recipient(), by, event.at()),
                SecondFactorReset.of(contact, contacts.administrators(event.organization()), by, event.at()));
    }

    private String name(DomainEvent event) {
        return ContactId.parse(event.actor())
                .flatMap(by -> contacts.find(event.organization(), by))
                .map(Contact::name)
                .orElse(event.actor());
    }
}
