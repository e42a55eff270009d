package portal.domain.contact;

import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.event.DomainEvent;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender.Addressed;
import portal.domain.notification.OnceOnlySender;
import portal.domain.organization.Organizations;

/** Mails a new contact what the portal is to them, who added them, and how to sign in (domain.md, section 1). */
public final class InviteContact {

    private final Contacts contacts;
    private final Organizations organizations;
    private final OnceOnlySender mailing;
    private final String portal;

    /** @param portal where people open the portal */
    public InviteContact(Contacts contacts, Organizations organizations, OnceOnlySender mailing, String portal) {
        this.contacts = contacts;
        this.organizations = organizations;
        this.mailing = mailing;
        this.portal = portal;
    }

    /** @param event whose subject is the contact; who was removed since, or has signed in already, is not invited */
    public void invite(DomainEvent event) {
        contacts.find(event.organization(), new ContactId(event.subject()))
                .filter(Contact::hasNeverEnrolled)
                .flatMap(contact -> invitation(contact, inviter(event)))
                .ifPresent(invitation -> mailing.send(event.id(), List.of(invitation)));
    }

    /** To the address that the contact has now; empty when its organization is gone. */
    Optional<Addressed> invitation(Contact contact, Notification.Inviter inviter) {
        return organizations
                .find(contact.organization())
                .map(organization -> new Addressed(
                        contact.recipient(),
                        new Notification.Invitation(organization.name(), inviter, contact.roles(), portal)));
    }

    /** The vendor's systems have names that no contact can have. */
    private Notification.Inviter inviter(DomainEvent event) {
        return ContactId.parse(event.actor())
                .map(by -> contacts.find(event.organization(), by)
                        .<Notification.Inviter>map(
                                administrator -> new Notification.Inviter.Administrator(administrator.name()))
                        .orElseGet(Notification.Inviter.FormerAdministrator::new))
                .orElseGet(Notification.Inviter.Vendor::new);
    }
}
