package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import portal.local.aws.login.Authenticator;
import portal.local.aws.login.Browser;

/** People sign in on the page, with the claims that the real trigger gives their tokens (docs/domain.md, section 7). */
@ExtendWith(SharedPortal.class)
class SigningInTest {

    private static final String OWN = "Eigen-wachtwoord-1";

    private final PortalClient portal = SharedPortal.client();
    private final String organization = SharedPortal.organization();
    private final String home = portal.local("/local/sign-ins/clients")
            .path(0)
            .path("callbackUrls")
            .path(0)
            .asText();

    @Test
    void findsOldCodesAndSessionsDeadAfterAResetAndEnrollsAnew() throws Exception {
        var boss = new Person("boss@%s.example".formatted(organization)).signedIn();
        assertThat(boss.get("/license").status()).isEqualTo(200);
        var kim = new Person("kim@%s.example".formatted(organization));
        var added = boss.post("/contacts", """
                {"name": "Kim Kans", "email": "%s", "language": "en", "roles": ["INCIDENT_MANAGER"]}""".formatted(kim.email));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        var kimsSession = kim.signedIn();
        assertThat(kimsSession.get("/incidents").status()).isEqualTo(200);
        var lost = kim.app;
        var oldRefreshToken = kim.refreshToken;

        var reset = boss.post(
                "/contacts/" + added.json().path("id").asText() + "/two-factor-reset",
                "{\"reason\": \"Telefoon verloren\"}");
        assertThat(reset.status()).as(reset.toString()).isEqualTo(202);
        SharedPortal.settle();
        afterTheSecondOf(Instant.now());

        assertThat(kimsSession.get("/incidents").code()).isEqualTo("session-ended");
        assertThat(refreshed(oldRefreshToken).path("error").asText()).isEqualTo("invalid_grant");
        var again = kim.signedIn();
        assertThat(again.get("/incidents").status()).isEqualTo(200);
        assertThat(kim.app).as("enrolled anew").isNotSameAs(lost);
        assertThat(kim.refusedCode(lost.next())).as("a code of the lost phone").contains("Invalid code");
    }

    /** A token counts from the second after the reset. */
    private static void afterTheSecondOf(Instant reset) throws InterruptedException {
        while (Instant.now().getEpochSecond() <= reset.getEpochSecond()) {
            Thread.sleep(50);
        }
    }

    private JsonNode refreshed(String token) {
        return portal.localForm(
                "/oauth2/token", "grant_type=refresh_token&client_id=PortalClient&refresh_token=" + token);
    }

    /** Somebody with an authenticator app. */
    private final class Person {

        private final String email;
        private final CodeVerifier verifier = new CodeVerifier();
        private Authenticator app;
        private String refreshToken = "";

        Person(String email) {
            this.email = email;
        }

        /** Signs in, and answers whatever the pages ask. */
        PortalClient.As signedIn() throws InterruptedException {
            var browser = Browser.of(portal.url());
            var page = askedForMore(browser);
            if (page.fields().containsKey("new_password")) {
                page = browser.submit(page, Map.of("new_password", OWN, "repeated_password", OWN));
            }
            if (page.text().contains("otpauth:")) {
                app = Authenticator.scan(page.text(), Clock.systemUTC());
            }
            page = browser.submit(page, Map.of("code", app.next()));
            var tokens = portal.localForm(
                    "/oauth2/token",
                    "grant_type=authorization_code&client_id=PortalClient&code="
                            + page.parameter("code") + "&redirect_uri=" + encoded(home) + "&code_verifier="
                            + verifier.getValue());
            refreshToken = tokens.path("refresh_token").asText();
            return portal.bearer(tokens.path("access_token").asText());
        }

        /** The page after this code. */
        String refusedCode(String code) {
            var browser = Browser.of(portal.url());
            return browser.submit(askedForMore(browser), Map.of("code", code)).text();
        }

        /** What the page asks after name and password. */
        private Browser.Page askedForMore(Browser browser) {
            SharedPortal.settle();
            var user = user();
            return browser.submit(
                    browser.open(address()),
                    Map.of(
                            "username", user.path("signInName").asText(),
                            "password", user.path("password").asText()));
        }

        private JsonNode user() {
            return StreamSupport.stream(portal.local("/local/sign-ins/codes").spliterator(), false)
                    .filter(user -> user.path("email").asText().equals(email))
                    .findFirst()
                    .orElseThrow();
        }

        private String address() {
            return "/oauth2/authorize?response_type=code&client_id=PortalClient&scope=openid+profile&redirect_uri="
                    + encoded(home) + "&code_challenge_method=S256&code_challenge="
                    + CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
