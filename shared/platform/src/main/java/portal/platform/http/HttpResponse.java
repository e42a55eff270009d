package portal.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import portal.platform.json.Json;

/**
 * The answer to a request.
 *
 * @param body empty for an answer without JSON
 * @param page a page for a browser; empty for all but a few answers
 */
public record HttpResponse(int status, Map<String, String> headers, Optional<Json.Struct> body, Optional<String> page) {

    private static final String JSON = "application/json";

    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    public HttpResponse(int status, Map<String, String> headers, Optional<Json.Struct> body) {
        this(status, headers, body, Optional.empty());
    }

    public static HttpResponse ok(Json.Struct body) {
        return json(200, body);
    }

    /** @param location the path of the new resource */
    public static HttpResponse created(String location, Json.Struct body) {
        return json(201, body).with("Location", location);
    }

    public static HttpResponse json(int status, Json.Struct body) {
        return new HttpResponse(status, Map.of("Content-Type", JSON), Optional.of(body));
    }

    /** A page of HTML, which loads nothing and which no other page frames. */
    public static HttpResponse page(int status, String html) {
        var headers = Map.of(
                "Content-Type",
                "text/html; charset=utf-8",
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "no-referrer");
        return new HttpResponse(status, headers, Optional.empty(), Optional.of(html));
    }

    public static HttpResponse noContent() {
        return new HttpResponse(204, Map.of(), Optional.empty());
    }

    /** @param location the address that leads to what was asked for, this time */
    public static HttpResponse found(String location) {
        return new HttpResponse(302, Map.of("Location", location), Optional.empty());
    }

    public HttpResponse with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new HttpResponse(status, all, body, page);
    }

    /** The same answer with the version of its resource, for a later If-Match. */
    public HttpResponse withVersion(long version) {
        return with("ETag", "\"" + version + "\"");
    }
}
