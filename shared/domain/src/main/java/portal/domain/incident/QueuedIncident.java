package portal.domain.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident in support's queue.
 *
 * @param organization the name of the organization now
 */
public record QueuedIncident(IncidentSummary incident, String organization) {

    /** How long it is open since it was submitted; empty when it is closed. */
    public Optional<Duration> age(Instant now) {
        return switch (incident.status()) {
            case OPEN -> Optional.of(Duration.between(incident.createdAt(), now));
            case CLOSED -> Optional.empty();
        };
    }
}
