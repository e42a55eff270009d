package portal.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.json.JsonWriter;
import portal.platform.json.MalformedJsonException;

/** A sample event of the repository. A test can change it before a function gets it. */
public record Event(Json.Struct json) {

    /** The folder of the samples, relative to any module two folders deep. */
    public static final Path SAMPLES = Path.of("../../events");

    /** The sample in a file, named without {@code .json}. */
    public static Event sample(String name) {
        try {
            return new Event((Json.Struct) JsonReader.read(Files.readString(SAMPLES.resolve(name + ".json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException(name, e);
        }
    }

    public Event withHeader(String name, String value) {
        return within(put(name.toLowerCase(Locale.ROOT), Json.text(value)), "headers");
    }

    public Event withoutHeader(String name) {
        return within(remove(name.toLowerCase(Locale.ROOT)), "headers");
    }

    public Event withClaim(String name, String value) {
        return claims(put(name, Json.text(value)));
    }

    public String claim(String name) {
        return json.object("requestContext")
                .object("authorizer")
                .object("jwt")
                .object("claims")
                .text(name)
                .orElseThrow();
    }

    public Event withoutClaim(String name) {
        return claims(remove(name));
    }

    /** The request as API Gateway passes it on if its authorizer accepted it without a token. */
    public Event withoutClaims() {
        return within(remove("authorizer"), "requestContext");
    }

    /** The same request by another contact of the organization. */
    public Event calledBy(String contact) {
        return withClaim("custom:contact", contact);
    }

    /** The same request by Sam Visser of the vendor's support, who signed in a minute ago. */
    public Event bySupportPerson() {
        return withClaim("client_id", "7jd2qsample0desk0client")
                .withClaim("scope", "openid profile portal/desk")
                .withClaim("sub", "0c5e7a41-95b0-4a41-8a87-2a1f4f6d7c10")
                .withClaim("support_name", "Sam Visser")
                .withClaim("custom:second_factor", "true");
    }

    /** The same request by a contact of another organization. */
    public Event calledFrom(String organization, String contact) {
        return withClaim("custom:organization", organization).calledBy(contact);
    }

    /** The path parameter, decoded as by an HTTP API, also in the path. */
    public Event withPathParameter(String name, String value) {
        var before = json.object("pathParameters").text(name).orElseThrow();
        var path = json.text("rawPath").orElseThrow().replace(before, value);
        return within(put(name, Json.text(value)), "pathParameters").within(put("rawPath", Json.text(path)));
    }

    public Event withQuery(String name, String value) {
        var query = new LinkedHashMap<>(json.object("queryStringParameters").texts());
        query.put(name, value);
        var raw = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return within(put(name, Json.text(value)), "queryStringParameters")
                .within(put("rawQueryString", Json.text(raw)));
    }

    /** As API Gateway hands on a query: values of one name are joined by commas. */
    public Event withRawQuery(String raw) {
        var query = new LinkedHashMap<String, Json>();
        for (var pair : raw.split("&", 0)) {
            var parts = pair.split("=", 2);
            var value = parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "";
            query.merge(
                    URLDecoder.decode(parts[0], UTF_8),
                    Json.text(value),
                    (before, more) -> Json.text(((Json.Text) before).value() + "," + value));
        }
        return within(put("queryStringParameters", new Json.Struct(query)))
                .within(put("rawQueryString", Json.text(raw)));
    }

    public Event withoutQuery() {
        return within(remove("queryStringParameters")).within(put("rawQueryString", Json.text("")));
    }

    public String body() {
        return json.text("body").orElseThrow();
    }

    public Event withBody(String body) {
        return within(put("body", Json.text(body))).within(put("isBase64Encoded", new Json.Flag(false)));
    }

    /** The request with a body of bytes, as API Gateway passes on a body that is not text. */
    public Event withBytes(byte... body) {
        return within(put("body", Json.text(Base64.getEncoder().encodeToString(body))))
                .within(put("isBase64Encoded", new Json.Flag(true)));
    }

    public Event withoutBody() {
        return within(remove("body"));
    }

    /** The event with another value of its own. */
    public Event with(String name, String value) {
        return within(put(name, Json.text(value)));
    }

    /** An event of the bus with another value in its detail. */
    public Event withDetail(String name, String value) {
        return within(put(name, Json.text(value)), "detail");
    }

    /** An event of the mail service about a mail with another tag. */
    public Event withMailTag(String name, String value) {
        var values = new Json.Array(List.of(new Json.Text(value)));
        return within(put(name, values), "detail", "mail", "tags");
    }

    public Event withoutDetail(String name) {
        return within(remove(name), "detail");
    }

    /** Sends the event to an HTTP function, and returns the answer. */
    public Response sentTo(RequestStreamHandler function) {
        return Response.of((Json.Struct) read(outputOf(function)));
    }

    /** Sends the event to a function, and returns the function's output. */
    public String outputOf(RequestStreamHandler function) {
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(JsonWriter.write(json).getBytes(UTF_8)), output, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString(UTF_8);
    }

    private Event claims(UnaryOperator<Map<String, Json>> change) {
        return within(change, "requestContext", "authorizer", "jwt", "claims");
    }

    private Event within(UnaryOperator<Map<String, Json>> change, String... path) {
        return new Event(within(json, change, path, 0));
    }

    private static Json.Struct within(
            Json.Struct object, UnaryOperator<Map<String, Json>> change, String[] path, int depth) {
        var members = new LinkedHashMap<>(object.members());
        if (depth == path.length) {
            return new Json.Struct(change.apply(members));
        }
        members.put(path[depth], within(object.object(path[depth]), change, path, depth + 1));
        return new Json.Struct(members);
    }

    private static UnaryOperator<Map<String, Json>> put(String name, Json value) {
        return members -> {
            members.put(name, value);
            return members;
        };
    }

    private static UnaryOperator<Map<String, Json>> remove(String name) {
        return members -> {
            members.remove(name);
            return members;
        };
    }

    private static Json read(String text) {
        try {
            return JsonReader.read(text);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
