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
 */
public record AnalysisRequest(
        OrganizationId organization,
        String id,
        ContactId requestedBy,
        Instant requestedAt,
        Status status,
        Optional<Instant> sentAt,
        Optional<Integer> rows) {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{1,36}");

    /** Empty when the text is not a well-formed id. Callers answer that as a request that does not exist. */
    public static Optional<String> parseId(String text) {
        return Optional.of(text).filter(id -> ID.matcher(id).matches());
    }

    public AnalysisRequest sent(Instant at, int rows) {
        return new AnalysisRequest(
                organization, id, requestedBy, requestedAt, Status.SENT, Optional.of(at), Optional.of(rows));
    }

    public AnalysisRequest failed() {
        return new AnalysisRequest(
                organization, id, requestedBy, requestedAt, Status.FAILED, Optional.empty(), Optional.empty());
    }

    /** The progress of a request. */
    public enum Status {
        REQUESTED,
        SENT,
        FAILED
    }
}
