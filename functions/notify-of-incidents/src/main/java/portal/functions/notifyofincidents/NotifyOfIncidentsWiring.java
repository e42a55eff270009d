package portal.functions.notifyofincidents;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.contact.Contacts;
import portal.domain.event.Deliveries;
import portal.domain.incident.Conversations;
import portal.domain.incident.CustomerSide;
import portal.domain.incident.Incidents;
import portal.domain.incident.SupportDesk;
import portal.domain.incident.TellOfIncident;
import portal.domain.letter.Letters;
import portal.domain.letter.Mailing;
import portal.domain.letter.Recipient;
import portal.domain.organization.Organizations;
import portal.mail.SesLetters;
import portal.messages.LetterMessage;
import portal.wiring.Settings;

@Factory
final class NotifyOfIncidentsWiring {

    @Singleton
    Letters letters(Settings settings) {
        return SesLetters.of(settings.variables());
    }

    @Singleton
    Mailing mailing(Deliveries deliveries, Letters letters) {
        return new Mailing(deliveries, letters);
    }

    @Singleton
    CustomerSide customerSide(Organizations organizations, Contacts contacts, Conversations conversations) {
        return new CustomerSide(organizations, contacts, conversations);
    }

    /** The vendor is Dutch. */
    @Singleton
    SupportDesk supportDesk(Settings settings) {
        var recipient = new Recipient(
                LetterMessage.VENDOR.in(Language.NL),
                new EmailAddress(settings.required("SUPPORT_EMAIL")),
                Language.NL);
        return new SupportDesk(recipient, settings.required("PORTAL_URL"));
    }

    @Singleton
    TellOfIncident tellOfIncident(
            Incidents incidents,
            Conversations conversations,
            CustomerSide customers,
            SupportDesk support,
            Mailing mailing) {
        return new TellOfIncident(incidents, conversations, customers, support, mailing);
    }
}
