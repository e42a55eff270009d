package portal.domain.incident;

/** An incident with its attachments. */
public record IncidentFiles(IncidentSummary incident, AttachmentList attachments) {

    FileKey key(String attachment) {
        return new FileKey(incident.organization(), incident.number(), attachment);
    }
}
