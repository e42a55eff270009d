package portal.local.aws.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.Fixture;
import portal.local.aws.functions.Functions;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.Header;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.RouteTable;
import portal.local.aws.rights.Rights;
import portal.local.aws.signins.LocalUserPool;
import portal.local.aws.signins.PoolMail;
import portal.local.aws.signins.PoolTriggers;
import portal.local.aws.template.Template;
import portal.local.aws.template.TemplateReader;
import portal.local.aws.tokens.ClientCredentials;
import portal.local.aws.tokens.SigningKey;
import portal.local.aws.tokens.SystemClients;
import portal.local.aws.tokens.TokenCheck;
import portal.local.aws.tokens.TokenIssuer;

/** Managed login with a clock that the test moves. */
class ManagedLoginTest {
    private static final String HOME = "https://portal.example";
    private static final String TEMPORARY = "Tijdelijk-wachtwoord-1";
    private static final String OWN = "Eigen-wachtwoord-1";

    @TempDir
    static Path root;

    private final TestClock clock = new TestClock();
    private final CodeVerifier verifier = new CodeVerifier();
    private final List<JsonNode> mails = new ArrayList<>();
    private RouteTable<Endpoint> routes;
    private Browser browser;
    private Authenticator app;

    @BeforeEach
    void open() throws IOException {
        Template template = TemplateReader.read(Fixture.layOut(root).resolve("template.yaml"), Map.of());
        var key = SigningKey.obtain(root.resolve("keys"));
        TokenIssuer issuer = new TokenIssuer(key, "http://localhost", "PortalClient", clock);
        TokenCheck check = new TokenCheck(key, "http://localhost", template.clientNames(), clock);
        Functions functions = new Functions(template.functions(), Map.of());
        Template.UserPool settings = template.userPools().getFirst();
        PoolTriggers triggers = new PoolTriggers(settings, functions::request, clock);
        PoolMail mail = new PoolMail(settings, triggers, this::send);
        LocalUserPool pool = new LocalUserPool(settings, template.clients(), null, new Rights(), mail, clock);
        RouteTable.Builder<Endpoint> builder = RouteTable.builder();
        pool.addTo(builder, "/aws/cognito");
        new ManagedLogin(
                        template,
                        pool,
                        triggers,
                        issuer,
                        check,
                        new ClientCredentials(issuer, new SystemClients(template.clients())),
                        clock)
                .addTo(builder);
        routes = builder.build();
        browser = Browser.of(routes);
    }

    private Optional<String> send(JsonNode email) {
        mails.add(email);
        return Optional.empty();
    }

    @Test
    void leadsFromATemporaryPasswordToTokens() throws Exception {
        create("anna", "anna@acme.example");

        Browser.Page page = browser.open(authorize());
        assertThat(page.status()).isEqualTo(200);
        page = browser.submit(page, Map.of("username", "anna@acme.example", "password", TEMPORARY));
        assertThat(page.text()).contains("Choose a password");
        page = browser.submit(page, Map.of("new_password", OWN, "repeated_password", OWN));
        assertThat(page.text()).contains("Set up a second factor");
        app = Authenticator.scan(page.text(), clock);
        assertThat(page.text()).contains("secret=" + secretOn(page));
        page = browser.submit(page, Map.of("code", app.next()));

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("location")).startsWith(HOME + "?");
        assertThat(page.parameter("state")).isEqualTo("s-1");
        JsonNode tokens = exchanged(page.parameter("code"));
        assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(tokens.has("refresh_token")).isTrue();
    }

    @Test
    void makesTokensWithCognitosClaims() throws Exception {
        signUp("anna", "anna@acme.example");
        clock.now = clock.now.plusSeconds(60);
        Instant signedInAt = clock.now;
        Browser.Page page = signIn("anna", OWN);
        clock.now = clock.now.plusSeconds(2);

        JsonNode tokens = exchanged(page.parameter("code"));

        JWTClaimsSet access = claims(tokens, "access_token");
        assertThat(access.getClaims())
                .containsEntry("token_use", "access")
                .containsEntry("client_id", "PortalClient")
                .containsEntry("username", "anna")
                .containsEntry("scope", "openid profile portal/extra")
                .containsEntry("auth_time", signedInAt.getEpochSecond())
                .containsEntry("version", 2L)
                .containsEntry("iss", "http://localhost")
                .containsKeys("jti", "origin_jti", "event_id")
                .doesNotContainKeys("aud", "nonce");
        assertThat(access.getSubject()).isNotEqualTo("anna").hasSize(36);
        JWTClaimsSet id = claims(tokens, "id_token");
        assertThat(id.getAudience()).containsExactly("PortalClient");
        assertThat(id.getClaims())
                .containsEntry("token_use", "id")
                .containsEntry("nonce", "n-1")
                .containsEntry("cognito:username", "anna")
                .containsEntry("email", "anna@acme.example")
                .containsEntry("email_verified", true)
                .containsEntry("custom:organization", "acme")
                .containsEntry("auth_time", signedInAt.getEpochSecond())
                .containsEntry("origin_jti", access.getClaim("origin_jti"))
                .containsKeys("at_hash");
        assertThat(id.getSubject()).isEqualTo(access.getSubject());
        assertThat(id.getExpirationTime().toInstant()).isEqualTo(clock.now.plusSeconds(3600));
    }

    @Test
    void asksTheTriggerForClaimsAsCognitoDoes() throws Exception {
        signUp("anna", "anna@acme.example");
        JsonNode tokens = exchanged(signInAgain("anna").parameter("code"));

        JWTClaimsSet access = claims(tokens, "access_token");
        JsonNode event = event(access);
        assertThat(event.path("version").asText()).isEqualTo("2");
        assertThat(event.path("triggerSource").asText()).isEqualTo("TokenGeneration_HostedAuth");
        assertThat(event.path("userName").asText()).isEqualTo("anna");
        assertThat(event.at("/callerContext/clientId").asText()).isEqualTo("PortalClient");
        assertThat(event.at("/request/userAttributes/custom:organization").asText())
                .isEqualTo("acme");
        assertThat(event.at("/request/userAttributes/cognito:user_status").asText())
                .isEqualTo("CONFIRMED");
        assertThat(event.at("/request/userAttributes/sub").asText()).isEqualTo(access.getSubject());
        assertThat(event.at("/request/scopes").toString()).isEqualTo("[\"openid\",\"profile\"]");
        assertThat(event.at("/response/claimsAndScopeOverrideDetails").isNull()).isTrue();
        assertThat(access.getClaim("levels")).isEqualTo(List.of(1L, Map.of("two", true)));
        JWTClaimsSet id = claims(tokens, "id_token");
        assertThat(id.getClaim("greeting")).isEqualTo("hello");
        assertThat(id.getClaims()).doesNotContainKey("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "babbles"})
    void givesNoCodeWhenTheTriggerFails(String username) throws Exception {
        create(username, username + "@acme.example");
        Browser.Page page = enrolled(username);
        assertThat(page.parameter("error")).isEqualTo("invalid_request");
        assertThat(page.parameter("code")).isEmpty();
        assertThat(page.parameter("state")).isEqualTo("s-1");
    }

    @Test
    void triesATriggerThatHangsThreeTimes() throws Exception {
        create("hangs", "hangs@acme.example");
        Instant begun = Instant.now();
        Browser.Page page = enrolled("hangs");
        assertThat(page.parameter("error_description")).contains("TimedOut");
        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(10));
    }

    @Test
    void refreshesTokensAndKeepsWhenTheUserSignedIn() throws Exception {
        signUp("anna", "anna@acme.example");
        JsonNode first = exchanged(signInAgain("anna").parameter("code"));
        clock.now = clock.now.plus(Duration.ofHours(2));

        JsonNode later = refreshed(first.path("refresh_token").asText());

        JWTClaimsSet before = claims(first, "access_token");
        JWTClaimsSet after = claims(later, "access_token");
        for (String kept : List.of("sub", "auth_time", "origin_jti", "client_id", "scope")) {
            assertThat(after.getClaim(kept)).as(kept).isEqualTo(before.getClaim(kept));
        }
        assertThat(after.getJWTID()).isNotEqualTo(before.getJWTID());
        assertThat(after.getIssueTime().toInstant()).isEqualTo(clock.now);
        assertThat(event(after).path("triggerSource").asText()).isEqualTo("TokenGeneration_RefreshTokens");
        assertThat(claims(later, "id_token").getClaims()).doesNotContainKey("nonce");
        assertThat(later.has("refresh_token")).isFalse();
        assertThat(refreshed(first.path("refresh_token").asText()).has("access_token"))
                .isTrue();
    }

    @Test
    void endsARefreshTokenAfterTheTimeOfTheTemplate() throws Exception {
        signUp("anna", "anna@acme.example");
        String token = exchanged(signInAgain("anna").parameter("code"))
                .path("refresh_token")
                .asText();
        clock.now = clock.now.plus(Duration.ofHours(12)).minusSeconds(1);
        assertThat(refreshed(token).has("access_token")).isTrue();
        clock.now = clock.now.plusSeconds(1);
        assertThat(refreshed(token).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void revokesARefreshToken() throws Exception {
        signUp("anna", "anna@acme.example");
        JsonNode tokens = exchanged(signInAgain("anna").parameter("code"));
        String token = tokens.path("refresh_token").asText();
        assertThat(userInfo(tokens).path("username").asText()).isEqualTo("anna");

        assertThat(revoked(tokens.path("access_token").asText())).contains("unsupported_token_type");
        assertThat(revoked(token)).isEmpty();
        assertThat(revoked(token)).as("once more").isEmpty();

        assertThat(refreshed(token).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(userInfo(tokens).path("error").asText()).isEqualTo("invalid_token");
    }

    @Test
    void endsTheSessionsOfAUserButNotTheBrowsersSession() throws Exception {
        signUp("anna", "anna@acme.example");
        signUp("bram", "bram@acme.example");
        String brams = exchanged(signInAgain("bram").parameter("code"))
                .path("refresh_token")
                .asText();
        Browser elsewhere = Browser.of(routes);
        app = apps.get("anna");
        Browser.Page page = signIn(elsewhere, "anna", OWN);
        JsonNode tokens = exchanged(page.parameter("code"));
        String unused = elsewhere.open(authorize()).parameter("code");

        administer("AdminUserGlobalSignOut", "anna", "{}");

        assertThat(refreshed(tokens.path("refresh_token").asText())
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
        assertThat(userInfo(tokens).path("error").asText()).isEqualTo("invalid_token");
        assertThat(exchanged(unused).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(refreshed(brams).has("access_token")).isTrue();
        assertThat(elsewhere.open(authorize()).parameter("code")).as("silently").isNotEmpty();
    }

    @Test
    void endsTheSessionsOfAUserWhoIsDeleted() throws Exception {
        signUp("anna", "anna@acme.example");
        String token = exchanged(signInAgain("anna").parameter("code"))
                .path("refresh_token")
                .asText();
        administer("AdminDeleteUser", "anna", "{}");
        create("anna", "anna@acme.example");
        assertThat(refreshed(token).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(browser.open(authorize()).fields()).containsKey("password");
    }

    @Test
    void reusesASignInForAnHourUnlessTheClientAsksAnew() throws Exception {
        signUp("anna", "anna@acme.example");
        Instant signedInAt = clock.now;
        clock.now = clock.now.plus(Duration.ofMinutes(60)).minusSeconds(1);
        Browser.Page silent = browser.open(authorize());
        assertThat(claims(exchanged(silent.parameter("code")), "access_token").getClaim("auth_time"))
                .isEqualTo(signedInAt.getEpochSecond());
        assertThat(browser.open(authorize("prompt", "login")).fields()).containsKey("password");
        assertThat(browser.open(authorize("client_id", "CarefulClient", "scope", "openid"))
                        .fields())
                .as("a client that never reuses a sign-in")
                .containsKey("password");
        clock.now = clock.now.plusSeconds(1);
        assertThat(browser.open(authorize()).fields()).containsKey("password");
        assertThat(browser.open(authorize("prompt", "none")).parameter("error")).isEqualTo("login_required");
    }

    @Test
    void signsOutOfTheBrowser() throws Exception {
        signUp("anna", "anna@acme.example");
        String token = exchanged(browser.open(authorize()).parameter("code"))
                .path("refresh_token")
                .asText();
        assertThat(browser.open("/logout?client_id=PortalClient&logout_uri=https://evil.example")
                        .status())
                .isEqualTo(400);
        assertThat(browser.open("/logout?logout_uri=" + HOME).status()).isEqualTo(400);
        assertThat(browser.open(authorize()).parameter("code")).isNotEmpty();
        var stolen = Map.copyOf(browser.cookies());

        Browser.Page page = browser.open("/logout?client_id=PortalClient&logout_uri=" + HOME);

        assertThat(page.header("location")).isEqualTo(HOME);
        assertThat(browser.cookies()).doesNotContainKey(Cookies.SESSION);
        browser.cookies().putAll(stolen);
        assertThat(browser.open(authorize()).fields()).containsKey("password");
        assertThat(refreshed(token).has("access_token")).as("tokens stay").isTrue();
    }

    @Test
    void signsOutAndInAgain() throws Exception {
        signUp("anna", "anna@acme.example");
        String parameters = authorize().substring(authorize().indexOf('?'));
        assertThat(browser.open("/logout" + parameters).fields()).containsKey("password");
    }

    /** What is wrong with the client or its address must not lead anywhere. */
    @ParameterizedTest
    @CsvSource({
        "client_id, Unknown",
        "client_id, Systems",
        "client_id, ''",
        "redirect_uri, https://portal.example/",
        "redirect_uri, https://portal.example.evil.example",
        "redirect_uri, http://portal.example",
        "redirect_uri, ''",
    })
    void leadsNobodyToAnUnknownAddress(String parameter, String value) {
        Browser.Page page = browser.open(authorize(parameter, value));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unauthorized_client",
        "response_type, '', invalid_request",
        "scope, openid admin, invalid_scope",
        "code_challenge, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, '', invalid_request",
        "prompt, none login, invalid_request",
        "request_uri, https://evil.example/request, request_not_supported",
    })
    void tellsTheClientWhatIsWrong(String parameter, String value, String error) {
        Browser.Page page = browser.open(authorize(parameter, value));
        assertThat(page.header("location")).startsWith(HOME + "?");
        assertThat(page.parameter("error")).isEqualTo(error);
        assertThat(page.parameter("state")).isEqualTo("s-1");
    }

    @Test
    void keepsTheQueryOfTheClientsAddress() throws Exception {
        signUp("anna", "anna@acme.example");
        Browser.Page page = browser.open(authorize("redirect_uri", "http://localhost/callback?kept=1"));
        assertThat(page.parameter("kept")).isEqualTo("1");
        assertThat(page.parameter("code")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, another-verifier-of-the-right-length-0123456789, invalid_grant",
        "code_verifier, '', invalid_grant",
        "redirect_uri, https://portal.example/, invalid_grant",
        "client_id, Unknown, invalid_client",
        "client_id, CarefulClient, invalid_client",
        "client_secret, some, invalid_client",
        "code, other, invalid_grant",
        "grant_type, password, unsupported_grant_type",
    })
    void exchangesACodeOnlyWithWhatItWasGivenFor(String parameter, String value, String error) throws Exception {
        signUp("anna", "anna@acme.example");
        Map<String, String> form = exchange(browser.open(authorize()).parameter("code"));
        if (value == null || value.isEmpty()) {
            form.remove(parameter);
        } else {
            form.put(parameter, value);
        }
        assertThat(token(form).path("error").asText()).isEqualTo(error);
    }

    @Test
    void exchangesACodeOnceWithinFiveMinutes() throws Exception {
        signUp("anna", "anna@acme.example");
        String code = browser.open(authorize()).parameter("code");
        assertThat(exchanged(code).has("access_token")).isTrue();
        assertThat(exchanged(code).path("error").asText()).isEqualTo("invalid_grant");

        String late = browser.open(authorize()).parameter("code");
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        assertThat(exchanged(late).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void givesAClientWithASecretTokensForItsSecret() throws Exception {
        signUp("anna", "anna@acme.example");
        Browser.Page page = browser.open(authorize("client_id", "CarefulClient", "scope", "openid email"));
        app = apps.get("anna");
        clock.now = clock.now.plusSeconds(60);
        page = browser.submit(page, Map.of("username", "anna", "password", OWN));
        page = browser.submit(page, Map.of("code", app.next()));
        Map<String, String> form = exchange(page.parameter("code"));
        form.put("client_id", "CarefulClient");
        form.put("client_secret", "any");

        JsonNode tokens = token(form);

        assertThat(claims(tokens, "access_token").getClaim("scope")).isEqualTo("openid portal/extra");
        assertThat(claims(tokens, "id_token").getClaims())
                .containsEntry("email", "anna@acme.example")
                .doesNotContainKey("custom:organization");
        Map<String, String> stolen = new HashMap<>(Map.of("grant_type", "refresh_token", "client_id", "PortalClient"));
        stolen.put("refresh_token", tokens.path("refresh_token").asText());
        assertThat(token(stolen).path("error").asText()).as("of another client").isEqualTo("invalid_grant");
    }

    @Test
    void refusesACodeThatWasUsedAndOneThatIsWrong() throws Exception {
        signUp("anna", "anna@acme.example");
        app = apps.get("anna");
        clock.now = clock.now.plusSeconds(90);
        String code = app.at(clock.now);
        browser = Browser.of(routes);
        Browser.Page page = browser.submit(browser.open(authorize()), Map.of("username", "anna", "password", OWN));
        assertThat(page.text()).contains("Enter a code");
        page = browser.submit(page, Map.of("code", code.equals("000000") ? "000001" : "000000"));
        assertThat(page.text()).contains("role=\"alert\"", "Invalid code");
        page = browser.submit(page, Map.of("code", app.at(clock.now.minusSeconds(60))));
        assertThat(page.text()).contains("Invalid code");
        page = browser.submit(page, Map.of("code", code.substring(0, 3) + " " + code.substring(3)));
        assertThat(page.parameter("code")).isNotEmpty();

        Browser thief = Browser.of(routes);
        page = thief.submit(thief.open(authorize()), Map.of("username", "anna", "password", OWN));
        page = thief.submit(page, Map.of("code", code));
        assertThat(page.text()).contains("already been used");
        page = thief.submit(page, Map.of("code", app.at(clock.now.minusSeconds(30))));
        assertThat(page.text()).as("an earlier one").contains("already been used");
        page = thief.submit(page, Map.of("code", app.at(clock.now.plusSeconds(30))));
        assertThat(page.parameter("code")).isNotEmpty();
    }

    /**
     * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html#authentication-flow-lockout-behavior
     */
    @Test
    void locksOutAfterFiveFailures() throws Exception {
        signUp("anna", "anna@acme.example");
        browser = Browser.of(routes);
        Browser.Page page = browser.open(authorize());
        for (int i = 0; i < 5; i++) {
            page = browser.submit(page, Map.of("username", "anna", "password", "wrong"));
            assertThat(page.text()).contains("Incorrect username or password.");
        }
        page = browser.submit(page, Map.of("username", "anna", "password", OWN));
        assertThat(page.text()).contains("Password attempts exceeded");
        clock.now = clock.now.plusSeconds(1);
        page = browser.submit(page, Map.of("username", "anna", "password", "wrong"));
        clock.now = clock.now.plusSeconds(1);
        page = browser.submit(page, Map.of("username", "anna", "password", OWN));
        assertThat(page.text()).as("for two seconds now").contains("Password attempts exceeded");
        clock.now = clock.now.plusSeconds(1);
        page = browser.submit(page, Map.of("username", "anna", "password", OWN));
        assertThat(page.text()).contains("Enter a code");
    }

    @Test
    void saysTheSameOfAnUnknownUser() {
        Browser.Page page = browser.open(authorize());
        page = browser.submit(page, Map.of("username", "nobody@acme.example", "password", "wrong"));
        assertThat(page.text()).contains("Incorrect username or password.");
    }

    /** Who knows the old password and waits at the next question must not set up a factor after the reset. */
    @Test
    void endsAnAttemptWhosePasswordWasReset() throws Exception {
        signUp("anna", "anna@acme.example");
        Browser thief = Browser.of(routes);
        Browser.Page page = thief.submit(thief.open(authorize()), Map.of("username", "anna", "password", OWN));

        administer("AdminDeleteSoftwareToken", "anna", "{}");
        administer("AdminSetUserPassword", "anna", "{\"Password\": \"" + TEMPORARY + "\", \"Permanent\": false}");

        clock.now = clock.now.plusSeconds(60);
        page = thief.submit(page, Map.of("code", apps.get("anna").next()));
        assertThat(page.text()).contains("Incorrect username or password.");
        assertThat(page.fields()).containsKey("password");
        Browser.Page again = signInPages(browser, "anna", TEMPORARY, OWN);
        assertThat(again.text()).contains("Set up a second factor");
    }

    @Test
    void endsAnAttemptThatTakesTooLong() throws Exception {
        create("anna", "anna@acme.example");
        Browser.Page page = browser.open(authorize());
        clock.now = clock.now.plus(Duration.ofMinutes(30));
        page = browser.submit(page, Map.of("username", "anna", "password", TEMPORARY));
        clock.now = clock.now.plus(Duration.ofMinutes(3)).plusSeconds(1);
        page = browser.submit(page, Map.of("new_password", OWN, "repeated_password", OWN));
        assertThat(page.status()).isEqualTo(400);
    }

    @Test
    void takesAFormOnlyFromTheBrowserThatBegan() throws Exception {
        create("anna", "anna@acme.example");
        Browser.Page page = browser.open(authorize());
        Browser other = Browser.of(routes);
        other.open(authorize());

        Browser.Page forged = other.submit(page, Map.of("username", "anna", "password", TEMPORARY));

        assertThat(forged.status()).isEqualTo(400);
        assertThat(browser.submit(page, Map.of("username", "anna", "password", TEMPORARY))
                        .text())
                .contains("Choose a password");
    }

    @Test
    void refusesABadNewPasswordAndAsksAgain() {
        create("anna", "anna@acme.example");
        Browser.Page page = browser.open(authorize());
        page = browser.submit(page, Map.of("username", "anna", "password", TEMPORARY));
        page = browser.submit(page, Map.of("new_password", OWN, "repeated_password", "Ander-wachtwoord-1"));
        assertThat(page.text()).contains("not the same", "Choose a password");
        page = browser.submit(page, Map.of("new_password", "kort-1", "repeated_password", "kort-1"));
        assertThat(page.text()).contains("did not conform", "Choose a password");
        page = browser.submit(page, Map.of("new_password", OWN, "repeated_password", OWN));
        assertThat(page.text()).contains("Set up a second factor");
    }

    @Test
    void fillsInTheNameAndEscapesIt() {
        Browser.Page page = browser.open(authorize("login_hint", "\"><script>alert(1)</script>"));
        assertThat(page.text()).doesNotContain("<script").contains("&quot;&gt;&lt;script&gt;");
        assertThat(browser.open(authorize("login_hint", "anna@acme.example")).fields())
                .containsEntry("username", "anna@acme.example");
    }

    @Test
    void sendsPagesAndCookiesThatOtherSitesCannotUse() throws Exception {
        Browser.Page page = browser.open(authorize("lang", "nl"));
        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' https://portal.example");
        assertThat(page.text())
                .contains("<html lang=\"en\">", "name=\"viewport\"")
                .doesNotContain("<script");
        signUp("anna", "anna@acme.example");
        Browser fresh = Browser.of(routes);
        clock.now = clock.now.plusSeconds(60);
        app = apps.get("anna");
        page = signIn(fresh, "anna", OWN);
        assertThat(page.header("set-cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void setsANewPasswordWithTheMailedCodeAndStillAsksForTheSecondFactor() throws Exception {
        signUp("anna", "anna@acme.example");
        Browser fresh = Browser.of(routes);
        Browser.Page page =
                fresh.open(fresh.open(authorize("login_hint", "anna")).link("Forgot your password?"));
        assertThat(page.fields()).containsEntry("username", "anna");
        page = fresh.submit(page, Map.of("username", "anna@acme.example"));
        assertThat(page.text()).contains("a***@a***");
        page = fresh.submit(page, newPassword(mailedCode(), NEW, NEW + "x"));
        assertThat(page.text()).contains("not the same");
        page = fresh.submit(page, newPassword(mailedCode(), "kort", "kort"));
        assertThat(page.text()).contains("did not conform");
        page = fresh.submit(page, newPassword(mailedCode(), NEW, NEW));
        assertThat(page.text()).contains("Your password has been changed.");
        assertThat(page.fields()).containsEntry("username", "anna@acme.example");

        page = fresh.submit(page, Map.of("password", OWN));
        assertThat(page.text()).as("the old password").contains("Incorrect username or password.");
        page = fresh.submit(page, Map.of("password", NEW));
        assertThat(page.text()).contains("Enter a code");
        clock.now = clock.now.plusSeconds(60);
        page = fresh.submit(page, Map.of("code", apps.get("anna").next()));
        assertThat(page.parameter("code")).isNotEmpty();
    }

    @Test
    void asksTheTriggerForTheTextAsCognitoDoes() throws Exception {
        signUp("anna", "anna@acme.example");
        forgot("anna");

        JsonNode mail = mails.getFirst();
        assertThat(mail.path("FromEmailAddress").asText()).isEqualTo("Portal <no-reply@portal.example>");
        assertThat(mail.at("/Destination/ToAddresses/0").asText()).isEqualTo("anna@acme.example");
        assertThat(mail.at("/Content/Simple/Subject/Data").asText()).isEqualTo("A code");
        String text = mail.at("/Content/Simple/Body/Html/Data").asText();
        assertThat(text).startsWith("<p>Code " + mailedCode() + "</p>");
        JsonNode event = JsonNodes.read(new String(
                Base64.getDecoder().decode(text.replaceFirst(".*</p><p>(.*)</p>", "$1")), StandardCharsets.UTF_8));
        assertThat(event.path("version").asText()).isEqualTo("1");
        assertThat(event.path("triggerSource").asText()).isEqualTo("CustomMessage_ForgotPassword");
        assertThat(event.path("userName").asText()).isEqualTo("anna");
        assertThat(event.at("/callerContext/clientId").asText()).isEqualTo("PortalClient");
        assertThat(event.at("/request/codeParameter").asText()).isEqualTo("{####}");
        assertThat(event.at("/request/userAttributes/custom:organization").asText())
                .isEqualTo("acme");
        assertThat(event.at("/response/emailMessage").isNull()).isTrue();
    }

    /** A name that a code was never mailed to looks like any other. */
    @Test
    void tellsNobodyWhetherAUserExists() {
        Browser.Page page = forgot("nobody@acme.example");
        assertThat(page.text()).contains("n***@a***");
        page = browser.submit(page, newPassword("123456", NEW, NEW));
        assertThat(page.text()).contains("Invalid verification code provided");
        assertThat(mails).isEmpty();
    }

    @Test
    void staysAtThePageThatWasRefused() throws Exception {
        create("anna", "anna@acme.example");
        Browser.Page page = forgot("anna");
        assertThat(page.text()).contains("cannot be reset in the current state");
        assertThat(page.fields()).containsEntry("username", "anna");
        signUp("bram", "bram@acme.example");
        page = browser.submit(page, Map.of("username", "bram"));
        assertThat(page.text()).contains("b***@a***");
        assertThat(browser.open(page.link("Send another code")).fields()).containsEntry("username", "bram");
    }

    /** Cognito would mail nothing. */
    @ParameterizedTest
    @CsvSource({
        "throws, CustomMessage failed with error",
        "hangs, CustomMessage invocation failed due to error TimedOut",
        "mute, 'Value at &#39;emailBody&#39; failed to satisfy constraint'",
        "wordy, 'Value at &#39;emailBody&#39; failed to satisfy constraint'",
        "joining, 'Value at &#39;emailBody&#39; failed to satisfy constraint'",
        "titled, 'Value at &#39;emailSubject&#39; failed to satisfy constraint'",
    })
    void mailsNoTextThatCognitoWouldNotTake(String username, String reason) throws Exception {
        create(username, username + "@acme.example");
        administer("AdminSetUserPassword", username, "{\"Password\": \"" + OWN + "\", \"Permanent\": true}");

        assertThat(forgot(username).text()).contains(reason);
        assertThat(mails).isEmpty();
    }

    private static final String NEW = "Nieuw-wachtwoord-1";

    /** The page after this name was entered. */
    private Browser.Page forgot(String username) {
        browser.cookies().remove(Cookies.SESSION);
        Browser.Page page = browser.open(browser.open(authorize()).link("Forgot your password?"));
        return browser.submit(page, Map.of("username", username));
    }

    private String mailedCode() {
        return mails.getLast()
                .at("/Content/Simple/Body/Html/Data")
                .asText()
                .replaceFirst("(?s).*Code (\\d{6}).*", "$1");
    }

    private static Map<String, String> newPassword(String code, String password, String repeated) {
        return Map.of("code", code, "new_password", password, "repeated_password", repeated);
    }

    private final Map<String, Authenticator> apps = new HashMap<>();

    /** Makes a user who has signed in once with this test's browser. */
    private void signUp(String username, String email) throws InterruptedException {
        create(username, email);
        enrolled(username);
    }

    private Browser.Page enrolled(String username) throws InterruptedException {
        browser.cookies().remove(Cookies.SESSION);
        Browser.Page page = signInPages(browser, username, TEMPORARY, OWN);
        app = Authenticator.scan(page.text(), clock);
        apps.put(username, app);
        return browser.submit(page, Map.of("code", app.next()));
    }

    private Browser.Page signInPages(Browser with, String username, String temporary, String chosen) {
        with.cookies().remove(Cookies.SESSION);
        Browser.Page page = with.submit(with.open(authorize()), Map.of("username", username, "password", temporary));
        return with.submit(page, Map.of("new_password", chosen, "repeated_password", chosen));
    }

    private Browser.Page signInAgain(String username) throws InterruptedException {
        clock.now = clock.now.plusSeconds(60);
        app = apps.get(username);
        browser.cookies().remove(Cookies.SESSION);
        return signIn(username, OWN);
    }

    private Browser.Page signIn(String username, String password) throws InterruptedException {
        browser.cookies().remove(Cookies.SESSION);
        return signIn(browser, username, password);
    }

    private Browser.Page signIn(Browser with, String username, String password) throws InterruptedException {
        Browser.Page page = with.submit(with.open(authorize()), Map.of("username", username, "password", password));
        return with.submit(page, Map.of("code", app.next()));
    }

    private static String secretOn(Browser.Page page) {
        return page.text().replaceFirst("(?s).*<code id=\"secret\">(\\w+)</code>.*", "$1");
    }

    private String authorize(String... changes) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "PortalClient",
                "redirect_uri", HOME,
                "scope", "openid profile",
                "state", "s-1",
                "nonce", "n-1",
                "code_challenge",
                        CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                                .getValue(),
                "code_challenge_method", "S256"));
        for (int i = 0; i < changes.length; i += 2) {
            parameters.put(changes[i], changes[i + 1]);
        }
        parameters.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?" + Browser.form(parameters);
    }

    private JsonNode exchanged(String code) {
        return token(exchange(code));
    }

    private Map<String, String> exchange(String code) {
        return new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "PortalClient",
                "redirect_uri",
                HOME,
                "code",
                code.isEmpty() ? "none" : code,
                "code_verifier",
                verifier.getValue()));
    }

    private JsonNode refreshed(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "client_id", "PortalClient", "refresh_token", refreshToken));
    }

    private JsonNode token(Map<String, String> form) {
        return JsonNodes.read(posted("/oauth2/token", form));
    }

    private String revoked(String token) {
        return posted("/oauth2/revoke", Map.of("client_id", "PortalClient", "token", token));
    }

    private String posted(String path, Map<String, String> form) {
        return Browser.of(routes)
                .send("POST", URI.create("http://localhost" + path), Browser.form(form))
                .text();
    }

    private JsonNode userInfo(JsonNode tokens) {
        Header bearer = new Header(
                "Authorization", "Bearer " + tokens.path("access_token").asText());
        return JsonNodes.read(Browser.of(routes)
                .send("GET", URI.create("http://localhost/oauth2/userInfo"), "", bearer)
                .text());
    }

    private static JWTClaimsSet claims(JsonNode tokens, String name) throws ParseException {
        assertThat(tokens.has(name)).as(tokens.toString()).isTrue();
        return SignedJWT.parse(tokens.path(name).asText()).getJWTClaimsSet();
    }

    private static JsonNode event(JWTClaimsSet access) throws ParseException {
        byte[] event = Base64.getDecoder().decode(access.getStringClaim("event"));
        return JsonNodes.read(new String(event, StandardCharsets.UTF_8));
    }

    private void create(String username, String email) {
        JsonNode answer = administer("AdminCreateUser", username, """
                {"TemporaryPassword": "%s", "MessageAction": "SUPPRESS", "UserAttributes": [
                 {"Name": "email", "Value": "%s"}, {"Name": "email_verified", "Value": "true"},
                 {"Name": "name", "Value": "Some One"}, {"Name": "custom:organization", "Value": "acme"}]}
                """.formatted(TEMPORARY, email));
        assertThat(answer.has("User")).as(answer.toString()).isTrue();
    }

    private JsonNode administer(String action, String username, String more) {
        ObjectNode input = JsonNodes.object().put("UserPoolId", "UserPool").put("Username", username);
        input.setAll((ObjectNode) JsonNodes.read(more));
        LocalRequest request = new LocalRequest(
                "id",
                "POST",
                "/aws/cognito",
                "",
                "HTTP/1.1",
                "127.0.0.1",
                List.of(new Header("X-Amz-Target", "AWSCognitoIdentityProviderService." + action)),
                JsonNodes.bytes(input));
        var match = routes.find("POST", "/aws/cognito").orElseThrow();
        return JsonNodes.parse(match.target().answer(request, match.variables()).body())
                .orElseThrow();
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-27T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
