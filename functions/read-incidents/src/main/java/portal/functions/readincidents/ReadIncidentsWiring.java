package portal.functions.readincidents;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.incident.Conversations;
import portal.domain.incident.Incidents;
import portal.domain.incident.ReadIncidents;

@Factory
final class ReadIncidentsWiring {

    @Singleton
    ReadIncidents readIncidents(Incidents incidents, Conversations conversations, Gatekeeper gatekeeper) {
        return new ReadIncidents(incidents, conversations, gatekeeper);
    }
}
