package portal.platform.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.Language;
import portal.domain.access.Origin;
import portal.platform.json.Json;

/**
 * The parts that the portal uses of a request of API Gateway's HTTP API (payload format 2.0).
 *
 * @param routeKey the route of the template that matched, such as {@code GET /incidents/{number}}
 * @param headers by lower-case name
 * @param claims of the token that the authorizer checked
 */
public record HttpRequest(
        String routeKey,
        String method,
        String path,
        String rawQuery,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, String> claims,
        Origin origin,
        Body body) {

    static HttpRequest of(Json.Struct event) {
        var context = event.object("requestContext");
        var http = context.object("http");
        return new HttpRequest(
                event.text("routeKey").orElse(""),
                http.text("method").orElse(""),
                event.text("rawPath").orElse(""),
                event.text("rawQueryString").orElse(""),
                event.object("pathParameters").texts(),
                event.object("queryStringParameters").texts(),
                event.object("headers").texts(),
                context.object("authorizer").object("jwt").object("claims").texts(),
                new Origin(
                        context.text("requestId").orElse(""),
                        http.text("sourceIp").orElse("")),
                body(event));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** A parameter of the path, URL-decoded. The route guarantees that it exists. */
    public String pathParameter(String name) {
        return Optional.ofNullable(pathParameters.get(name)).orElseThrow();
    }

    public Optional<String> queryParameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /**
     * The name of who of the vendor's support is calling; empty for a system, which says itself on whose behalf it
     * acts.
     */
    public Optional<String> supportPerson() {
        return JwtClaims.isOfSupport(this) ? Optional.of(SupportClaims.name(this)) : Optional.empty();
    }

    /** The names in the query as they were sent, each as often as it was given. */
    List<String> queryNames() {
        var names = new ArrayList<String>();
        for (var pair : rawQuery.split("&", 0)) {
            if (!pair.isEmpty()) {
                names.add(decoded(pair.split("=", 2)[0]));
            }
        }
        return names;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    public Language language() {
        return AcceptLanguage.preferred(header("accept-language"));
    }

    private static Body body(Json.Struct event) {
        var text = event.text("body").orElse("");
        var encoded = Optional.of(new Json.Flag(true));
        if (!event.member("isBase64Encoded").equals(encoded)) {
            return new Body.Text(text);
        }
        try {
            var bytes = Base64.getDecoder().decode(text);
            return new Body.Text(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return new Body.NotText();
        }
    }

    /** The body of a request. */
    public sealed interface Body {

        /** A text; empty when there is no body. */
        record Text(String value) implements Body {}

        /** Bytes that are not UTF-8. */
        record NotText() implements Body {}
    }
}
