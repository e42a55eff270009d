package portal.domain.incident;

/**
 * Something a customer asks the vendor's support to look at.
 *
 * @param description 1-20,000 characters
 */
public record Incident(IncidentSummary summary, String description, AttachmentList attachments) {

    /** An incident without attachments. */
    public Incident(IncidentSummary summary, String description) {
        this(summary, description, AttachmentList.NONE);
    }

    /** The same incident with another summary. */
    public Incident with(IncidentSummary changed) {
        return new Incident(changed, description, attachments);
    }
}
