package portal.domain.incident;

/** How much an incident hinders the customer. */
public enum Severity {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
