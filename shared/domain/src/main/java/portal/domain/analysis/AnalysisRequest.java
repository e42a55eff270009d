package portal.domain.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;

/**
 * A license analysis that an administrator asked for.
 *
 * @param attempts how often it was begun
 * @param begunAt when it was last begun
 * @param rows how many rows of holders the file has; while it is made, how many there are yet
 * @param reason why it failed
 */
public record AnalysisRequest(
        OrganizationId organization,
        String id,
        ContactId requestedBy,
        Instant requestedAt,
        Format format,
        Status status,
        int attempts,
        Optional<Instant> begunAt,
        Optional<Instant> sentAt,
        Optional<Integer> rows,
        Optional<Reason> reason) {

    /** How often the event is delivered, as the template says, before the function gives up. */
    public static final int ATTEMPTS = 3;

    /** The time limit of the function. What is not finished by then was stopped. */
    static final Duration LONGEST = Duration.ofSeconds(150);

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{1,36}");

    /** A new request. */
    public static AnalysisRequest of(
            OrganizationId organization, String id, ContactId requestedBy, Instant requestedAt, Format format) {
        return new AnalysisRequest(
                organization,
                id,
                requestedBy,
                requestedAt,
                format,
                Status.REQUESTED,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Empty when the text is not a well-formed id. Callers answer that as a request that does not exist. */
    public static Optional<String> parseId(String text) {
        return Optional.of(text).filter(id -> ID.matcher(id).matches());
    }

    public AnalysisRequest begun(Instant at) {
        return with(
                Status.RUNNING, attempts + 1, Optional.of(at), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public AnalysisRequest withRows(int rows) {
        return with(status, attempts, begunAt, sentAt, Optional.of(rows), reason);
    }

    public AnalysisRequest sent(Instant at, int rows) {
        return with(Status.SENT, attempts, begunAt, Optional.of(at), Optional.of(rows), Optional.empty());
    }

    public AnalysisRequest failed(Reason why) {
        return with(Status.FAILED, attempts, begunAt, Optional.empty(), Optional.empty(), Optional.of(why));
    }

    /** The request after an attempt that failed: it is tried again, unless that was the last attempt. */
    AnalysisRequest attemptFailed() {
        return failed(attempts < ATTEMPTS ? Reason.NOT_SENT : Reason.GIVEN_UP);
    }

    /** What can be said of it at a moment: a function that was stopped in its last attempt told nobody. */
    public AnalysisRequest asOf(Instant now) {
        return status == Status.RUNNING
                        && begunAt.isPresent()
                        && now.isAfter(begunAt.get().plus(LONGEST))
                ? attemptFailed()
                : this;
    }

    /** Whether nothing more happens to it, however often its event is delivered. */
    boolean isFinal() {
        return status == Status.SENT || reason.equals(Optional.of(Reason.MAIL_REFUSED));
    }

    private AnalysisRequest with(
            Status next,
            int begun,
            Optional<Instant> lastBegun,
            Optional<Instant> sent,
            Optional<Integer> counted,
            Optional<Reason> why) {
        return new AnalysisRequest(
                organization, id, requestedBy, requestedAt, format, next, begun, lastBegun, sent, counted, why);
    }

    /** What kind of file is mailed. */
    public enum Format {
        /** A workbook for a spreadsheet program. */
        XLSX,
        /** The same lists as texts, in one ZIP file. */
        CSV
    }

    /** Why it failed. */
    public enum Reason {
        /** The mail service refuses mail to the address. */
        MAIL_REFUSED,
        /** Who asked for it is no contact any more. */
        REQUESTER_LEFT,
        /** It could not be made or sent now. It is tried again. */
        NOT_SENT,
        /** It could not be made or sent, and is not tried again. */
        GIVEN_UP
    }

    /** The progress of a request. */
    public enum Status {
        REQUESTED,
        RUNNING,
        SENT,
        FAILED
    }
}
