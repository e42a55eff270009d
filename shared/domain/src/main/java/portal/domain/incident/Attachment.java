package portal.domain.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import portal.domain.access.Caller;

/**
 * A file that belongs to an incident, or is about to.
 *
 * @param size in bytes, 1 to {@link #LARGEST}
 * @param at when it was asked to attach it
 */
public record Attachment(
        String id, FileName name, AttachmentType type, int size, Sender by, Instant at, Status status) {

    public static final int LARGEST = 5 * 1024 * 1024;

    /** How long the upload may be begun. */
    public static final Duration TIME_TO_UPLOAD = Duration.ofMinutes(15);

    public Attachment {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("A file has 1 to " + LARGEST + " bytes");
        }
    }

    /** Where the upload may no longer be begun; a whole second. */
    public Instant uploadUntil() {
        return at.truncatedTo(ChronoUnit.SECONDS).plus(TIME_TO_UPLOAD);
    }

    public boolean isStored() {
        return status == Status.STORED;
    }

    /** Whether it is there, or may still come. */
    public boolean countsAt(Instant moment) {
        return isStored() || moment.isBefore(uploadUntil());
    }

    /** Among the callers who see its incident: who announced it, and everybody once it is stored. */
    boolean isVisibleTo(Caller caller) {
        return isStored() || by.is(caller);
    }

    Attachment stored() {
        return new Attachment(id, name, type, size, by, at, Status.STORED);
    }

    /** Whether the file has arrived. */
    public enum Status {
        AWAITING_UPLOAD,
        STORED
    }

    /**
     * Who attached it.
     *
     * @param actor as the audit trail names them
     */
    public record Sender(Author author, String actor) {

        /** Whether the caller, who sees the incident, is the one. */
        boolean is(Caller caller) {
            return actor.equals(caller.name()) && author.side() == Side.of(caller);
        }
    }
}
