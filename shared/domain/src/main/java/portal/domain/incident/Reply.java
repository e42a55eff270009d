package portal.domain.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;

/**
 * What became of a reply by mail.
 *
 * @param refusal empty when it was taken in
 * @param taken the files that become attachments
 * @param leftOut the first files that do not, at most {@value Enclosures#MOST_LEFT_OUT}
 */
public record Reply(
        OrganizationId organization,
        ReplyReference reference,
        ContactId contact,
        Optional<ReplyRefusal> refusal,
        List<TakenFile> taken,
        List<LeftOutFile> leftOut,
        Instant at) {

    /** How long it is kept, as is the mail itself. */
    public static final Duration KEPT = Duration.ofDays(30);

    public Reply {
        taken = List.copyOf(taken);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether something of the reply is missing at the incident, so that the contact is told. */
    public boolean isIncomplete() {
        return refusal.isPresent() || !leftOut.isEmpty();
    }

    /**
     * A file that becomes an attachment.
     *
     * @param position in the mail, from 0
     * @param attachment the id of the attachment
     */
    public record TakenFile(int position, String attachment) {}

    /** @param name as the mail has it, at most 200 characters; may be empty */
    public record LeftOutFile(String name, FileRefusal refusal) {}

    /** Why a file does not become an attachment (docs/domain.md, section 2). */
    public enum FileRefusal {
        NAME,
        TYPE,
        EMPTY,
        TOO_LARGE,
        NO_PLACE
    }
}
