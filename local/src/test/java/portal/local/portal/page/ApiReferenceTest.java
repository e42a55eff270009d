package portal.local.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.RunningPortal;
import portal.local.aws.http.JsonNodes;

class ApiReferenceTest extends RunningPortal {

    @BeforeAll
    void describe() throws IOException {
        Files.copy(Path.of("..").resolve("openapi.yaml"), root.resolve("openapi.yaml"));
    }

    @Test
    void isAPageWhoseFilesAreAllServed() throws Exception {
        HttpResponse<String> page = send(request("/local/api/"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(Pattern.compile("(?:src|href)=\"(/local/[^\"]+)\"")
                        .matcher(page.body())
                        .results()
                        .map(link -> link.group(1)))
                .hasSize(4)
                .allSatisfy(link ->
                        assertThat(send(request(link)).statusCode()).as(link).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "swagger-ui-bundle.js, text/javascript; charset=utf-8",
        "swagger-ui.css, text/css; charset=utf-8",
        "reference.js, text/javascript; charset=utf-8",
        "reference.css, text/css; charset=utf-8"
    })
    void servesFilesWithTheirTypes(String name, String type) throws Exception {
        HttpResponse<String> file = send(request("/local/api/" + name));

        assertThat(file.headers().firstValue("content-type")).contains(type);
        assertThat(file.headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/local/api/index.html",
                "/local/api/swagger-initializer.js",
                "/local/api/../reference.js",
                "/local/api/../../template.yaml",
                "/local/api/..%2f..%2ftemplate.yaml",
                "/local/api/%2e%2e/%2e%2e/template.yaml",
                "/local/api/%2fetc%2fpasswd",
                "/local/api//swagger-ui.css",
                "/local/api/swagger-ui.css/",
                "/local/api/swagger-ui.css%00"
            })
    void servesNothingElse(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isIn(400, 404);
    }

    @Test
    void isSwaggerUiOfTheVersionInThePom() throws Exception {
        String version = only("<swagger-ui.version>([^<]+)<", Files.readString(Path.of("..", "pom.xml")));
        try (var packaged = ApiReference.class.getResourceAsStream(
                "/META-INF/resources/webjars/swagger-ui/" + version + "/swagger-ui-bundle.js")) {
            assertThat(packaged).isNotNull();
            assertThat(send(request("/local/api/swagger-ui-bundle.js")).body())
                    .isEqualTo(new String(packaged.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void readsADescriptionWhoseOnlyServerIsThisPortal() throws Exception {
        assertThat(send(request("/local/api/reference.js")).body()).contains("url: \"/local/openapi.json\"");
        JsonNode description =
                JsonNodes.read(send(request("/local/openapi.json")).body());
        assertThat(description.path("servers")).hasSize(1);
        assertThat(description.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(description
                        .at("/components/securitySchemes/session/flows/authorizationCode/tokenUrl")
                        .asText())
                .startsWith(portal.url().toString());
    }

    /** Otherwise every change would be tried out with the same If-Match, and refused. */
    @Test
    void leavesOutTheExamplesOfOptionalParameters() throws Exception {
        assertThat(send(request("/local/api/reference.js")).body())
                .contains("plugins: [withoutLocks, withoutOptionalExamples]")
                .contains("if (!parameter.required) delete parameter.example;");
    }

    /** The page offers each of them, with the meaning that the document gives. */
    @Test
    void findsTheVendorsScopesWhereItLooksForThem() throws Exception {
        assertThat(send(request("/local/api/reference.js")).body())
                .contains("securitySchemes?.backOffice?.flows.clientCredentials.scopes");
        assertThat(JsonNodes.read(send(request("/local/openapi.json")).body())
                        .at("/components/securitySchemes/backOffice/flows/clientCredentials/scopes")
                        .fieldNames())
                .toIterable()
                .contains("portal/metering", "portal/support");
    }

    private static String only(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.results().map(MatchResult::group)).hasSize(1);
        matcher.reset();
        return matcher.results().findFirst().orElseThrow().group(1);
    }
}
