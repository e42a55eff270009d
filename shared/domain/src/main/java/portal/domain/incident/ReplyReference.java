package portal.domain.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import portal.domain.access.ContactId;
import portal.domain.mail.InboundMail;

/**
 * A reply by mail as events name it: the incident's number, a slash, and the id of the mail.
 *
 * @param mail the same when the mail comes again
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

    /**
     * The reference to a mail that a contact sent. Without an id of its own it is known by that of the mail service.
     */
    static ReplyReference of(IncidentNumber incident, ContactId contact, InboundMail inbound, ReceivedReply mail) {
        return new ReplyReference(
                incident,
                mail.messageId()
                        .map(id -> UUID.nameUUIDFromBytes((contact + "\n" + id).getBytes(UTF_8))
                                .toString())
                        .orElse(inbound.id()));
    }
}
