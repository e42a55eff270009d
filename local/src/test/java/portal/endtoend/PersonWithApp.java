package portal.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.StreamSupport;
import portal.local.aws.login.Authenticator;
import portal.local.aws.login.Browser;

/** Somebody with an authenticator app, who signs in on the pages. */
final class PersonWithApp {

    static final String OWN = "Eigen-wachtwoord-1";

    private final PortalClient portal;
    private final String home;
    private final String email;
    private final String client;
    private final String scope;
    private final CodeVerifier verifier = new CodeVerifier();
    private Authenticator app;
    private String refreshToken = "";

    PersonWithApp(PortalClient portal, String email) {
        this(portal, email, "PortalClient", "openid profile");
    }

    /** @param client with which the person signs in */
    PersonWithApp(PortalClient portal, String email, String client, String scope) {
        this.portal = portal;
        this.email = email;
        this.client = client;
        this.scope = scope;
        this.home = portal.local("/local/sign-ins/clients")
                .path(0)
                .path("callbackUrls")
                .path(0)
                .asText();
    }

    String email() {
        return email;
    }

    /** The app as it was set up the last time. */
    Authenticator app() {
        return app;
    }

    String refreshToken() {
        return refreshToken;
    }

    /** Signs in, and answers whatever the pages ask. */
    PortalClient.As signedIn() throws InterruptedException {
        return entered(ledBack());
    }

    /** The page that the sign-in leads back to. */
    Browser.Page ledBack() throws InterruptedException {
        var browser = Browser.of(portal.url());
        var page = askedForMore(browser);
        if (page.fields().containsKey("new_password")) {
            page = browser.submit(page, Map.of("new_password", OWN, "repeated_password", OWN));
        }
        if (page.text().contains("otpauth:")) {
            app = Authenticator.scan(page.text(), Clock.systemUTC());
        }
        return browser.submit(page, Map.of("code", app.next()));
    }

    /** The caller whom the pages led back with this. */
    PortalClient.As entered(Browser.Page page) {
        var tokens = portal.localForm(
                "/oauth2/token",
                "grant_type=authorization_code&client_id=" + client + "&code="
                        + page.parameter("code") + "&redirect_uri=" + encoded(home) + "&code_verifier="
                        + verifier.getValue());
        refreshToken = tokens.path("refresh_token").asText();
        return portal.bearer(tokens.path("access_token").asText());
    }

    /** The page after this password. */
    String afterPassword(String password) {
        return askedForMore(Browser.of(portal.url()), password).text();
    }

    /** The page after this code. */
    String refusedCode(String code) {
        var browser = Browser.of(portal.url());
        return browser.submit(askedForMore(browser), Map.of("code", code)).text();
    }

    /** What the page asks after name and password. */
    private Browser.Page askedForMore(Browser browser) {
        SharedPortal.settle();
        return askedForMore(browser, user().path("password").asText());
    }

    private Browser.Page askedForMore(Browser browser, String password) {
        var username = user().path("signInName").asText();
        return browser.submit(signInPage(browser), Map.of("username", username, "password", password));
    }

    /** The page that asks for name and password. */
    Browser.Page signInPage(Browser browser) {
        return browser.open("/oauth2/authorize?response_type=code&client_id=" + client + "&scope=" + encoded(scope)
                + "&redirect_uri=" + encoded(home) + "&code_challenge_method=S256&code_challenge="
                + CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
    }

    /** The user of the pool, with the current password. */
    JsonNode user() {
        return StreamSupport.stream(portal.local("/local/sign-ins/codes").spliterator(), false)
                .filter(user -> user.path("email").asText().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
