package portal.domain.incident;

/** Whether an incident still needs work. */
public enum IncidentStatus {
    OPEN,
    CLOSED
}
