package portal.local.aws.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import portal.local.aws.http.Header;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.PercentEncoding;

/** Builds the event that API Gateway sends a function for a request: payload format 2.0. */
final class HttpEvent {
    private static final DateTimeFormatter REQUEST_TIME = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpEvent() {}

    /**
     * @param claims the claims of the caller's token; empty on a route that needs no token
     * @throws portal.local.aws.http.MalformedPath when the query is not valid percent-encoded UTF-8
     */
    static ObjectNode of(
            LocalRequest request,
            String routeKey,
            Map<String, String> variables,
            Map<String, String> claims,
            Instant at) {
        ObjectNode event = JsonNodes.object()
                .put("version", "2.0")
                .put("routeKey", routeKey)
                .put("rawPath", request.path())
                .put("rawQueryString", request.query());
        putCookies(event, request);
        putAll(event.putObject("headers"), headers(request));
        putUnlessEmpty(event, "queryStringParameters", parameters(request.query()));
        event.set("requestContext", context(request, routeKey, claims, at));
        putUnlessEmpty(event, "pathParameters", variables);
        BodyReader.put(event, request);
        return event;
    }

    private static void putCookies(ObjectNode event, LocalRequest request) {
        List<String> cookies = request.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("cookie"))
                .flatMap(header -> List.of(header.value().split(";\\s*")).stream())
                .toList();
        if (!cookies.isEmpty()) {
            ArrayNode list = event.putArray("cookies");
            cookies.forEach(list::add);
        }
    }

    private static Map<String, String> headers(LocalRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : request.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!name.equals("cookie")) {
                headers.merge(name, header.value(), (before, more) -> before + "," + more);
            }
        }
        headers.merge("x-forwarded-for", request.sourceIp(), (before, last) -> before + ", " + last);
        headers.put("x-forwarded-proto", "http");
        return headers;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String value = parts.length == 2 ? PercentEncoding.decodeQuery(parts[1]) : "";
                parameters.merge(PercentEncoding.decodeQuery(parts[0]), value, (before, more) -> before + "," + more);
            }
        }
        return parameters;
    }

    private static ObjectNode context(LocalRequest request, String routeKey, Map<String, String> claims, Instant at) {
        String host = request.header("host").orElse("localhost");
        ObjectNode context = JsonNodes.object()
                .put("accountId", "000000000000")
                .put("apiId", "local")
                .put("domainName", host)
                .put("domainPrefix", "local")
                .put("requestId", request.id())
                .put("routeKey", routeKey)
                .put("stage", "$default")
                .put("time", REQUEST_TIME.format(at))
                .put("timeEpoch", at.toEpochMilli());
        if (!claims.isEmpty()) {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            putAll(jwt.putObject("claims"), claims);
            jwt.putNull("scopes");
        }
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", request.protocol())
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent").orElse(""));
        return context;
    }

    private static void putUnlessEmpty(ObjectNode event, String field, Map<String, String> values) {
        if (!values.isEmpty()) {
            putAll(event.putObject(field), values);
        }
    }

    private static void putAll(ObjectNode object, Map<String, String> values) {
        values.forEach(object::put);
    }
}
