package portal.testing.http;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.json.MalformedJsonException;

/**
 * The answer of a function behind the HTTP API.
 *
 * @param body as sent, empty when there is none
 */
public record Response(int status, Map<String, String> headers, String body) {

    static Response of(Json.Struct output) {
        var status = (Json.Numeral) output.member("statusCode").orElseThrow();
        return new Response(
                status.whole().orElseThrow().intValue(),
                output.object("headers").texts(),
                output.text("body").orElseThrow());
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Status and code of a problem, such as {@code 404 not-found}. */
    public String refusal() {
        if (!header("Content-Type").equals("application/problem+json")) {
            throw new AssertionError("Not a problem: " + this);
        }
        return text("/status") + " " + text("/code");
    }

    /** The errors of fields, each with its place and code, such as {@code /severity not-allowed}. */
    public List<String> errors() {
        return elements("/errors").stream()
                .map(error -> text(error, "/pointer") + " " + text(error, "/code"))
                .toList();
    }

    /**
     * The value at a place of the body. A text is returned as it is, other values as JSON.
     *
     * @param pointer JSON pointer, such as {@code /items/0/number}
     */
    public String text(String pointer) {
        return text(json(), pointer);
    }

    public boolean has(String pointer) {
        return find(json(), pointer) != null;
    }

    /** One member of every element of a list. */
    public List<String> texts(String list, String member) {
        return elements(list).stream()
                .map(element -> text(element, "/" + member))
                .toList();
    }

    public Json json() {
        try {
            return JsonReader.read(body);
        } catch (MalformedJsonException e) {
            throw new AssertionError("Not JSON: " + this, e);
        }
    }

    private List<Json> elements(String pointer) {
        return ((Json.Array) require(json(), pointer)).elements();
    }

    private static String text(Json from, String pointer) {
        return switch (require(from, pointer)) {
            case Json.Text(var value) -> value;
            case Json.Numeral(var literal) -> literal;
            case Json.Flag(var flag) -> Boolean.toString(flag);
            case Json.Null() -> "null";
            case Json.Array array -> array.toString();
            case Json.Struct object -> object.toString();
        };
    }

    private static Json require(Json from, String pointer) {
        var found = find(from, pointer);
        if (found == null) {
            throw new NoSuchElementException("There is no " + pointer + " in " + from);
        }
        return found;
    }

    private static Json find(Json from, String pointer) {
        var found = from;
        for (var name : pointer.substring(1).split("/", -1)) {
            found = switch (found) {
                case Json.Struct object -> object.members().get(name);
                case Json.Array(var elements)
                when Integer.parseInt(name) < elements.size() -> elements.get(Integer.parseInt(name));
                case null, default -> null;
            };
        }
        return found;
    }
}
