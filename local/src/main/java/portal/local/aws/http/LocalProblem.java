package portal.local.aws.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.domain.access.Language;
import portal.platform.http.AcceptLanguage;
import portal.platform.http.ProblemMessage;

/** What the portal itself refuses, before or instead of a function, as RFC 9457 problems. */
public enum LocalProblem {
    BAD_REQUEST(400, ProblemMessage.BAD_REQUEST),
    MALFORMED_JSON(400, ProblemMessage.MALFORMED_JSON),
    UNAUTHORIZED(401, ProblemMessage.UNAUTHORIZED),
    FORBIDDEN(403, ProblemMessage.AUDIENCE),
    NOT_FOUND(404, ProblemMessage.NOT_FOUND),
    TOO_LARGE(413, ProblemMessage.TOO_LARGE),
    URI_TOO_LONG(414, ProblemMessage.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(415, ProblemMessage.UNSUPPORTED_MEDIA_TYPE),
    INVALID_REQUEST(422, ProblemMessage.INVALID_REQUEST),
    HEADERS_TOO_LARGE(431, ProblemMessage.TOO_LARGE),
    INTERNAL_ERROR(500, ProblemMessage.INTERNAL_ERROR),
    TRY_AGAIN(503, ProblemMessage.TRY_AGAIN),
    UNAVAILABLE(503, ProblemMessage.UNAVAILABLE);

    private final int status;
    private final ProblemMessage message;

    LocalProblem(int status, ProblemMessage message) {
        this.status = status;
        this.message = message;
    }

    public LocalResponse answer(LocalRequest call) {
        return answer(call.id(), call.header("accept-language").orElse(""), null, List.of());
    }

    /** With a detail that only developers read, hence in English. */
    public LocalResponse answer(LocalRequest call, String detail) {
        return answer(call.id(), call.header("accept-language").orElse(""), detail, List.of());
    }

    public LocalResponse answer(LocalRequest call, List<FieldError> errors) {
        return answer(call.id(), call.header("accept-language").orElse(""), null, errors);
    }

    /** For a request that could not be read: only its id and wanted languages are known. */
    public LocalResponse answer(String requestId, String acceptLanguage) {
        return answer(requestId, acceptLanguage, null, List.of());
    }

    private LocalResponse answer(
            String requestId, String acceptLanguage, @Nullable String detail, List<FieldError> errors) {
        Language language = AcceptLanguage.preferred(Optional.of(acceptLanguage));
        String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        ObjectNode problem = JsonNodes.object()
                .put("type", "urn:customer-portal:problem:" + code)
                .put("title", message.in(language))
                .put("status", status)
                .put("detail", detail == null ? message.detail(language) : detail)
                .put("instance", requestId)
                .put("code", code);
        if (!errors.isEmpty()) {
            ArrayNode list = problem.putArray("errors");
            errors.forEach(error -> list.addObject()
                    .put("pointer", error.pointer())
                    .put("code", error.code())
                    .put("detail", error.detail()));
        }
        return LocalResponse.of(status, "application/problem+json", JsonNodes.bytes(problem))
                .withDefault("Content-Language", language.name().toLowerCase(Locale.ROOT));
    }

    /** One bad field. */
    public record FieldError(String pointer, String code, String detail) {}
}
