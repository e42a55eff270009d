package portal.local.aws.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.RunningPortal;
import portal.local.aws.http.JsonNodes;

class DistributionTest extends RunningPortal {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String DOCUMENT =
            "<link rel=\"stylesheet\" href=\"/assets/style.css\"><script src=\"/assets/main.js\"></script>";

    @BeforeEach
    void layOut() throws IOException {
        write("index.html", DOCUMENT);
        write("assets/main.js", "import './lib/api.js'");
        write("assets/lib/api.js", "export {}");
        write("assets/style.css", "body {}");
        write("package.json", "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?code=1&state=2",
                "/license",
                "/incidents/INC-1001",
                "/sign-in",
                "/echo/a",
                "/contacts/a.b"
            })
    void showsABrowserTheOneDocumentWhateverItOpens(String path) throws Exception {
        HttpResponse<String> page = open(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(page.body()).isEqualTo(DOCUMENT.replace("/assets/", "/assets/" + version() + "/"));
    }

    @Test
    void addsTheHeadersOfTheTemplateToEveryPartOfThePages() throws Exception {
        for (String path : new String[] {"/license", "/config.json", "/assets/" + version() + "/main.js"}) {
            HttpResponse<String> answer = open(path);
            assertThat(answer.headers().firstValue("content-security-policy"))
                    .contains("default-src 'none'; script-src 'self'");
            assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(answer.headers().firstValue("referrer-policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("cross-origin-opener-policy"))
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "main.js, text/javascript; charset=utf-8, import './lib/api.js'",
        "lib/api.js, text/javascript; charset=utf-8, export {}",
        "style.css, text/css; charset=utf-8, body {}",
    })
    void givesFilesForGoodByTheirVersion(String file, String type, String content) throws Exception {
        HttpResponse<String> answer = send(request("/assets/" + version() + "/" + file));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains(type);
        assertThat(answer.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.body()).isEqualToIgnoringCase(content);
    }

    @Test
    void showsAChangedFileAfterAReload() throws Exception {
        String before = version();
        write("assets/main.js", "changed()");

        assertThat(version()).isNotEqualTo(before);
        assertThat(send(request("/assets/" + version() + "/main.js")).body()).isEqualTo("changed()");
        HttpResponse<String> open = send(request("/assets/" + before + "/main.js"));
        assertThat(open.body()).as("what a page gets that is open still").isEqualTo("changed()");
        assertThat(open.headers().firstValue("cache-control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/main.js",
                "/assets/",
                "/assets/VERSION/",
                "/assets/VERSION/none.js",
                "/assets/VERSION/lib",
                "/assets/VERSION/../../index.html",
                "/assets/VERSION/lib/../main.js",
                "/assets/VERSION/%2e%2e/%2e%2e/index.html",
                "/assets/VERSION/..%2f..%2findex.html",
                "/assets/VERSION/..%5c..%5cindex.html",
                "/assets/VERSION//etc/passwd",
                "/assets/VERSION/secret.txt",
                "/assets/VERSION/out/secret.txt",
                "/assets/VERSION/.hidden.js",
                "/package.json",
                "/robots.txt",
            })
    void findsNothingBesideTheFilesOfThePages(String path) throws Exception {
        Path secret = Files.createDirectories(root.resolve("elsewhere")).resolve("secret.txt");
        Files.writeString(secret, "secret");
        link("secret.txt", secret);
        link("out", secret.getParent());
        write("assets/.hidden.js", "hidden");

        HttpResponse<String> answer = open(path.replace("VERSION", version()));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"not-found\"");
    }

    @Test
    void saysWhatThePagesHaveToKnow() throws Exception {
        HttpResponse<String> config = send(request("/config.json"));

        assertThat(config.headers().firstValue("content-type")).contains("application/json");
        assertThat(config.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(config.body())
                .isEqualTo("{\"api\":\"/api\",\"signIn\":\"" + portal.url() + "\",\"clientId\":\"PortalClient\"}");
    }

    @Test
    void passesWhatIsBelowApiToTheApi() throws Exception {
        JsonNode event = JsonNodes.read(
                send(signedIn("/api/echo/a%23b?x=1").header("Accept", BROWSER)).body());
        assertThat(event.path("routeKey").asText()).isEqualTo("GET /echo/{name}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/echo/a#b");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1");
        assertThat(open("/api/echo/a").statusCode()).isEqualTo(401);
        assertThat(open("/api/nowhere").statusCode()).isEqualTo(404);
        assertThat(open("/api/local/people").statusCode()).isEqualTo(404);
        assertThat(send(signedIn("/api/echo")
                                .header("Origin", portal.url().toString())
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void goesOnToAnswerProgramsAtTheRoot() throws Exception {
        HttpResponse<String> program = send(signedIn("/echo/a").header("Accept", "*/*"));
        assertThat(program.body()).contains("GET /echo/{name}");
        assertThat(program.headers().allValues("vary")).contains("Accept");
        assertThat(open("/echo/a").headers().allValues("vary")).contains("Accept");
        assertThat(send(signedIn("/echo/a").header("Accept", BROWSER)).body())
                .as("whoever has a token calls the API")
                .contains("GET /echo/{name}");
        assertThat(send(request("/echo/a")).statusCode()).isEqualTo(401);
        assertThat(send(request("/nowhere")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/open, 200", "/local/nowhere, 404", "/aws/nowhere, 404", "/oauth2/nowhere, 404", "/local/mail, 200"})
    void leavesWhatPeopleOpenInABrowserBesideThePages(String path, int status) throws Exception {
        HttpResponse<String> answer = open(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("/assets/");
    }

    @Test
    void changesNothingForWhoeverSendsSomething() throws Exception {
        HttpResponse<String> answer =
                send(request("/license").header("Accept", BROWSER).POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(send(request("/config.json").method("PUT", BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/license", "/config.json", "/assets/VERSION/main.js"})
    void tellsTheHeadersAlone(String path) throws Exception {
        HttpResponse<String> head = send(request(path.replace("VERSION", version()))
                .header("Accept", BROWSER)
                .method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("content-security-policy")).isPresent();
        assertThat(head.body()).isEmpty();
    }

    @Test
    void saysThatThereAreNoPages() throws Exception {
        Files.move(root.resolve("web"), root.resolve("web-away"));
        try {
            HttpResponse<String> page = open("/license");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("There are no pages in ", "web");
            assertThat(open("/assets/0123456789abcdef/main.js").statusCode()).isEqualTo(404);
        } finally {
            Files.move(root.resolve("web-away"), root.resolve("web"));
        }
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Accept", BROWSER);
        return send(request);
    }

    private String version() throws IOException {
        return Release.read(root.resolve("web")).version();
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve("web").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private void link(String name, Path target) throws IOException {
        Path link = root.resolve("web/assets").resolve(name);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }
}
