package portal.adapters.contact;

import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.organization.Organizations;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/**
 * Invites a new contact by mail: what the portal offers, who added them, and how to sign in (docs/domain.md, section
 * 1).
 */
public final class InviteContact {

    private final Contacts contacts;
    private final Organizations organizations;
    private final OnceOnlySender sender;
    private final String portal;

    /** @param portal where people open the portal */
    public InviteContact(Contacts contacts, Organizations organizations, OnceOnlySender sender, String portal) {
        this.contacts = contacts;
        this.organizations = organizations;
        this.sender = sender;
        this.portal = portal;
    }

    /** @param event its subject is the contact; a contact who was removed or has already signed in is not invited */
    public void invite(DomainEvent event) {
        contacts.find(event.organization(), new ContactId(event.subject()))
                .filter(Contact::hasNeverEnrolled)
                .flatMap(contact -> invitation(contact, inviter(event)))
                .ifPresent(invitation -> sender.send(Occasion.of(event), List.of(invitation)));
    }

    /** An invitation to the current address of the contact; empty when its organization is gone. */
    Optional<Invitation> invitation(Contact contact, Inviter inviter) {
        return organizations
                .find(contact.organization())
                .map(organization ->
                        new Invitation(contact.recipient(), organization.name(), inviter, contact.roles(), portal));
    }

    /** The names of the vendor's systems are never valid contact ids. */
    private Inviter inviter(DomainEvent event) {
        return ContactId.parse(event.actor())
                .map(by -> contacts.find(event.organization(), by)
                        .<Inviter>map(administrator -> new Inviter.Administrator(administrator.name()))
                        .orElseGet(Inviter.FormerAdministrator::new))
                .orElseGet(Inviter.Vendor::new);
    }
}
