package portal.adapters.secondfactor;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/**
 * Mails all administrators of the organization that a second factor was reset, and everybody concerned about a reset
 * that waits (docs/domain.md, section 7). What the vendor's support did is told to the administrators by another mail,
 * with the reason. Whose second factor was reset gets a mail with a temporary password, which is not for this class.
 */
public final class TellOfReset {

    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final PortalPages pages;

    public TellOfReset(Contacts contacts, OnceOnlySender sender, PortalPages pages) {
        this.contacts = contacts;
        this.sender = sender;
        this.pages = pages;
    }

    /** @param event its subject is the contact; nothing is mailed if the contact was removed */
    public void tell(DomainEvent event) {
        if (isOfSupport(event)) {
            return;
        }
        contacts.find(event.organization(), new ContactId(event.subject()))
                .ifPresent(contact -> sender.send(
                        Occasion.of(event),
                        List.of(SecondFactorReset.of(
                                contact,
                                contacts.administrators(event.organization()),
                                name(event, contact),
                                event.at(),
                                pages))));
    }

    /** @param event its subject is the contact; nothing is mailed of a reset that waits no longer */
    public void ofRequest(DomainEvent event) {
        contacts.find(event.organization(), new ContactId(event.subject())).ifPresent(contact -> contact.waitingReset()
                .ifPresent(reset -> sender.send(
                        Occasion.of(event),
                        List.of(
                                new YourSecondFactorResetRequested(
                                        contact.recipient(), reset, pages.secondFactorReset(contact.id())),
                                SecondFactorResetRequested.of(
                                        contact, contacts.administrators(event.organization()), reset, pages)))));
    }

    /** @param event its subject is the contact */
    public void ofCallingOff(DomainEvent event) {
        contacts.find(event.organization(), new ContactId(event.subject()))
                .ifPresent(contact -> sender.send(Occasion.of(event), List.of(calledOff(event, contact))));
    }

    private SecondFactorResetCalledOff calledOff(DomainEvent event, Contact contact) {
        var page = pages.contact(contact.id());
        return new SecondFactorResetCalledOff(
                told(event, contact), contact.name(), name(event, contact), event.at(), page);
    }

    private List<Recipient> told(DomainEvent event, Contact concerned) {
        return isOfSupport(event)
                ? List.of(concerned.recipient())
                : contacts.administrators(event.organization()).stream()
                        .map(Contact::recipient)
                        .toList();
    }

    private static boolean isOfSupport(DomainEvent event) {
        return ContactId.parse(event.actor()).isEmpty();
    }

    private String name(DomainEvent event, Contact concerned) {
        if (isOfSupport(event)) {
            return SecondFactorMailMessage.SUPPORT.in(concerned.language());
        }
        return contacts.find(event.organization(), new ContactId(event.actor()))
                .map(Contact::name)
                .orElse(event.actor());
    }
}
