package portal.local.aws.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.domain.access.Language;
import portal.platform.http.AcceptLanguage;
import portal.platform.http.Problem;
import portal.platform.text.Bilingual;

/** The problems (RFC 9457) with which the local portal refuses a request, before or instead of a function. */
public enum LocalProblem {
    BAD_REQUEST(
            400,
            new Problem(
                    "bad-request",
                    400,
                    new Bilingual("De aanvraag is niet te lezen.", "The request cannot be read."),
                    new Bilingual(
                            "Controleer de aanvraag: het is geen geldige HTTP.",
                            "Check the request: it is not valid HTTP."))),
    MALFORMED_JSON(400, Problem.MALFORMED_JSON),
    UNAUTHORIZED(401, Problem.UNAUTHORIZED),
    FORBIDDEN(
            403,
            new Problem(
                    "forbidden",
                    403,
                    new Bilingual("Dit is niet toegestaan.", "This is not allowed."),
                    new Bilingual(
                            "Alleen deze machine, en geen pagina van elders, mag dit pad aanroepen.",
                            "Only this machine may call this path, and no page from elsewhere."))),
    NOT_FOUND(404, Problem.NOT_FOUND),
    TOO_LARGE(413, Problem.TOO_LARGE),
    URI_TOO_LONG(414, Problem.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(415, Problem.UNSUPPORTED_MEDIA_TYPE),
    INVALID_REQUEST(422, Problem.INVALID_REQUEST),
    HEADERS_TOO_LARGE(431, Problem.TOO_LARGE),
    INTERNAL_ERROR(500, Problem.INTERNAL_ERROR),
    TRY_AGAIN(503, Problem.TRY_AGAIN),
    UNAVAILABLE(503, Problem.OUTCOME_UNKNOWN);

    private final int status;
    private final Problem problem;

    LocalProblem(int status, Problem problem) {
        this.status = status;
        this.problem = problem;
    }

    public LocalResponse answer(LocalRequest request) {
        return answer(request.id(), request.header("accept-language").orElse(""), null, List.of());
    }

    /** The problem with a detail in English, because only developers read it. */
    public LocalResponse answer(LocalRequest request, String detail) {
        return answer(request.id(), request.header("accept-language").orElse(""), detail, List.of());
    }

    /** The problem as the functions tell it. */
    public LocalResponse answer(LocalRequest request, Problem told) {
        return answer(request.id(), request.header("accept-language").orElse(""), told, null, List.of());
    }

    public LocalResponse answer(LocalRequest request, List<FieldError> errors) {
        return answer(request.id(), request.header("accept-language").orElse(""), null, errors);
    }

    /** The problem for a request that could not be read. Only its id and its languages are known. */
    public LocalResponse answer(String requestId, String acceptLanguage) {
        return answer(requestId, acceptLanguage, null, List.of());
    }

    private LocalResponse answer(
            String requestId, String acceptLanguage, @Nullable String detail, List<FieldError> errors) {
        return answer(requestId, acceptLanguage, problem, detail, errors);
    }

    private LocalResponse answer(
            String requestId, String acceptLanguage, Problem told, @Nullable String detail, List<FieldError> errors) {
        Language language = AcceptLanguage.preferred(Optional.of(acceptLanguage));
        String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        ObjectNode document = JsonNodes.object()
                .put("type", "urn:customer-portal:problem:" + code)
                .put("title", told.title().in(language))
                .put("status", status)
                .put("detail", detail == null ? told.detail().in(language) : detail)
                .put("instance", requestId)
                .put("code", code);
        if (!errors.isEmpty()) {
            ArrayNode list = document.putArray("errors");
            errors.forEach(error -> list.addObject()
                    .put("pointer", error.pointer())
                    .put("code", error.code())
                    .put("detail", error.detail()));
        }
        return LocalResponse.of(status, "application/problem+json", JsonNodes.bytes(document))
                .withDefault("Content-Language", language.name().toLowerCase(Locale.ROOT))
                .withDefault("Cache-Control", "no-store");
    }

    /** One bad field. */
    public record FieldError(String pointer, String code, String detail) {}
}
