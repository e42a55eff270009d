package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import portal.local.LocalPortal;
import portal.local.Options;
import portal.local.aws.login.Authenticator;

/** A portal of its own with the demo, and a browser. After each test, the console of the browser has told nothing. */
@ExtendWith(NeedsBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIGN_IN = "Go to the sign-in page";

    protected LocalPortal portal;
    protected Chromium browser;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Authenticator> apps = new HashMap<>();
    private String signedIn = "";

    @BeforeAll
    void start() throws IOException {
        portal = LocalPortal.start(Options.forTests(Path.of("..").toRealPath()).withDemo());
        browser = Chromium.start(portal.url(), View.DESK);
    }

    @AfterAll
    void stop() throws IOException {
        browser.close();
        portal.close();
        http.close();
    }

    @AfterEach
    void consoleToldNothing() {
        assertThat(browser.console()).isEmpty();
    }

    /** Signs somebody of the demo in, as a person does, unless they are already, and leads to a page. */
    protected void signIn(String username, String path) throws InterruptedException {
        browser.open("/");
        browser.run("sessionStorage.clear()");
        if (signedIn.equals(username)) {
            browser.open(path);
            return;
        }
        browser.run("localStorage.clear()");
        browser.open(path);
        browser.click(browser.view().language().equals("nl") ? "Naar de aanmeldpagina" : SIGN_IN);
        passManagedLogin(username);
        browser.eventually("a page after signing in", () -> browser.path().equals(path));
        signedIn = username;
    }

    /** Answers what the managed login asks. */
    protected void passManagedLogin(String username) throws InterruptedException {
        var person = person(username);
        browser.element("#username").clear();
        browser.element("#username").sendKeys(username);
        browser.element("#password").sendKeys(person.path("password").asText());
        browser.click("Sign in");
        var app = apps.computeIfAbsent(
                username, name -> Authenticator.of(person.path("secret").asText(), Clock.systemUTC()));
        do {
            browser.element("#code").sendKeys(app.next());
            browser.click("Continue");
        } while (browser.path().startsWith("/login") && browser.text().contains("Invalid code"));
    }

    private JsonNode person(String username) {
        for (var person : request("GET", "/local/sign-ins/codes", "", null)) {
            if (person.path("username").asText().equals(username)) {
                return person;
            }
        }
        throw new AssertionError("There is nobody called " + username);
    }

    /** Calls the API as a contact, beside the browser. */
    protected JsonNode as(String organization, String contact, String method, String path, String body) {
        var wanted = JSON.createObjectNode()
                .put("organization", organization)
                .put("contact", contact)
                .put("mfa", true);
        return request(method, path, token(wanted), body);
    }

    /** Calls the API as a system of the vendor. */
    protected JsonNode asVendor(String method, String path, String body) {
        return request(method, path, token(JSON.createObjectNode().put("scope", "portal/back-office")), body);
    }

    private String token(ObjectNode wanted) {
        return request("POST", "/local/tokens", "", wanted.toString())
                .path("token")
                .asText();
    }

    protected List<JsonNode> mails() throws InterruptedException {
        portal.awaitIdle();
        return request("GET", "/local/mail", "", null).valueStream().toList();
    }

    private JsonNode request(String method, String path, String token, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(portal.url() + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json");
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Nothing that a screen reader or somebody with bad sight would stumble over (WCAG 2.2 AA), nor anything too wide.
     */
    protected void isAccessible(String what) {
        browser.run(axe());
        @SuppressWarnings("unchecked")
        var violations = (List<String>) browser.runAsync("""
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                  .then(found => found.violations.map(each =>
                    each.id + ' ' + each.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')))
                """);
        assertThat(violations).as("%s at %s", what, browser.view()).isEmpty();
        assertThat(browser.overflow())
                .as("%s at %s is too wide", what, browser.view())
                .isLessThanOrEqualTo(0);
    }

    private static String axe() {
        try (var script = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a picture for docs/, when asked for: ./portal test -Dpictures=true. */
    protected void picture(String name) throws IOException {
        if (Boolean.getBoolean("pictures")) {
            var folder = Files.createDirectories(Path.of("../docs/pictures"));
            Files.write(folder.resolve(name + ".png"), browser.picture());
        }
    }
}
