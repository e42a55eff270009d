package portal.functions.notifycontacts;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.contact.Contacts;
import portal.domain.event.Deliveries;
import portal.domain.incident.AcknowledgeIncident;
import portal.domain.incident.Incidents;
import portal.domain.letter.Letters;
import portal.domain.letter.Mailing;
import portal.domain.secondfactor.TellOfReset;
import portal.mail.SesLetters;
import portal.wiring.Settings;

@Factory
final class NotifyContactsWiring {

    @Singleton
    Letters letters(Settings settings) {
        return SesLetters.of(settings.variables());
    }

    @Singleton
    AcknowledgeIncident acknowledgeIncident(Incidents incidents, Contacts contacts, Letters letters) {
        return new AcknowledgeIncident(incidents, contacts, letters);
    }

    @Singleton
    TellOfReset tellOfReset(Contacts contacts, Deliveries deliveries, Letters letters) {
        return new TellOfReset(contacts, new Mailing(deliveries, letters));
    }
}
