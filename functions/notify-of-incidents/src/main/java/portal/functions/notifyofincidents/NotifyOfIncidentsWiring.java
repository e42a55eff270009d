package portal.functions.notifyofincidents;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.adapters.text.NotificationMessage;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.contact.Contacts;
import portal.domain.event.Deliveries;
import portal.domain.incident.Conversations;
import portal.domain.incident.IncidentFollowers;
import portal.domain.incident.Incidents;
import portal.domain.incident.SupportSettings;
import portal.domain.incident.TellOfIncident;
import portal.domain.notification.MailSender;
import portal.domain.notification.OnceOnlySender;
import portal.domain.notification.Recipient;
import portal.domain.organization.Organizations;
import portal.ses.SesMailSender;
import portal.wiring.Settings;

@Factory
final class NotifyOfIncidentsWiring {

    @Singleton
    MailSender letters(Settings settings) {
        return SesMailSender.of(settings.variables());
    }

    @Singleton
    OnceOnlySender mailing(Deliveries deliveries, MailSender letters) {
        return new OnceOnlySender(deliveries, letters);
    }

    @Singleton
    IncidentFollowers customerSide(Organizations organizations, Contacts contacts, Conversations conversations) {
        return new IncidentFollowers(organizations, contacts, conversations);
    }

    /** The vendor is Dutch. */
    @Singleton
    SupportSettings supportDesk(Settings settings) {
        var recipient = new Recipient(
                NotificationMessage.VENDOR.in(Language.NL),
                new EmailAddress(settings.required("SUPPORT_EMAIL")),
                Language.NL);
        return new SupportSettings(recipient, settings.required("PORTAL_URL"));
    }

    @Singleton
    TellOfIncident tellOfIncident(
            Incidents incidents,
            Conversations conversations,
            IncidentFollowers customers,
            SupportSettings support,
            OnceOnlySender mailing) {
        return new TellOfIncident(incidents, conversations, customers, support, mailing);
    }
}
