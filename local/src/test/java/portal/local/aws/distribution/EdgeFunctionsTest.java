package portal.local.aws.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeJSON;
import org.mozilla.javascript.ScriptableObject;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.template.YamlTree;

/**
 * Runs the functions of the distribution as the template has them, with the events that CloudFront gives them. They use
 * only ECMAScript 5.1, which <a
 * href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html">the
 * runtime</a> has in full.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html">CloudFront
 *     Functions event structure</a>
 */
class EdgeFunctionsTest {
    private static final String TYPE = "AWS::CloudFront::Function";
    /** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
    private static final int LARGEST_CODE = 10 * 1024;

    private static JsonNode resources;

    @BeforeAll
    static void read() throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("../template.yaml"))) {
            resources = YamlTree.read(reader).path("Resources");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, /index.html",
        "/license, /index.html",
        "/incidents/INC-1001, /index.html",
        "/sign-in, /index.html",
        "/contacts/anna.de.vries, /index.html",
        "/environments/O12345AA/users/a.b%2Fc, /index.html",
        "/license/, /index.html",
        "//, /index.html",
        "/index.html, /index.html",
        "/config.json, /config.json",
        "/robots.txt, /robots.txt",
        "/favicon.svg, /favicon.svg",
        "/favicon.ico, /favicon.ico",
    })
    void leadsEveryAddressOfAPageToTheDocument(String asked, String fetched) {
        assertThat(run("PageAddresses", asked).path("uri").asText()).isEqualTo(fetched);
        assertThat(pages().isFile(asked)).as("the local portal").isEqualTo(fetched.equals(asked));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/incidents, /incidents",
        "/api/incidents/INC-1001/messages, /incidents/INC-1001/messages",
        "/api/api/incidents, /api/incidents",
        "/api/, /",
        "/api/license/metrics/a%2Fb, /license/metrics/a%2Fb",
        "/%61pi/incidents, /%61pi/incidents",
    })
    void takesThePrefixOffThePathsOfTheApi(String asked, String fetched) {
        assertThat(run("ApiPaths", asked).path("uri").asText()).isEqualTo(fetched);
    }

    @Test
    void leavesTheRestOfARequestAsItIs() {
        for (String function : List.of("PageAddresses", "ApiPaths")) {
            JsonNode request = run(function, "/api/incidents");
            assertThat(request.path("method").asText()).isEqualTo("GET");
            assertThat(request.at("/querystring/status/value").asText()).isEqualTo("OPEN");
            assertThat(request.at("/headers/authorization/value").asText()).isEqualTo("Bearer t");
        }
    }

    @Test
    void saysOfTheStackWhatTheLocalPortalSaysOfItself() {
        JsonNode response = run("PageConfig", "/config.json");

        assertThat(response.path("statusCode").isIntegralNumber()).isTrue();
        assertThat(response.path("statusCode").asInt()).isEqualTo(200);
        assertThat(response.at("/headers/content-type/value").asText()).isEqualTo("application/json");
        assertThat(response.at("/headers/cache-control/value").asText()).isEqualTo("no-cache");
        JsonNode config = JsonNodes.read(response.path("body").asText());
        assertThat(config.path("signIn").asText()).isEqualTo("https://my-domain.auth.eu-west-1.amazoncognito.com");
        assertThat(config.path("clientId").asText()).isEqualTo("my-client");
        assertThat(config.path("api").asText()).isEqualTo("/api");
        assertThat(names(config))
                .isEqualTo(names(JsonNodes.parse(pages().config()).orElseThrow()));
    }

    @Test
    void areSmallAndForTheRuntimeThatTheyWereWrittenFor() {
        List<JsonNode> functions = StreamSupport.stream(resources.spliterator(), false)
                .filter(resource -> resource.path("Type").asText().equals(TYPE))
                .map(resource -> resource.path("Properties"))
                .toList();
        assertThat(functions).hasSize(3).allSatisfy(function -> {
            assertThat(function.at("/FunctionConfig/Runtime").asText()).isEqualTo("cloudfront-js-2.0");
            assertThat(function.path("AutoPublish").asBoolean()).isTrue();
            assertThat(code(function).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST_CODE);
        });
    }

    private static WebFolder pages() {
        return new WebFolder(Path.of("../web"), "https://sign-in.example", "client", List.of());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(field -> field.getKey()).toList();
    }

    private static String code(JsonNode function) {
        JsonNode code = function.path("FunctionCode");
        return (code.isTextual() ? code : code.path("Fn::Sub")).asText();
    }

    /** The request or the response that a function gives back for a request to this path. */
    private static JsonNode run(String name, String uri) {
        String code = code(resources.path(name).path("Properties"))
                .replace("${SignInDomain}", "my-domain")
                .replace("${AWS::Region}", "eu-west-1")
                .replace("${PortalClient}", "my-client");
        assertThat(code).as("values of the stack").doesNotContain("${").contains("function handler(event)");
        String event = """
                {"version": "1.0", "context": {"eventType": "viewer-request"}, "viewer": {"ip": "198.51.100.11"},
                 "request": {"method": "GET", "uri": "%s", "querystring": {"status": {"value": "OPEN"}},
                             "headers": {"authorization": {"value": "Bearer t"}}, "cookies": {}}}
                """.formatted(uri);
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_1_8);
            ScriptableObject scope = context.initSafeStandardObjects();
            context.evaluateString(scope, code, name, 1, null);
            Object argument = context.evaluateString(scope, "(" + event + ")", "event", 1, null);
            Object result =
                    ((Function) scope.get("handler", scope)).call(context, scope, scope, new Object[] {argument});
            return JsonNodes.read((String) NativeJSON.stringify(context, scope, result, null, null));
        }
    }
}
