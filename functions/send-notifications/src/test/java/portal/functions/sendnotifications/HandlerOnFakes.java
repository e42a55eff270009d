package portal.functions.sendnotifications;

import portal.adapters.contact.AskForContactCheck;
import portal.adapters.contact.ContactMailRefusals;
import portal.adapters.contact.InviteContact;
import portal.adapters.contact.TellOfAddressChange;
import portal.adapters.incident.SupportSettings;
import portal.adapters.incident.TellOfIncident;
import portal.adapters.license.ForwardLicenseRequest;
import portal.adapters.license.TellOfMutation;
import portal.adapters.secondfactor.TellOfReset;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.incident.IncidentFollowers;
import portal.platform.event.OnceOnly;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;

/** The handler with everything in memory. */
final class HandlerOnFakes {

    static final String PORTAL = "https://portal.example";
    static final Recipient VENDOR = new Recipient("collega", new EmailAddress("licenses@vendor.example"), Language.NL);
    static final Recipient SUPPORT = new Recipient("collega", new EmailAddress("support@vendor.example"), Language.NL);

    private HandlerOnFakes() {}

    static SendNotificationsHandler of(InMemoryPortal portal) {
        var organizations = portal.organizations();
        var contacts = portal.contacts();
        var refusals = new ContactMailRefusals(contacts, portal.transactionRunner(), portal.clock());
        var sender = new OnceOnlySender(new OnceOnly(portal.deliveries()), portal.mails(), refusals);
        var inviteContact = new InviteContact(contacts, organizations, sender, PORTAL);
        return new SendNotificationsHandler(
                inviteContact,
                new TellOfAddressChange(portal.addressChanges(), contacts, inviteContact, sender),
                new AskForContactCheck(organizations, contacts, sender, portal.clock(), PORTAL),
                new TellOfReset(contacts, sender),
                new TellOfMutation(portal.mutations(), organizations, sender, VENDOR),
                new ForwardLicenseRequest(
                        portal.licenseRequests(),
                        organizations,
                        contacts,
                        sender,
                        portal.transactionRunner(),
                        portal.clock(),
                        VENDOR),
                new TellOfIncident(
                        portal.incidents(),
                        portal.conversations(),
                        new IncidentFollowers(organizations, contacts, portal.conversations()),
                        new SupportSettings(SUPPORT, PORTAL),
                        sender));
    }
}
