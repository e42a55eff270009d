package portal.functions.sendnotifications;

import java.util.Optional;
import portal.adapters.analysis.TellOfAnalysis;
import portal.adapters.announcement.TellOfAnnouncement;
import portal.adapters.contact.AskForContactCheck;
import portal.adapters.contact.ContactMailRefusals;
import portal.adapters.contact.TellOfAddressChange;
import portal.adapters.contact.TellOfAdministratorChange;
import portal.adapters.contact.TellOfIntervention;
import portal.adapters.contact.TellOfRemoval;
import portal.adapters.incident.TellOfIncident;
import portal.adapters.incident.TellOfReply;
import portal.adapters.license.ForwardLicenseRequest;
import portal.adapters.license.TellOfAnswer;
import portal.adapters.license.TellOfMutation;
import portal.adapters.page.PortalPages;
import portal.adapters.secondfactor.TellOfEnrollment;
import portal.adapters.secondfactor.TellOfReset;
import portal.adapters.signal.TellOfSignal;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.announcement.ContinueAnnouncement;
import portal.domain.incident.IncidentFollowers;
import portal.domain.incident.ReplyAddresses;
import portal.domain.license.AdviseCleanup;
import portal.markdown.Markdown;
import portal.platform.mail.MailSender;
import portal.platform.mail.OnceOnlySender;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.ReadableSignatures;

/** The handler with everything in memory. */
final class HandlerOnFakes {

    static final PortalPages PAGES = new PortalPages("https://portal.example");
    static final Recipient VENDOR = new Recipient("collega", new EmailAddress("licenses@vendor.example"), Language.NL);
    static final Recipient SUPPORT = new Recipient("collega", new EmailAddress("support@vendor.example"), Language.NL);

    private HandlerOnFakes() {}

    static SendNotificationsHandler of(InMemoryPortal portal) {
        return of(portal, portal.mails());
    }

    static SendNotificationsHandler of(InMemoryPortal portal, MailSender mails) {
        var organizations = portal.organizations();
        var contacts = portal.contacts();
        var refusals = new ContactMailRefusals(contacts, portal.transactionRunner(), portal.clock());
        var sender = new OnceOnlySender(portal.mailRecords(), mails, refusals);
        return new SendNotificationsHandler(
                new TellOfAddressChange(portal.addressChanges(), contacts, sender, PAGES),
                new TellOfAdministratorChange(portal.administratorChanges(), contacts, sender, PAGES),
                new AskForContactCheck(organizations, contacts, sender, portal.clock(), PAGES),
                new TellOfRemoval(organizations, contacts, sender, PAGES),
                new TellOfReset(contacts, sender, PAGES),
                new TellOfEnrollment(contacts, sender, PAGES),
                new TellOfMutation(portal.mutations(), organizations, sender, VENDOR, PAGES),
                new ForwardLicenseRequest(
                        portal.licenseRequests(),
                        organizations,
                        contacts,
                        sender,
                        portal.transactionRunner(),
                        portal.clock(),
                        VENDOR,
                        PAGES),
                new TellOfAnswer(portal.licenseRequests(), contacts, sender, PAGES),
                new TellOfAnalysis(portal.analysisRequests(), organizations, contacts, sender, PAGES),
                new TellOfSignal(portal.signals(), contacts, new AdviseCleanup(portal.holders()), sender, PAGES),
                new TellOfIncident(
                        portal.incidents(),
                        portal.conversations(),
                        new IncidentFollowers(organizations, contacts, portal.conversations()),
                        SUPPORT,
                        sender,
                        PAGES,
                        new ReplyAddresses(new ReadableSignatures(), Optional.empty())),
                new TellOfReply(portal.replies(), contacts, sender, PAGES),
                new TellOfIntervention(portal.auditTrail(), contacts, sender, PAGES),
                new TellOfAnnouncement(
                        portal.announcements(),
                        organizations,
                        contacts,
                        sender,
                        new ReadableSignatures(),
                        new Markdown(),
                        new TellOfAnnouncement.Addresses(PAGES, "https://api.example")),
                new ContinueAnnouncement(
                        organizations, portal.announcements(), portal.transactionRunner(), portal.journal()),
                new SendMailAgain(portal.mailRecords()));
    }
}
