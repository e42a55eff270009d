package portal.domain.incident;

import java.util.Optional;

/**
 * An answer by mail as events name it: the incident's number, a slash, and the id of the mail.
 *
 * @param mail the id by which the mail service knows it
 */
public record ReplyReference(IncidentNumber incident, String mail) {

    /** Empty when the text is not well-formed. */
    public static Optional<ReplyReference> parse(String text) {
        var parts = text.split("/", 2);
        return parts.length == 2
                ? IncidentNumber.parse(parts[0]).map(incident -> new ReplyReference(incident, parts[1]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return incident + "/" + mail;
    }
}
