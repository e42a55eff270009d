package portal.functions.sendnotifications;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Import;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import portal.adapters.analysis.DynamoDbAnalysisRequests;
import portal.adapters.analysis.TellOfAnalysis;
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
import portal.adapters.incident.SupportSettings;
import portal.adapters.incident.TellOfIncident;
import portal.adapters.license.DynamoDbLicenseRequests;
import portal.adapters.license.DynamoDbMutations;
import portal.adapters.license.ForwardLicenseRequest;
import portal.adapters.license.TellOfAnswer;
import portal.adapters.license.TellOfMutation;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.secondfactor.TellOfEnrollment;
import portal.adapters.secondfactor.TellOfReset;
import portal.adapters.signal.DynamoDbSignals;
import portal.adapters.signal.TellOfSignal;
import portal.adapters.usage.DynamoDbHolders;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.contact.Contacts;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.Deliveries;
import portal.domain.incident.Conversations;
import portal.domain.incident.IncidentFollowers;
import portal.domain.incident.Incidents;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.LicenseRequests;
import portal.domain.license.Mutations;
import portal.domain.organization.Organizations;
import portal.domain.signal.Signals;
import portal.platform.event.OnceOnly;
import portal.platform.mail.MailMessage;
import portal.platform.mail.MailRefusals;
import portal.platform.mail.MailSender;
import portal.platform.mail.OnceOnlySender;
import portal.platform.wiring.EventBeans;
import portal.platform.wiring.Settings;
import portal.ses.SesMailSender;

@Factory
@Import(
        classes = {
            AdviseCleanup.class,
            ContactMailRefusals.class,
            DynamoDbAnalysisRequests.class,
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
            DynamoDbSignals.class,
            TellOfAddressChange.class,
            TellOfAdministratorChange.class,
            TellOfAnswer.class,
            TellOfEnrollment.class,
            TellOfIntervention.class,
            TellOfRemoval.class,
            TellOfReset.class
        },
        annotated = "*")
final class SendNotificationsWiring extends EventBeans {

    /** Longer than the template lets the function run, and less than the minute after which a retry comes. */
    private static final Duration LEASE = Duration.ofSeconds(55);

    @Singleton
    OnceOnlySender sender(Deliveries deliveries, MailSender mails, MailRefusals refusals) {
        return new OnceOnlySender(new OnceOnly(deliveries, LEASE), mails, refusals);
    }

    @Singleton
    MailSender mails(Settings settings) {
        return SesMailSender.of(settings.variables());
    }

    @Singleton
    AskForContactCheck askForContactCheck(
            Organizations organizations, Contacts contacts, OnceOnlySender sender, Clock clock, Settings settings) {
        return new AskForContactCheck(organizations, contacts, sender, clock, settings.required("PORTAL_URL"));
    }

    @Singleton
    TellOfMutation tellOfMutation(
            Mutations mutations, Organizations organizations, OnceOnlySender sender, Settings settings) {
        return new TellOfMutation(mutations, organizations, sender, colleague(settings, "VENDOR_EMAIL"));
    }

    @Singleton
    ForwardLicenseRequest forwardLicenseRequest(
            LicenseRequests requests,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender sender,
            TransactionRunner transactions,
            Clock clock,
            Settings settings) {
        return new ForwardLicenseRequest(
                requests, organizations, contacts, sender, transactions, clock, colleague(settings, "VENDOR_EMAIL"));
    }

    @Singleton
    TellOfAnalysis tellOfAnalysis(
            AnalysisRequests requests,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender sender,
            Settings settings) {
        return new TellOfAnalysis(requests, organizations, contacts, sender, settings.required("PORTAL_URL"));
    }

    @Singleton
    TellOfSignal tellOfSignal(
            Signals signals, Contacts contacts, AdviseCleanup adviseCleanup, OnceOnlySender sender, Settings settings) {
        return new TellOfSignal(signals, contacts, adviseCleanup, sender, settings.required("PORTAL_URL"));
    }

    @Singleton
    TellOfIncident tellOfIncident(
            Incidents incidents,
            Conversations conversations,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender sender,
            Settings settings) {
        var followers = new IncidentFollowers(organizations, contacts, conversations);
        var support = new SupportSettings(colleague(settings, "SUPPORT_EMAIL"), settings.required("PORTAL_URL"));
        return new TellOfIncident(incidents, conversations, followers, support, sender);
    }

    /** A recipient at the vendor, which is Dutch. */
    private static Recipient colleague(Settings settings, String address) {
        var email = EmailAddress.parse(settings.required(address))
                .orElseThrow(() -> new IllegalStateException(address + " is not an e-mail address"));
        return new Recipient(MailMessage.COLLEAGUE.in(Language.NL), email, Language.NL);
    }
}
