package portal.adapters.contact;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.OrganizationId;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.organization.Organizations;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/**
 * Mails the administrators of an organization that its removal is planned or called off (docs/domain.md, section 8).
 */
public final class TellOfRemoval {

    private final Organizations organizations;
    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final String page;

    public TellOfRemoval(Organizations organizations, Contacts contacts, OnceOnlySender sender, PortalPages pages) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.sender = sender;
        this.page = pages.organization();
    }

    /** Tells nothing of a removal that was called off or has begun meanwhile. */
    public void ofPlan(DomainEvent event) {
        organizations.find(event.organization()).ifPresent(organization -> organization
                .leaving()
                .ifPresent(planned -> sender.send(
                        Occasion.of(event),
                        List.of(new RemovalPlanned(
                                administrators(organization.id()), organization.name(), planned.startsAt(), page)))));
    }

    /** Tells nothing when a removal is planned again, or has begun, meanwhile. */
    public void ofCallingOff(DomainEvent event) {
        organizations
                .find(event.organization())
                .filter(organization -> organization.leaving().isEmpty())
                .ifPresent(organization -> sender.send(
                        Occasion.of(event),
                        List.of(new RemovalCalledOff(administrators(organization.id()), organization.name(), page))));
    }

    private List<Recipient> administrators(OrganizationId organization) {
        return contacts.administrators(organization).stream()
                .map(Contact::recipient)
                .toList();
    }
}
