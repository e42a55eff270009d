package portal.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleEventsTest {

    private static final Path FUNCTIONS = Path.of("../../functions");

    static List<String> samples() throws IOException {
        try (var files = Files.list(Event.SAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
        }
    }

    static List<String> functions() throws IOException {
        try (var folders = Files.list(FUNCTIONS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static Stream<String> requests() throws IOException {
        return samples().stream()
                .filter(name -> Event.sample(name).json().text("routeKey").isPresent());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void existForEveryFunction(String function) throws IOException {
        assertThat(samples()).anyMatch(sample -> sample.startsWith(function + "-"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areUsedByATestOfTheirFunction(String sample) throws IOException {
        var function = functions().stream()
                .filter(name -> sample.startsWith(name + "-"))
                .findFirst()
                .orElseThrow();

        assertThat(testsOf(function)).containsPattern("\"" + sample + "[\",]");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void agreeWithThemselves(String sample) {
        var event = Event.sample(sample).json();
        var context = event.object("requestContext");
        var parameters = event.object("pathParameters").texts();
        var path = event.text("routeKey").orElseThrow().split(" ", 2)[1];
        for (var parameter : parameters.entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }

        assertThat(event.text("version")).contains("2.0");
        assertThat(event.text("rawPath")).contains(path);
        assertThat(context.text("routeKey")).isEqualTo(event.text("routeKey"));
        assertThat(context.object("http").text("path")).contains(path);
        assertThat(event.text("routeKey").orElseThrow())
                .startsWith(context.object("http").text("method").orElseThrow() + " ");
        assertThat(query(event.text("rawQueryString").orElseThrow()))
                .isEqualTo(event.object("queryStringParameters").texts());
        assertThat(event.object("headers").members().keySet())
                .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void standForEveryRoleOfTheOrganization() throws IOException {
        var contacts = requests()
                .map(name -> Event.sample(name).json().object("requestContext"))
                .map(context -> context.object("authorizer").object("jwt").object("claims"))
                .flatMap(claims -> claims.text("custom:contact").stream())
                .collect(Collectors.toSet());

        assertThat(contacts).containsExactlyInAnyOrder("anna", "bram", "carla", "dirk", "eva");
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> first + "," + second,
                        TreeMap::new));
    }

    private static String testsOf(String function) throws IOException {
        try (var files = Files.walk(FUNCTIONS.resolve(function).resolve("src/test/java"))) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
