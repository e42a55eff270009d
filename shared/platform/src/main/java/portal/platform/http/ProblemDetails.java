package portal.platform.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.Language;
import portal.platform.json.Json;
import portal.platform.text.Bilingual;
import portal.platform.text.Numbers;

/** Makes problem documents (RFC 9457) in the caller's language. */
public final class ProblemDetails {

    private static final String TYPE = "urn:customer-portal:problem:";

    private static final int MOST_ERRORS = 1_000;

    private final Language language;
    private final String requestId;

    private ProblemDetails(Language language, String requestId) {
        this.language = language;
        this.requestId = requestId;
    }

    public static ProblemDetails in(HttpRequest request) {
        return new ProblemDetails(request.language(), request.origin().requestId());
    }

    public Language language() {
        return language;
    }

    public HttpResponse of(Problem problem) {
        return of(problem, Json.EMPTY);
    }

    /** @param details further members, on which the caller can act */
    public HttpResponse of(Problem problem, Json.Struct details) {
        return of(problem, problem.detail().in(language), details);
    }

    private HttpResponse of(Problem problem, String detail, Json.Struct details) {
        var body = Json.object()
                .put("type", TYPE + problem.code())
                .put("title", problem.title().in(language))
                .put("status", problem.status())
                .put("detail", detail)
                .put("instance", requestId)
                .put("code", problem.code())
                .putAll(details)
                .build();
        return new HttpResponse(
                problem.status(),
                Map.of(
                        "Content-Type",
                        "application/problem+json",
                        "Content-Language",
                        language == Language.NL ? "nl" : "en"),
                Optional.of(body));
    }

    /** A problem with all errors of a request, or with the first of them and how many are left out. */
    public HttpResponse of(Problem problem, List<FieldError> errors) {
        if (errors.isEmpty()) {
            return of(problem);
        }
        var listed = errors.subList(0, Math.min(errors.size(), MOST_ERRORS));
        var details = Json.object().put("errors", Json.array(listed, this::error));
        var left = errors.size() - listed.size();
        return left == 0
                ? of(problem, details.build())
                : of(
                        problem,
                        problem.detail().in(language) + " " + leftOut(left),
                        details.put("errorsLeftOut", left).build());
    }

    private String leftOut(int errors) {
        var first = Numbers.of(MOST_ERRORS);
        var left = Numbers.of(errors);
        return new Bilingual(
                        "Van alle fouten staan hier de eerste " + first.dutch() + "; " + left.dutch()
                                + " staan er niet bij.",
                        "Of all errors, the first " + first.english() + " are listed; " + left.english()
                                + " are left out.")
                .in(language);
    }

    private Json.Struct error(FieldError error) {
        return Json.object()
                .put("pointer", error.pointer())
                .putIfPresent("parameter", error.isParameter() ? Optional.of(error.pointer()) : Optional.empty())
                .put("code", error.message().code())
                .put("detail", error.message().detail().in(language))
                .build();
    }
}
