package portal.local.aws.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers requests that the server cannot read with problems. */
final class Unreadable implements DirectHandler {
    static DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new Unreadable());
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType type,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        return answer(request, problem(status));
    }

    private static TransportResponse answer(TransportRequest request, LocalProblem problem) {
        String id = UUID.randomUUID().toString();
        String language = request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        LocalResponse answer = problem.answer(id, language);
        return TransportResponse.builder()
                .status(Status.create(answer.status()))
                .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HeaderNames.create("X-Request-Id"), id)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .keepAlive(false)
                .entity(answer.body())
                .build();
    }

    private static LocalProblem problem(Status status) {
        return switch (status.code()) {
            case 413 -> LocalProblem.TOO_LARGE;
            case 414 -> LocalProblem.URI_TOO_LONG;
            default -> status.code() >= 500 ? LocalProblem.INTERNAL_ERROR : LocalProblem.BAD_REQUEST;
        };
    }
}
