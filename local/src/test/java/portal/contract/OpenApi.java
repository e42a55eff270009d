package portal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import portal.domain.access.Capability;
import portal.local.aws.template.YamlTree;

/** The project's OpenAPI document. */
public record OpenApi(JsonNode document) {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    public static OpenApi ofProject() {
        try (Reader yaml = Files.newBufferedReader(ROOT.resolve("openapi.yaml"))) {
            return new OpenApi(YamlTree.read(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths").properties().forEach(item -> item.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .forEach(member -> operations.add(operation(item.getKey(), item.getValue(), member.getKey()))));
        return operations;
    }

    /** The operations of contacts and of the vendor's systems. Others ask for no caller. */
    public List<Operation> operationsOfCallers() {
        return operations().stream().filter(operation -> !operation.isOpen()).toList();
    }

    /** The operation that a request is for. */
    Optional<Operation> operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.method().equals(method) && operation.covers(path))
                .findFirst();
    }

    /** The node itself, or the component that it refers to. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
    }

    private Operation operation(String path, JsonNode item, String method) {
        var node = item.path(method);
        var parameters = Stream.of(item, node)
                .flatMap(holder -> elements(holder.path("parameters")))
                .map(this::resolved)
                .toList();
        return new Operation(method.toUpperCase(Locale.ROOT), path, node, parameters);
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** @param parameters the parameters of the path and of the operation, with references resolved */
    public record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {
        public String routeKey() {
            return method + " " + path;
        }

        /** The capability that the operation requires. */
        public Capability capability() {
            return Capability.valueOf(node.path("x-capability").asText());
        }

        /** The capabilities that values of the query require instead, such as {@code scope=all}. */
        public Map<String, Capability> capabilitiesOfQueries() {
            return parameters.stream()
                    .flatMap(parameter -> parameter.path("x-capabilities").properties().stream()
                            .map(value -> Map.entry(
                                    parameter.path("name").asText() + "=" + value.getKey(),
                                    Capability.valueOf(value.getValue().asText()))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /** Whether the operation always needs a recent second factor, or never ({@code ""}), or {@code sometimes}. */
        public String recentSecondFactor() {
            return node.path("x-recent-second-factor").asText();
        }

        /**
         * Whether an administrator who was appointed just now is {@code always} refused, {@code sometimes}, or never.
         */
        public String settledAdministrator() {
            return node.path("x-settled-administrator").asText();
        }

        /** Whether it asks for no caller. */
        boolean isOpen() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }

        /** Whether it is for the vendor: its systems, or the people of its support. */
        public boolean isForBackOffice() {
            return schemes().anyMatch(Set.of("backOffice", "desk")::contains);
        }

        /** The kinds of tokens, one of which it asks for. */
        Stream<String> schemes() {
            return elements(node.path("security"))
                    .flatMap(asked -> asked.propertyStream().map(Map.Entry::getKey));
        }

        /** The scopes of the vendor, one of which it asks for. */
        List<String> scopesOfBackOffice() {
            return elements(node.path("security"))
                    .flatMap(asked -> Stream.of("backOffice", "desk").flatMap(scheme -> elements(asked.path(scheme))))
                    .map(JsonNode::asText)
                    .toList();
        }

        public Stream<String> parameters(String in) {
            return parameters.stream()
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .map(parameter -> parameter.path("name").asText());
        }

        private boolean covers(String concrete) {
            return Pattern.matches(path.replaceAll("\\{[^}]+}", "[^/]+"), concrete);
        }

        @Override
        public String toString() {
            return routeKey();
        }
    }
}
