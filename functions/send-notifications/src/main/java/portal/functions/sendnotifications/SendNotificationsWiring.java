package portal.functions.sendnotifications;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import portal.adapters.analysis.DynamoDbAnalysisRequests;
import portal.adapters.analysis.TellOfAnalysis;
import portal.adapters.announcement.DynamoDbAnnouncements;
import portal.adapters.announcement.TellOfAnnouncement;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.AskForContactCheck;
import portal.adapters.contact.ContactMailRefusals;
import portal.adapters.contact.DynamoDbAddressChanges;
import portal.adapters.contact.DynamoDbAdministratorChanges;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.TellOfAddressChange;
import portal.adapters.contact.TellOfAdministratorChange;
import portal.adapters.contact.TellOfIntervention;
import portal.adapters.contact.TellOfRemoval;
import portal.adapters.incident.DynamoDbConversations;
import portal.adapters.incident.DynamoDbIncidents;
import portal.adapters.incident.DynamoDbReplies;
import portal.adapters.incident.TellOfIncident;
import portal.adapters.incident.TellOfReply;
import portal.adapters.license.DynamoDbLicenseRequests;
import portal.adapters.license.DynamoDbMutations;
import portal.adapters.license.ForwardLicenseRequest;
import portal.adapters.license.TellOfAnswer;
import portal.adapters.license.TellOfMutation;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.page.PortalPages;
import portal.adapters.secondfactor.TellOfEnrollment;
import portal.adapters.secondfactor.TellOfReset;
import portal.adapters.signal.DynamoDbSignals;
import portal.adapters.signal.TellOfSignal;
import portal.adapters.usage.DynamoDbHolders;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.announcement.Announcements;
import portal.domain.announcement.ContinueAnnouncement;
import portal.domain.contact.Contacts;
import portal.domain.decision.TransactionRunner;
import portal.domain.incident.Conversations;
import portal.domain.incident.IncidentFollowers;
import portal.domain.incident.Incidents;
import portal.domain.incident.ReplyAddresses;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.LicenseRequests;
import portal.domain.license.Mutations;
import portal.domain.mail.SignedTexts;
import portal.domain.organization.Organizations;
import portal.markdown.Markdown;
import portal.platform.mail.MailMessage;
import portal.platform.mail.MailSender;
import portal.platform.mail.OnceOnlySender;
import portal.platform.store.DynamoDbSignedTexts;
import portal.platform.store.Table;
import portal.platform.wiring.MailBeans;
import portal.platform.wiring.Settings;
import portal.ses.SesMailSender;

@Factory
@Import(
        classes = {
            AdviseCleanup.class,
            AskForContactCheck.class,
            ContactMailRefusals.class,
            ContinueAnnouncement.class,
            DynamoDbAnalysisRequests.class,
            DynamoDbAnnouncements.class,
            DynamoDbAuditTrail.class,
            DynamoDbAddressChanges.class,
            DynamoDbAdministratorChanges.class,
            DynamoDbContacts.class,
            DynamoDbConversations.class,
            DynamoDbHolders.class,
            DynamoDbIncidents.class,
            DynamoDbLicenseRequests.class,
            DynamoDbMutations.class,
            DynamoDbOrganizations.class,
            DynamoDbReplies.class,
            DynamoDbSignals.class,
            OnceOnlySender.class,
            SendMailAgain.class,
            TellOfAddressChange.class,
            TellOfAdministratorChange.class,
            TellOfAnalysis.class,
            TellOfAnswer.class,
            TellOfEnrollment.class,
            TellOfIntervention.class,
            TellOfRemoval.class,
            TellOfReply.class,
            TellOfReset.class,
            TellOfSignal.class
        },
        annotated = "*")
final class SendNotificationsWiring extends MailBeans {

    @Singleton
    MailSender mails(Settings settings) {
        return SesMailSender.of(settings.variables());
    }

    @Singleton
    PortalPages pages(Settings settings) {
        return new PortalPages(settings.required("PORTAL_URL"));
    }

    @Singleton
    SignedTexts signedTexts(Table table, TransactionRunner transactions) {
        return new DynamoDbSignedTexts(table, transactions, new SecureRandom());
    }

    @Singleton
    TellOfAnnouncement tellOfAnnouncement(
            Announcements announcements,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender sender,
            SignedTexts signedTexts,
            PortalPages pages,
            Settings settings) {
        var addresses = new TellOfAnnouncement.Addresses(pages, settings.required("API_URL"));
        return new TellOfAnnouncement(
                announcements, organizations, contacts, sender, signedTexts, new Markdown(), addresses);
    }

    @Singleton
    TellOfMutation tellOfMutation(
            Mutations mutations,
            Organizations organizations,
            OnceOnlySender sender,
            PortalPages pages,
            Settings settings) {
        return new TellOfMutation(mutations, organizations, sender, colleague(settings, "VENDOR_EMAIL"), pages);
    }

    @Singleton
    ForwardLicenseRequest forwardLicenseRequest(
            LicenseRequests requests,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender sender,
            TransactionRunner transactions,
            Clock clock,
            PortalPages pages,
            Settings settings) {
        var vendor = colleague(settings, "VENDOR_EMAIL");
        return new ForwardLicenseRequest(requests, organizations, contacts, sender, transactions, clock, vendor, pages);
    }

    @Singleton
    TellOfIncident tellOfIncident(
            Incidents incidents,
            Conversations conversations,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender sender,
            PortalPages pages,
            SignedTexts signedTexts,
            Settings settings) {
        var followers = new IncidentFollowers(organizations, contacts, conversations);
        var support = colleague(settings, "SUPPORT_EMAIL");
        var replyAddresses = new ReplyAddresses(signedTexts, settings.optional("REPLY_DOMAIN"));
        return new TellOfIncident(incidents, conversations, followers, support, sender, pages, replyAddresses);
    }

    /** A recipient at the vendor, which is Dutch. */
    private static Recipient colleague(Settings settings, String address) {
        var email = EmailAddress.parse(settings.required(address))
                .orElseThrow(() -> new IllegalStateException(address + " is not an e-mail address"));
        return new Recipient(MailMessage.COLLEAGUE.in(Language.NL), email, Language.NL);
    }
}
