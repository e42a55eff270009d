package portal.domain.incident;

/**
 * Something a customer asks the vendor's support to look at.
 *
 * @param description 1-20,000 characters
 */
public record Incident(IncidentSummary summary, String description, AttachmentList attachments, StatusHistory history) {

    /** An incident as it was submitted, without attachments. */
    public Incident(IncidentSummary summary, String description) {
        this(summary, description, AttachmentList.NONE, StatusHistory.NONE);
    }

    /** The same incident with another summary. */
    public Incident with(IncidentSummary changed) {
        return with(changed, history);
    }

    /** The same incident after its status changed. */
    Incident with(IncidentSummary changed, StatusHistory longer) {
        return new Incident(changed, description, attachments, longer);
    }
}
