package portal.adapters.secondfactor;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/** Mails a contact that a second factor was set up for their sign-in (docs/domain.md, section 7). */
public final class TellOfEnrollment {

    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final PortalPages pages;

    public TellOfEnrollment(Contacts contacts, OnceOnlySender sender, PortalPages pages) {
        this.contacts = contacts;
        this.sender = sender;
        this.pages = pages;
    }

    /** @param event its subject is the contact; nothing is mailed if the contact was removed */
    public void tell(DomainEvent event) {
        contacts.find(event.organization(), new ContactId(event.subject()))
                .ifPresent(contact -> sender.send(
                        Occasion.of(event),
                        List.of(new YourSecondFactorEnrolled(contact.recipient(), event.at(), pages.me()))));
    }
}
