package portal.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import portal.platform.json.Json;

/**
 * The answer to a request.
 *
 * @param body empty for an answer without content
 */
public record HttpResponse(int status, Map<String, String> headers, Optional<Json.Struct> body) {

    private static final String JSON = "application/json";

    public HttpResponse {
        headers = Map.copyOf(headers);
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
        return new HttpResponse(status, all, body);
    }

    /** The same answer with the version of its resource, for a later If-Match. */
    public HttpResponse withVersion(long version) {
        return with("ETag", "\"" + version + "\"");
    }
}
