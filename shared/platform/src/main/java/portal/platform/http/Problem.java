package portal.platform.http;

import java.util.Locale;

/** Every kind of refusal that the API answers: one stable code, one status. */
public enum Problem {
    MALFORMED_JSON(400, ProblemMessage.MALFORMED_JSON),
    UNAUTHORIZED(401, ProblemMessage.UNAUTHORIZED),
    SESSION_ENDED(401, ProblemMessage.SESSION_ENDED),
    FORBIDDEN(403, ProblemMessage.FORBIDDEN),
    INCIDENT_ROLE_REQUIRED(403, ProblemMessage.INCIDENT_ROLE_REQUIRED),
    OWN_SECOND_FACTOR(403, ProblemMessage.OWN_SECOND_FACTOR),
    RECENT_SECOND_FACTOR_REQUIRED(403, ProblemMessage.RECENT_SECOND_FACTOR_REQUIRED),
    NOT_FOUND(404, ProblemMessage.NOT_FOUND),
    INCIDENT_CLOSED(409, ProblemMessage.INCIDENT_CLOSED),
    ATTACHMENT_LIMIT(409, ProblemMessage.ATTACHMENT_LIMIT),
    MAXIMUM_REACHED(409, ProblemMessage.MAXIMUM_REACHED),
    ENVIRONMENT_LIMIT(409, ProblemMessage.ENVIRONMENT_LIMIT),
    DEVIATION(409, ProblemMessage.DEVIATION),
    EDITION_CONFLICT(409, ProblemMessage.EDITION_LIMIT),
    ENVIRONMENT_BEING_REMOVED(409, ProblemMessage.ENVIRONMENT_BEING_REMOVED),
    SUPERSEDED(409, ProblemMessage.SUPERSEDED),
    PARTICIPANT_IN_USE(409, ProblemMessage.PARTICIPANT_IN_USE),
    EMAIL_IN_USE(409, ProblemMessage.EMAIL_IN_USE),
    LAST_ADMINISTRATOR(409, ProblemMessage.LAST_ADMINISTRATOR),
    INCIDENT_MANAGER_LIMIT(409, ProblemMessage.INCIDENT_MANAGER_LIMIT),
    INVOICE_CONTACT(409, ProblemMessage.INVOICE_CONTACT),
    ORGANIZATION_BEING_REMOVED(409, ProblemMessage.ORGANIZATION_BEING_REMOVED),
    PRECONDITION_FAILED(412, ProblemMessage.PRECONDITION_FAILED),
    TOO_LARGE(413, ProblemMessage.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(415, ProblemMessage.UNSUPPORTED_MEDIA_TYPE),
    INVALID_REQUEST(422, ProblemMessage.INVALID_REQUEST),
    IDEMPOTENCY_KEY_REUSED(422, ProblemMessage.IDEMPOTENCY_KEY_REUSED),
    INVALID_QUANTITY(422, ProblemMessage.INVALID_QUANTITY),
    EDITION_LIMIT(422, ProblemMessage.EDITION_LIMIT),
    BELOW_USAGE(422, ProblemMessage.BELOW_USAGE),
    NOT_YOUR_ADDRESS(422, ProblemMessage.NOT_YOUR_ADDRESS),
    INTERNAL_ERROR(500, ProblemMessage.INTERNAL_ERROR),
    TRY_AGAIN(503, ProblemMessage.TRY_AGAIN);

    private final int status;
    private final ProblemMessage title;

    Problem(int status, ProblemMessage title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public ProblemMessage title() {
        return title;
    }

    /** Stable, in kebab case. */
    public String code() {
        return this == EDITION_CONFLICT
                ? EDITION_LIMIT.code()
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem with a code that the domain gave; the code must be one of this list. */
    public static Problem ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
