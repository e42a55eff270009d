package portal.domain.incident;

import java.util.Optional;

/**
 * Which incidents support's queue shows.
 *
 * @param status only incidents with this one
 * @param organization the id of the only organization that is wanted
 */
public record QueueFilter(Optional<IncidentStatus> status, Optional<Severity> severity, Optional<String> organization) {

    public boolean matches(IncidentStatus its, Severity severe, String of) {
        return (status.isEmpty() || status.get() == its)
                && (severity.isEmpty() || severity.get() == severe)
                && (organization.isEmpty() || organization.get().equals(of));
    }
}
