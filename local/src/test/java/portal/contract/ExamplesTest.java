package portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.contract.OpenApi.Operation;

/** Checks the examples of the document against its own schemas. */
class ExamplesTest {
    private static final OpenApi CONTRACT = OpenApi.ofProject();
    private static final Schemas SCHEMAS = new Schemas(CONTRACT);

    static Stream<Content> requests() {
        return CONTRACT.operations().stream()
                .flatMap(operation ->
                        contents(operation + " body", operation.node().path("requestBody")));
    }

    static Stream<Content> answers() {
        return CONTRACT.operations().stream()
                .flatMap(operation -> operation.node().path("responses").properties().stream()
                        .flatMap(entry -> contents(operation + " " + entry.getKey(), entry.getValue())));
    }

    static Stream<Content> parameters() {
        return CONTRACT.operations().stream().flatMap(ExamplesTest::parameters);
    }

    static Stream<Content> headers() {
        return CONTRACT.document().path("components").path("headers").properties().stream()
                .map(entry -> new Content(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource({"requests", "parameters", "headers"})
    void followTheirSchema(Content content) {
        assertThat(content.examples()).isNotEmpty().allSatisfy(example -> assertThat(
                        SCHEMAS.violations(content.schema(), example))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void ofAnswersHaveNothingThatTheirSchemaDoesNotName(Content content) {
        assertThat(content.examples()).isNotEmpty().allSatisfy(example -> assertThat(
                        SCHEMAS.violationsWhenClosed(content.schema(), example))
                .isEmpty());
    }

    private static Stream<Content> contents(String name, JsonNode holder) {
        return CONTRACT.resolved(holder).path("content").properties().stream()
                .map(entry -> new Content(name + " " + entry.getKey(), entry.getValue()));
    }

    private static Stream<Content> parameters(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.has("example"))
                .map(parameter ->
                        new Content(operation + " " + parameter.path("name").asText(), parameter));
    }

    /** Anything with a schema and examples. */
    record Content(String name, JsonNode node) {
        JsonNode schema() {
            return node.path("schema");
        }

        List<JsonNode> examples() {
            return Stream.concat(
                            Stream.of(node.path("example")).filter(example -> !example.isMissingNode()),
                            OpenApi.elements(node.path("examples"))
                                    .map(example -> CONTRACT.resolved(example).path("value")))
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
