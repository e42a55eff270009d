package portal.domain.incident;

import java.util.Optional;

/** Which incidents a list shows. */
public record IncidentFilter(Scope scope, Optional<IncidentStatus> status, Optional<Severity> severity) {

    public enum Scope {
        /** Reported by the caller. */
        OWN,
        /** Of the whole organization. */
        ALL
    }
}
