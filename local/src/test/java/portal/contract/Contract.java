package portal.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks answers against the project's OpenAPI document. The document must describe the status, the headers and the
 * body of an answer, and everything in the body.
 */
public final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenApi contract;
    private final Schemas schemas;

    Contract(OpenApi contract) {
        this.contract = contract;
        this.schemas = new Schemas(contract);
    }

    public static Contract ofProject() {
        return new Contract(OpenApi.ofProject());
    }

    /** The violations in an answer and its request. */
    public List<String> violations(HttpResponse<byte[]> answer) {
        var request = answer.request();
        return contract.operation(request.method(), request.uri().getRawPath())
                .map(operation -> {
                    var described = described(operation, answer.statusCode());
                    var body = new String(answer.body(), UTF_8);
                    var found = new ArrayList<>(headers(described, answer.headers()));
                    found.addAll(contents(described, mediaType(answer.headers()), body));
                    return found.stream()
                            .map(text -> told(operation, answer.statusCode(), text))
                            .toList();
                })
                .orElseGet(
                        () -> List.of(request.method() + " " + request.uri().getRawPath() + " is not in the contract"));
    }

    /**
     * The violations in an answer.
     *
     * @param path the path of the request, or the matching path of the document
     * @param body empty for an answer without content
     */
    public List<String> violations(String method, String path, int status, String body) {
        return contract.operation(method, path)
                .map(operation -> contents(described(operation, status), "", body).stream()
                        .map(text -> told(operation, status, text))
                        .toList())
                .orElseGet(() -> List.of(method + " " + path + " is not in the contract"));
    }

    private JsonNode described(OpenApi.Operation operation, int status) {
        return contract.resolved(operation.node().path("responses").path(Integer.toString(status)));
    }

    private List<String> headers(JsonNode described, HttpHeaders headers) {
        return described.path("headers").properties().stream()
                .flatMap(entry -> header(entry.getKey(), contract.resolved(entry.getValue()), headers))
                .toList();
    }

    private Stream<String> header(String name, JsonNode described, HttpHeaders headers) {
        return headers.firstValue(name)
                .map(value -> schemas.violations(described.path("schema"), new TextNode(value)).stream())
                .orElseGet(() -> described.path("required").asBoolean() ? Stream.of("is missing") : Stream.of())
                .map(text -> "header " + name + ": " + text);
    }

    private List<String> contents(JsonNode described, String mediaType, String body) {
        if (described.isMissingNode()) {
            return List.of("there is no such status in the contract, with " + body);
        }
        var contents = described.path("content");
        if (contents.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("there should be no content, and there is " + body);
        }
        var found = contents.properties().stream()
                .filter(content -> mediaType.isEmpty() || mediaType.equals(content.getKey()))
                .map(content -> content.getKey().contains("json")
                        ? content(content.getValue().path("schema"), body)
                        : List.<String>of())
                .toList();
        return found.stream().anyMatch(List::isEmpty)
                ? List.of()
                : found.stream()
                        .findFirst()
                        .orElseGet(() -> List.of("content of type " + mediaType + " is not in the contract"));
    }

    private List<String> content(JsonNode schema, String body) {
        try {
            return schemas.violationsWhenClosed(schema, JSON.readTree(body)).stream()
                    .map(text -> text + " in " + body)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("not JSON: " + body);
        }
    }

    private static String mediaType(HttpHeaders headers) {
        return headers.firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip())
                .orElse("none");
    }

    private static String told(OpenApi.Operation operation, int status, String text) {
        return operation + " " + status + ": " + text;
    }
}
