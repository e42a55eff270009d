package portal.domain.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import portal.domain.access.Caller;

/**
 * A file of an incident, stored or awaited.
 *
 * @param size in bytes, 1 to {@link #LARGEST}
 * @param at when the upload was announced
 */
public record Attachment(
        String id, FileName name, AttachmentType type, int size, Sender by, Instant at, Status status) {

    public static final int LARGEST = 5 * 1024 * 1024;

    /** How long an upload may begin after its announcement. */
    public static final Duration TIME_TO_UPLOAD = Duration.ofMinutes(15);

    public Attachment {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("A file has 1 to " + LARGEST + " bytes");
        }
    }

    /** The moment from which the upload may no longer begin; a whole second. */
    public Instant uploadUntil() {
        return at.truncatedTo(ChronoUnit.SECONDS).plus(TIME_TO_UPLOAD);
    }

    public boolean isStored() {
        return status == Status.STORED;
    }

    /** Whether the file is stored, or may still arrive. */
    public boolean countsAt(Instant moment) {
        return isStored() || moment.isBefore(uploadUntil());
    }

    /**
     * Whether a caller who sees the incident sees this file: always if the caller announced it, and otherwise once it
     * is stored.
     */
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
     * @param actor as the audit trail names the actor
     */
    public record Sender(Author author, String actor) {

        /** Whether this caller, who sees the incident, attached the file. */
        boolean is(Caller caller) {
            return actor.equals(caller.name()) && author.side() == Side.of(caller);
        }
    }
}
