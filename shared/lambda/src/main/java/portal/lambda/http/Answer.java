package portal.lambda.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import portal.lambda.json.Json;

/**
 * What goes back to the caller.
 *
 * @param body empty for an answer without content
 */
public record Answer(int status, Map<String, String> headers, Optional<Json.Struct> body) {

    private static final String JSON = "application/json";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(Json.Struct body) {
        return json(200, body);
    }

    /** @param location the path of what was made */
    public static Answer created(String location, Json.Struct body) {
        return json(201, body).with("Location", location);
    }

    public static Answer json(int status, Json.Struct body) {
        return new Answer(status, Map.of("Content-Type", JSON), Optional.of(body));
    }

    public static Answer noContent() {
        return new Answer(204, Map.of(), Optional.empty());
    }

    public Answer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }

    /** The version of what is answered, for a later If-Match. */
    public Answer withVersion(long version) {
        return with("ETag", "\"" + version + "\"");
    }
}
