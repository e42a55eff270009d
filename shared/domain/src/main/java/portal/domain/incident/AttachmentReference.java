package portal.domain.incident;

import java.util.Optional;

/** An attachment as events name it: the incident's number, a slash, and the attachment's id. */
public record AttachmentReference(IncidentNumber incident, String attachment) {

    /** Empty when the text is not well-formed. */
    public static Optional<AttachmentReference> parse(String text) {
        var parts = text.split("/", 2);
        return parts.length == 2
                ? IncidentNumber.parse(parts[0]).map(incident -> new AttachmentReference(incident, parts[1]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return incident + "/" + attachment;
    }
}
