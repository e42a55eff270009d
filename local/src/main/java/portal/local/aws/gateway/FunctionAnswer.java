package portal.local.aws.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import portal.local.aws.http.Header;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalResponse;

/** Reads what a function answered the way API Gateway does. */
final class FunctionAnswer {
    private FunctionAnswer() {}

    /**
     * The HTTP answer; empty when the output of the function is not a valid answer. Output without a status code is the
     * body of a 200.
     */
    static Optional<LocalResponse> read(byte[] output) {
        return JsonNodes.parse(output)
                .flatMap(json -> json.has("statusCode") ? full(json) : Optional.of(inferred(json)));
    }

    private static LocalResponse inferred(JsonNode json) {
        return json.isTextual()
                ? LocalResponse.of(200, "application/json", json.textValue().getBytes(StandardCharsets.UTF_8))
                : LocalResponse.json(200, json);
    }

    private static Optional<LocalResponse> full(JsonNode json) {
        int status = json.path("statusCode").asInt();
        if (status < 200 || status > 599) {
            return Optional.empty();
        }
        List<Header> headers = new ArrayList<>();
        json.path("headers")
                .properties()
                .forEach(header -> headers.add(
                        new Header(header.getKey(), header.getValue().asText())));
        json.path("cookies").forEach(cookie -> headers.add(new Header("Set-Cookie", cookie.asText())));
        try {
            return Optional.of(new LocalResponse(status, headers, body(json)));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static byte[] body(JsonNode json) {
        String body = json.path("body").asText("");
        return json.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}
