package portal.domain.incident;

/** Whether an incident still asks for something. */
public enum IncidentStatus {
    OPEN,
    CLOSED
}
