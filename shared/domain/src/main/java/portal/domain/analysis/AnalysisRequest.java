package portal.domain.analysis;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;

/**
 * A license analysis that an administrator asked for.
 *
 * @param rows how many rows of users and employees the workbook has; known once it is sent
 * @param reason why it failed
 */
public record AnalysisRequest(
        OrganizationId organization,
        String id,
        ContactId requestedBy,
        Instant requestedAt,
        Status status,
        Optional<Instant> sentAt,
        Optional<Integer> rows,
        Optional<Reason> reason) {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{1,36}");

    /** A request that has not failed. */
    public AnalysisRequest(
            OrganizationId organization,
            String id,
            ContactId requestedBy,
            Instant requestedAt,
            Status status,
            Optional<Instant> sentAt,
            Optional<Integer> rows) {
        this(organization, id, requestedBy, requestedAt, status, sentAt, rows, Optional.empty());
    }

    /** Empty when the text is not a well-formed id. Callers answer that as a request that does not exist. */
    public static Optional<String> parseId(String text) {
        return Optional.of(text).filter(id -> ID.matcher(id).matches());
    }

    public AnalysisRequest sent(Instant at, int rows) {
        return new AnalysisRequest(
                organization, id, requestedBy, requestedAt, Status.SENT, Optional.of(at), Optional.of(rows));
    }

    public AnalysisRequest failed(Reason why) {
        return new AnalysisRequest(
                organization,
                id,
                requestedBy,
                requestedAt,
                Status.FAILED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(why));
    }

    /** Whether nothing more happens to it, however often its event is delivered. */
    public boolean isFinal() {
        return status == Status.SENT || reason.equals(Optional.of(Reason.MAIL_REFUSED));
    }

    /** Why it failed. */
    public enum Reason {
        /** The mail service refuses mail to the address. */
        MAIL_REFUSED,
        /** Who asked for it is no contact any more. */
        REQUESTER_LEFT,
        /** It could not be made or sent now. It is tried again a few times. */
        NOT_SENT
    }

    /** The progress of a request. */
    public enum Status {
        REQUESTED,
        SENT,
        FAILED
    }
}
