package portal.adapters.announcement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.announcement.Announcement;
import portal.domain.announcement.Announcements;
import portal.domain.announcement.Subscription;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.mail.SignedTexts;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;
import portal.platform.mail.Typesetter;

/** Mails an announcement to the contacts of an organization who are in its audience (docs/domain.md, section 8). */
public final class TellOfAnnouncement {

    private final Announcements announcements;
    private final Organizations organizations;
    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final SignedTexts signedTexts;
    private final Typesetter typesetter;
    private final Addresses addresses;

    public TellOfAnnouncement(
            Announcements announcements,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender sender,
            SignedTexts signedTexts,
            Typesetter typesetter,
            Addresses addresses) {
        this.announcements = announcements;
        this.organizations = organizations;
        this.contacts = contacts;
        this.sender = sender;
        this.signedTexts = signedTexts;
        this.typesetter = typesetter;
        this.addresses = addresses;
    }

    /** @param event its subject is the announcement; nobody of a removed organization is mailed */
    public void tell(DomainEvent event) {
        var announcement = announcements.find(event.subject());
        var organization = organizations.find(event.organization());
        if (announcement.isPresent() && organization.isPresent()) {
            tell(event, announcement.get(), organization.get());
        }
    }

    private void tell(DomainEvent event, Announcement announcement, Organization organization) {
        var recipients = new ArrayList<Recipient>();
        var links = new HashMap<String, String>();
        for (var contact : contacts.all(organization.id())) {
            if (hears(contact, announcement)) {
                recipients.add(contact.recipient());
                links.put(contact.recipient().key(), link(organization, contact, announcement));
            }
        }
        if (!recipients.isEmpty()) {
            var choices = addresses.pages().me();
            var mail = new VendorAnnounced(recipients, announcement, links, choices, typesetter);
            sender.send(Occasion.of(event), List.of(mail));
        }
    }

    /** Mail to an address from which mail comes back harms the name of the sender. */
    private static boolean hears(Contact contact, Announcement announcement) {
        return announcement.audience().includes(contact.interests())
                && contact.mailRefusedAt().isEmpty();
    }

    private String link(Organization organization, Contact contact, Announcement announcement) {
        var subscription =
                new Subscription(organization.id(), organization.registeredAt(), contact.id(), announcement.audience());
        return addresses.api() + "/unsubscribe/" + signedTexts.sign(subscription.text());
    }

    /** @param api where the API is, without a slash at the end */
    public record Addresses(PortalPages pages, String api) {}
}
