package portal.functions.notifycontacts;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.access.EmailAddress;
import portal.domain.contact.Contacts;
import portal.domain.incident.AcknowledgeIncident;
import portal.domain.incident.Incidents;
import portal.domain.letter.Letters;
import portal.domain.secondfactor.TellOfReset;
import portal.mail.Sender;
import portal.mail.SesClients;
import portal.mail.SesLetters;
import portal.wiring.Settings;

@Factory
final class NotifyContactsWiring {

    @Singleton
    Letters letters(Settings settings) {
        var sender =
                new Sender(settings.required("MAIL_SENDER_NAME"), new EmailAddress(settings.required("MAIL_SENDER")));
        return new SesLetters(SesClients.of(settings.variables()), sender);
    }

    @Singleton
    AcknowledgeIncident acknowledgeIncident(Incidents incidents, Contacts contacts, Letters letters) {
        return new AcknowledgeIncident(incidents, contacts, letters);
    }

    @Singleton
    TellOfReset tellOfReset(Contacts contacts, Letters letters) {
        return new TellOfReset(contacts, letters);
    }
}
