package portal.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import portal.platform.json.Json;

/** Changes requests at random, in everything that a caller controls: body, headers, query and path. */
public final class MutationRequests {

    private static final List<String> SNIPPETS = List.of(
            "",
            " ",
            "\0",
            "\n",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "0",
            "40.5",
            "1e400",
            "2147483648",
            "\\ud800",
            "\\u0000",
            "😀",
            "e\u0301",
            "ß",
            "İ",
            "%00",
            "../..",
            "*",
            "W/\"1\"",
            "\"1\"",
            "en;q=0.5",
            "application/json",
            "text/plain",
            "'; DROP",
            "=1+1",
            "x".repeat(300),
            "9".repeat(1100));
    private static final List<String> HEADERS =
            List.of("Accept-Language", "If-Match", "Idempotency-Key", "Content-Type", "X-Request-Id", "Authorization");
    private static final List<String> PARAMETERS =
            List.of("limit", "cursor", "scope", "status", "dryRun", "environmentType", "seats", "other");

    private final Random random;

    /** The same seed gives the same changes. */
    public MutationRequests(long seed) {
        random = new Random(seed);
    }

    /** The event with one to four changes. */
    public Event of(Event event) {
        var altered = event;
        for (int i = random.nextInt(4); i >= 0; i--) {
            altered = once(altered);
        }
        return altered;
    }

    private Event once(Event event) {
        return switch (random.nextInt(8)) {
            case 0 -> event.withHeader(any(HEADERS), any(SNIPPETS));
            case 1 -> event.withQuery(any(PARAMETERS), any(SNIPPETS));
            case 2 -> withPath(event);
            case 3 -> withBody(event, body -> any(SNIPPETS) + any(SNIPPETS));
            case 4 -> withBytes(event);
            default -> withBody(event, this::edited);
        };
    }

    private Event withPath(Event event) {
        var parameters =
                event.json().object("pathParameters").texts().keySet().stream().toList();
        return parameters.isEmpty() ? event : event.withPathParameter(any(parameters), any(SNIPPETS));
    }

    private static Event withBody(Event event, UnaryOperator<String> change) {
        return event.json().member("body").isEmpty() ? event : event.withBody(change.apply(event.body()));
    }

    private Event withBytes(Event event) {
        if (event.json().member("body").filter(Json.Text.class::isInstance).isEmpty()) {
            return event;
        }
        var bytes = event.body().getBytes(UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return event.withBytes(bytes);
    }

    /** The body with a snippet in the place of some characters, or inserted. */
    private String edited(String body) {
        var from = random.nextInt(body.length() + 1);
        var to = Math.min(body.length(), from + random.nextInt(6));
        return body.substring(0, from) + any(SNIPPETS) + body.substring(to);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
