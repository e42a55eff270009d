package portal.local.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the portal itself refuses, before or instead of a function, as RFC 9457 problems. */
public enum Problem {
    BAD_REQUEST(400, "bad-request", "Ongeldig verzoek", "Bad request"),
    MALFORMED_JSON(400, "malformed-json", "Geen geldige JSON", "Malformed JSON"),
    UNAUTHORIZED(401, "unauthorized", "Niet aangemeld", "Not signed in"),
    FORBIDDEN(403, "forbidden", "Niet toegestaan", "Forbidden"),
    NOT_FOUND(404, "not-found", "Niet gevonden", "Not found"),
    TOO_LARGE(413, "too-large", "Het verzoek is te groot", "The request is too large"),
    URI_TOO_LONG(414, "uri-too-long", "Het adres is te lang", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(
            415, "unsupported-media-type", "Dit soort inhoud wordt niet verwerkt", "Unsupported content"),
    INVALID_REQUEST(422, "invalid-request", "Ongeldige gegevens", "Invalid request"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "De headers zijn te groot", "The headers are too large"),
    INTERNAL_ERROR(500, "internal-error", "Interne fout", "Internal server error"),
    UNAVAILABLE(503, "unavailable", "Niet beschikbaar", "Service unavailable");

    private final int status;
    private final String code;
    private final String dutch;
    private final String english;

    Problem(int status, String code, String dutch, String english) {
        this.status = status;
        this.code = code;
        this.dutch = dutch;
        this.english = english;
    }

    public Answer answer(HttpCall call) {
        return answer(call.id(), call.header("accept-language").orElse(""), null, List.of());
    }

    /** With a detail that only developers read, hence in English. */
    public Answer answer(HttpCall call, String detail) {
        return answer(call.id(), call.header("accept-language").orElse(""), detail, List.of());
    }

    public Answer answer(HttpCall call, List<FieldError> errors) {
        return answer(call.id(), call.header("accept-language").orElse(""), null, errors);
    }

    /** For a request that could not be read: only its id and wanted languages are known. */
    public Answer answer(String requestId, String acceptLanguage) {
        return answer(requestId, acceptLanguage, null, List.of());
    }

    private Answer answer(String requestId, String acceptLanguage, @Nullable String detail, List<FieldError> errors) {
        ObjectNode problem = Json.object()
                .put("type", "urn:customer-portal:problem:" + code)
                .put("title", AcceptedLanguage.prefersEnglish(acceptLanguage) ? english : dutch)
                .put("status", status);
        if (detail != null) {
            problem.put("detail", detail);
        }
        problem.put("instance", requestId).put("code", code);
        if (!errors.isEmpty()) {
            ArrayNode list = problem.putArray("errors");
            errors.forEach(error -> list.addObject()
                    .put("pointer", error.pointer())
                    .put("code", error.code())
                    .put("detail", error.detail()));
        }
        return Answer.of(status, "application/problem+json", Json.bytes(problem));
    }

    /** One bad field. */
    public record FieldError(String pointer, String code, String detail) {}
}
