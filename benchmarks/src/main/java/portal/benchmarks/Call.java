package portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import portal.platform.json.Json;
import portal.platform.json.JsonWriter;

/**
 * A request as API Gateway passes it to a function.
 *
 * @param route as in the template, such as {@code GET /license}
 * @param claims the claims of the caller's token
 */
record Call(String route, Map<String, String> parameters, Map<String, String> claims, String body) {

    private static final Map<String, String> BACK_OFFICE =
            Map.of("token_use", "access", "scope", "portal/metering portal/register", "client_id", "benchmarks");

    static Call byBackOffice(String route, Map<String, String> parameters, String body) {
        return new Call(route, parameters, BACK_OFFICE, body);
    }

    static Call byCustomer(String organization, String contact, String route, String body) {
        var claims = Map.of(
                "token_use",
                "access",
                "custom:organization",
                organization,
                "custom:contact",
                contact,
                "custom:second_factor",
                "true",
                "auth_time",
                "1772441940");
        return new Call(route, Map.of(), claims, body);
    }

    /** @throws IllegalStateException when the answer is not a success */
    void sentTo(RequestStreamHandler function) {
        var answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event()), answer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireSuccess(route, answer.toString(UTF_8));
    }

    /** @throws IllegalStateException when the answer is not a success */
    static void requireSuccess(String route, String answer) {
        if (!answer.contains("\"statusCode\":20")) {
            throw new IllegalStateException(route + ": " + answer);
        }
    }

    byte[] event() {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(method.length() + 1);
        var http = Json.object()
                .put("method", method)
                .put("path", path)
                .put("sourceIp", "192.0.2.44")
                .build();
        var jwt = Json.object().put("claims", texts(claims)).build();
        var context = Json.object()
                .put("authorizer", Json.object().put("jwt", jwt).build())
                .put("http", http)
                .put("requestId", "benchmarks")
                .build();
        var event = Json.object()
                .put("version", "2.0")
                .put("routeKey", route)
                .put("rawPath", path)
                .put("rawQueryString", "")
                .put("headers", texts(Map.of("content-type", "application/json")))
                .put("requestContext", context)
                .put("pathParameters", texts(parameters))
                .put("body", body)
                .build();
        return JsonWriter.write(event).getBytes(UTF_8);
    }

    private static Json.Struct texts(Map<String, String> texts) {
        var object = Json.object();
        texts.forEach(object::put);
        return object.build();
    }
}
