package portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.domain.access.Language;
import portal.platform.http.Problem;

/** Compares the problems of the document with those that the functions answer, and their examples with the catalog. */
class ProblemsTest {
    private static final String MEDIA_TYPE = "application/problem+json";

    private static final OpenApi CONTRACT = OpenApi.ofProject();

    static List<Refusal> refusals() {
        return CONTRACT.operations().stream()
                .flatMap(operation -> operation.node().path("responses").properties().stream()
                        .map(entry -> new Refusal(
                                operation + " " + entry.getKey(), entry.getKey(), CONTRACT.resolved(entry.getValue()))))
                .filter(refusal -> refusal.response().path("content").has(MEDIA_TYPE))
                .toList();
    }

    static Stream<JsonNode> examples() {
        return refusals().stream().flatMap(Refusal::examples).distinct();
    }

    @Test
    void areExactlyThoseThatTheFunctionsAnswer() {
        var documented = refusals().stream()
                .flatMap(refusal -> refusal.codes().map(code -> refusal.status() + " " + code))
                .collect(Collectors.toSet());
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Refusals.all().stream()
                        .map(problem -> problem.status() + " " + problem.code())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void areExplainedByTheirCodes(Refusal refusal) {
        assertThat(refusal.response().path("description").asText())
                .contains(refusal.codes().map(code -> "`" + code + "`").toList());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void haveTheStatusOfTheirAnswer(Refusal refusal) {
        assertThat(refusal.examples())
                .extracting(example -> example.path("status").asText())
                .isNotEmpty()
                .containsOnly(refusal.status());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void haveExamplesInTheWordsOfTheCatalog(JsonNode example) {
        var code = example.path("code").asText();
        assertThat(example.path("type").asText()).isEqualTo("urn:customer-portal:problem:" + code);
        assertThat(Refusals.all())
                .anySatisfy(problem -> assertThat(problem).matches(said -> says(said, example), "says this"));
    }

    private static boolean says(Problem problem, JsonNode example) {
        return problem.code().equals(example.path("code").asText())
                && Stream.of(Language.values())
                        .anyMatch(language -> says(problem.title().in(language), example.path("title"))
                                && says(problem.detail().in(language), example.path("detail")));
    }

    /** Whether the example has this text. Values of the case, such as numbers and names, may differ. */
    private static boolean says(String text, JsonNode example) {
        var words = Refusals.VALUES.matcher(Pattern.quote(text)).replaceAll("\\\\E.*\\\\Q");
        return Pattern.matches(words, example.asText());
    }

    /** An answer of an operation that is a problem. */
    record Refusal(String name, String status, JsonNode response) {
        Stream<String> codes() {
            return codes(content().path("schema"));
        }

        Stream<JsonNode> examples() {
            return Stream.concat(
                    Stream.of(content().path("example")).filter(example -> !example.isMissingNode()),
                    OpenApi.elements(content().path("examples"))
                            .map(example -> CONTRACT.resolved(example).path("value")));
        }

        private JsonNode content() {
            return response.path("content").path(MEDIA_TYPE);
        }

        private static Stream<String> codes(JsonNode schema) {
            var resolved = CONTRACT.resolved(schema);
            var code = resolved.path("properties").path("code");
            var own = Stream.concat(
                    Stream.of(code.path("const")).filter(JsonNode::isTextual), OpenApi.elements(code.path("enum")));
            var parts = Stream.of("allOf", "oneOf", "anyOf")
                    .flatMap(keyword -> OpenApi.elements(resolved.path(keyword)))
                    .flatMap(Refusal::codes);
            return Stream.concat(own.map(JsonNode::asText), parts);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
