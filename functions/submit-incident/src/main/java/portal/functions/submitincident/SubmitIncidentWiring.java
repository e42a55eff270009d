package portal.functions.submitincident;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.incident.Incidents;
import portal.domain.incident.SubmitIncident;

@Factory
final class SubmitIncidentWiring {

    @Singleton
    SubmitIncident submitIncident(Incidents incidents, Gatekeeper gatekeeper, Journal journal) {
        return new SubmitIncident(incidents, gatekeeper, journal);
    }
}
