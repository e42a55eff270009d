package portal.adapters.contact;

import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.contact.AddressChange;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.organization.Organization;
import portal.domain.signin.SignIn;
import portal.domain.signin.TemporaryPassword;
import portal.platform.event.Occasion;
import portal.platform.mail.MailNotSent;
import portal.platform.mail.Notification;
import portal.platform.mail.OnceOnlySender;

/**
 * Mails a contact how to sign in (docs/domain.md, section 7). A mail that the mail service refuses for good is
 * recorded. Every method throws {@link MailNotSent} when the mail may be sent later.
 *
 * <p>What was sent before keeps no mail back: a mail with a temporary password must go out again when a new password
 * was set.
 */
public final class MailAboutSignIn {

    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final PortalPages pages;

    public MailAboutSignIn(Contacts contacts, OnceOnlySender sender, PortalPages pages) {
        this.contacts = contacts;
        this.sender = sender;
        this.pages = pages;
    }

    /**
     * Invites a contact who never signed in.
     *
     * @param inviter whose act led to the invitation
     * @param again whether somebody asked for one more invitation
     */
    public void invite(
            DomainEvent event,
            Organization organization,
            Contact contact,
            Inviter inviter,
            boolean again,
            SignIn signIn,
            TemporaryPassword password) {
        send(
                event,
                new Invitation(
                        contact.recipient(),
                        organization.name(),
                        inviter,
                        again,
                        contact.roles(),
                        SignInMeans.of(signIn, pages),
                        password));
    }

    /** Tells a contact who has signed in before of a new temporary password. */
    public void renew(
            DomainEvent event,
            Organization organization,
            Contact contact,
            Inviter inviter,
            SignIn signIn,
            TemporaryPassword password) {
        send(
                event,
                new NewTemporaryPassword(
                        contact.recipient(),
                        organization.name(),
                        inviter,
                        contact.isToEnrollAnew(),
                        SignInMeans.of(signIn, pages),
                        password));
    }

    /**
     * Tells a contact that the second factor was reset, and the password replaced.
     *
     * @param contact as it was when the reset was carried out
     */
    public void tellOfReset(
            DomainEvent event, Organization organization, Contact contact, SignIn signIn, TemporaryPassword password) {
        send(
                event,
                new YourSecondFactorReset(
                        contact.recipient(),
                        contact.hasSignedIn(),
                        inviter(event),
                        event.at(),
                        contact.secondFactor().resetFrom(event.at()),
                        organization.name(),
                        SignInMeans.of(signIn, pages),
                        password));
    }

    /**
     * Tells a contact at the new address with what to sign in from now on.
     *
     * @param passwordStays whether the contact has a password of their own
     */
    public void tellOfAddress(DomainEvent event, AddressChange change, SignIn signIn, boolean passwordStays) {
        send(event, AddressTakenUp.of(change, SignInMeans.of(signIn, pages), passwordStays));
    }

    /** Who caused an event. The names of the vendor's systems are never valid contact ids. */
    public Inviter inviter(DomainEvent event) {
        return ContactId.parse(event.actor())
                .map(by -> contacts.find(event.organization(), by)
                        .<Inviter>map(administrator -> new Inviter.Administrator(administrator.name()))
                        .orElseGet(Inviter.FormerAdministrator::new))
                .orElseGet(Inviter.Vendor::new);
    }

    private void send(DomainEvent event, Notification notification) {
        sender.sendAnew(Occasion.of(event), notification);
    }
}
