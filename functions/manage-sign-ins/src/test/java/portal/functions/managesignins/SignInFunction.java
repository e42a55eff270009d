package portal.functions.managesignins;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import portal.adapters.contact.ContactMailRefusals;
import portal.adapters.contact.Invitation;
import portal.adapters.contact.MailAboutSignIn;
import portal.adapters.contact.NewTemporaryPassword;
import portal.adapters.contact.YourSecondFactorReset;
import portal.adapters.page.PortalPages;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AddressChange;
import portal.domain.contact.Contact;
import portal.domain.contact.SecondFactor;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;
import portal.domain.mail.MailRecords;
import portal.domain.secondfactor.FinishReset;
import portal.domain.signin.TemporaryPassword;
import portal.platform.event.OnceOnly;
import portal.platform.mail.Notification;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Event;

/** The function on the portal and the user pool in memory, and the events that it reacts to. */
final class SignInFunction {

    static final String PORTAL = "https://portal.example";

    final InMemoryPortal portal = new InMemoryPortal();
    final PoolInMemory pool = new PoolInMemory();
    final Life life = new Life();
    final ManageSignInsHandler handler = handler();
    private int changes;

    /** Another instance of the function, on the same portal and pool. */
    ManageSignInsHandler handler() {
        var random = new Random(1);
        var deliveries = life.of(portal.deliveries());
        var once = new OnceOnly(deliveries);
        var transactions = new TransactionRunner(life.of(portal.transactions()), portal.backoff());
        var userPool = life.of(pool);
        var oneAtATime = new OneAtATime(deliveries, portal.backoff());
        var keeper = new SignInKeeper(
                portal.signIns(),
                portal.contacts(),
                userPool,
                transactions,
                oneAtATime,
                () -> TemporaryPassword.random(random));
        var refusals = new ContactMailRefusals(portal.contacts(), transactions, portal.clock());
        var records = new MailRecords(portal.keptMails(), transactions, portal.clock(), portal::freshId);
        var sender = new OnceOnlySender(records, life.sending(portal.mails()), refusals);
        var mail = new MailAboutSignIn(portal.contacts(), sender, new PortalPages(PORTAL));
        var reactions = new SignInReactions(
                portal.contacts(),
                portal.organizations(),
                portal.addressChanges(),
                portal.signIns(),
                userPool,
                new FinishReset(portal.contacts(), transactions, portal.clock()),
                keeper,
                oneAtATime,
                once,
                mail);
        return new ManageSignInsHandler(once, reactions);
    }

    static Event event(EventType type, OrganizationId organization, String subject) {
        return Event.sample("manage-sign-ins-contact-added")
                .withDetail("id", type + "-" + organization + "-" + subject)
                .withDetail("type", type.name())
                .withDetail("organization", organization.value())
                .withDetail("subject", subject)
                .withDetail("actor", "anna");
    }

    void added(OrganizationFixture organization, String contact) {
        event(EventType.ContactAdded, organization.id(), contact).outputOf(handler);
    }

    /** Removes the contact, and returns the event that tells so. */
    Event removal(OrganizationFixture organization, String contact) {
        portal.commit(portal.contacts().remove(organization.contact(contact)));
        return event(EventType.ContactRemoved, organization.id(), contact);
    }

    /** Changes the address, and returns the event that tells so. */
    Event move(OrganizationFixture organization, String id, String address) {
        var contact = organization.contact(id);
        var moved = contact.with(new Contact.Particulars(
                contact.name(), new EmailAddress(address), contact.phone(), contact.language()));
        portal.commit(portal.contacts().readdress(moved, contact.email()));
        var change = "change-" + changes++;
        portal.commit(List.of(portal.addressChanges()
                .add(new AddressChange(
                        organization.id(),
                        change,
                        new ContactId(id),
                        contact.name(),
                        Language.NL,
                        contact.email(),
                        new EmailAddress(address),
                        "Anna",
                        Optional.empty(),
                        portal.clock().instant()))));
        return event(EventType.EmailChanged, organization.id(), change);
    }

    /** Resets the second factor of a contact at this moment, and returns the event that tells so. */
    Event reset(OrganizationFixture organization, String id) {
        var now = portal.clock().instant();
        var reset = new SecondFactor.Reset(Optional.of("192.0.2.1"), now);
        portal.commit(List.of(portal.contacts().update(organization.contact(id).withResetPending(reset, now))));
        return event(EventType.TwoFactorReset, organization.id(), id)
                .withDetail("id", "reset-" + changes++)
                .withDetail("at", now.toString());
    }

    /** Records an invitation, and returns the event that tells so. */
    Event invitation(OrganizationFixture organization, String id) {
        portal.commit(List.of(portal.contacts()
                .update(organization.contact(id).invited(portal.clock().instant()))));
        return event(EventType.ContactInvited, organization.id(), id).withDetail("id", "invited-" + changes++);
    }

    /** The temporary password in a mail. */
    static String password(Notification notification) {
        return switch (notification) {
            case Invitation invitation -> invitation.password().value();
            case NewTemporaryPassword renewed -> renewed.password().value();
            case YourSecondFactorReset reset -> reset.password().value();
            default -> throw new AssertionError("There is no password in " + notification.kind());
        };
    }

    /** The kinds of the mails to an address, in their order. */
    List<String> kinds(String address) {
        return portal.mails().to(address).stream().map(Notification::kind).toList();
    }
}
