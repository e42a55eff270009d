package portal.functions.followincident;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.incident.ChangeIncidentStatus;
import portal.domain.incident.Conversations;
import portal.domain.incident.Incidents;
import portal.domain.incident.WriteMessage;

@Factory
final class FollowIncidentWiring {

    @Singleton
    WriteMessage writeMessage(
            Incidents incidents, Conversations conversations, Gatekeeper gatekeeper, Journal journal) {
        return new WriteMessage(incidents, conversations, gatekeeper, journal);
    }

    @Singleton
    ChangeIncidentStatus changeIncidentStatus(
            Incidents incidents, Conversations conversations, Gatekeeper gatekeeper, Journal journal) {
        return new ChangeIncidentStatus(incidents, conversations, gatekeeper, journal);
    }
}
