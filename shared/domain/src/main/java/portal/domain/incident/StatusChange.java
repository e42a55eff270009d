package portal.domain.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * An incident was closed or reopened.
 *
 * @param status the status since
 * @param reason 1-500 characters; empty when none was given
 */
public record StatusChange(IncidentStatus status, Author by, Optional<String> reason, Instant at) {}
