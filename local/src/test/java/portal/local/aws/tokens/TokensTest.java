package portal.local.aws.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.local.RunningPortal;
import portal.local.aws.http.JsonNodes;

class TokensTest extends RunningPortal {
    @Test
    void givesAContactATokenThatTheGatewayAccepts() throws Exception {
        JsonNode claims = claims("{\"organization\":\"acme\",\"contact\":\"c1\",\"mfa\":true}");
        assertThat(claims.path("sub").asText()).isEqualTo("c1");
        assertThat(claims.path("custom:organization").asText()).isEqualTo("acme");
        assertThat(claims.path("custom:contact").asText()).isEqualTo("c1");
        assertThat(claims.path("custom:second_factor").asText()).isEqualTo("true");
        assertThat(claims.path("client_id").asText()).isEqualTo("PortalClient");
        assertThat(claims.path("scope").asText()).isNotEmpty().doesNotContain("portal/");
    }

    @Test
    void saysWhenAndHowTheContactSignedIn() throws Exception {
        JsonNode claims =
                claims("{\"organization\":\"acme\",\"contact\":\"c1\",\"mfa\":false,\"authTime\":1700000000}");
        assertThat(claims.path("auth_time").asText()).isEqualTo("1700000000");
        assertThat(claims.path("custom:second_factor").asText()).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({
        "portal/read, Systems, portal/read",
        "portal/write portal/read, Systems, portal/write portal/read",
        "portal/report, Reader, portal/report",
        "portal/read portal/report, back-office, portal/read portal/report",
        "portal/back-office, back-office, portal/read portal/write portal/report"
    })
    void givesSystemsTheScopesThatTheyAskFor(String asked, String client, String scope) throws Exception {
        JsonNode claims = claims("{\"scope\":\"" + asked + "\"}");
        assertThat(claims.path("scope").asText()).isEqualTo(scope);
        assertThat(claims.path("client_id").asText()).isEqualTo(client);
        assertThat(claims.has("custom:organization")).isFalse();
    }

    /** This portal has no demo, and so nobody of support. */
    @Test
    void givesNoTokenOfSupportToWhoIsNotOfSupport() throws Exception {
        for (String wanted : List.of(
                "{\"support\":\"sam\"}",
                "{\"support\":1}",
                "{\"support\":\"sam\",\"organization\":\"acme\",\"contact\":\"c1\"}",
                "{\"support\":\"sam\",\"scope\":\"portal/read\"}",
                "{\"scope\":\"portal/desk\"}")) {
            assertThat(post("/local/tokens", wanted).statusCode()).isEqualTo(422);
        }
    }

    @ParameterizedTest
    @CsvSource({"portal/write, 200", "portal/read portal/write, 200", "portal/read, 403", "portal/report, 403"})
    void opensARouteWithAScopeToTokensThatHaveIt(String scope, int status) throws Exception {
        HttpResponse<String> answer = send(request("/scoped")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token("{\"scope\":\"" + scope + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(JsonNodes.read(answer.body()).path("detail").asText()).contains("(scope: portal/write)");
        }
    }

    @Test
    void opensARouteWithAScopeToNoContact() throws Exception {
        String token = portal.tokens().forContact("acme", "c1");
        HttpResponse<String> answer = send(request("/scoped").header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Systems | grant_type=client_credentials&scope=portal%2Fread+portal%2Fwrite | 200",
                "Systems | grant_type=client_credentials | 200",
                "Systems | grant_type=client_credentials&scope=everything | invalid_scope",
                "Systems | grant_type=client_credentials&scope=portal%2Freport | invalid_scope",
                "Systems | grant_type=client_credentials&scope=portal%2Fback-office | invalid_scope",
                "Systems | grant_type=password | unsupported_grant_type",
                "PortalClient | grant_type=client_credentials | invalid_client",
                "'' | grant_type=client_credentials&client_id=Systems&client_secret=s | 200",
                "'' | grant_type=client_credentials&client_id=Systems | invalid_client",
            })
    void givesSystemsTheirTokenAsOAuthDoes(String client, String form, String outcome) throws Exception {
        var request = request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!client.isEmpty()) {
            var credentials = Base64.getEncoder().encodeToString((client + ":secret").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        HttpResponse<String> answer = send(request);

        if (!outcome.equals("200")) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"error\":\"" + outcome + "\"");
            return;
        }
        JsonNode token = JsonNodes.read(answer.body());
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("expires_in").asInt()).as("as the template says").isEqualTo(3600);
        assertThat(SignedJWT.parse(token.path("access_token").asText())
                        .getJWTClaimsSet()
                        .getStringClaim("scope"))
                .isEqualTo("portal/read portal/write");
    }

    @Test
    void isValidForAnHourOrMore() throws Exception {
        SignedJWT token = SignedJWT.parse(portal.tokens().forContact("acme", "c1"));
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                .isAfter(Instant.now().plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"organization\":\"acme\"}",
                "{\"organization\":\"acme\",\"contact\":\"\"}",
                "{\"organization\":\"acme\",\"contact\":1}",
                "{\"organization\":\"acme\",\"contact\":\"c1\",\"mfa\":\"yes\"}",
                "{\"organization\":\"acme\",\"contact\":\"c1\",\"authTime\":-1}",
                "{\"organization\":\"acme\",\"contact\":\"c1\",\"authTime\":1e99}",
                "{\"organization\":\"acme\",\"contact\":\"c1\",\"authTime\":1.5}",
                "{\"organization\":\"acme\",\"contact\":\"c1\",\"admin\":true}",
                "{\"scope\":\"everything\"}",
                "{\"scope\":\"portal/read everything\"}",
                "{\"scope\":\"\"}",
                "{\"scope\":7}",
                "{\"scope\":\"portal/read\",\"contact\":\"c1\"}",
            })
    void refusesARequestThatMakesNoSense(String body) throws Exception {
        HttpResponse<String> answer = post("/local/tokens", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JsonNodes.read(answer.body()).path("errors")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"scope\":\"a\",\"scope\":\"b\"}", "{} {}"})
    void refusesTextThatIsNotJson(String body) throws Exception {
        assertThat(post("/local/tokens", body).statusCode()).isEqualTo(400);
    }

    @Test
    void publishesOnlyThePublicKey() throws Exception {
        JWKSet keys = JWKSet.parse(send(request("/.well-known/jwks.json")).body());
        assertThat(keys.getKeys()).hasSize(1).noneMatch(key -> key.isPrivate());
    }

    @Test
    void refusesARequestWithoutAToken() throws Exception {
        HttpResponse<String> answer = send(request("/echo/fixed"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("\"code\":\"unauthorized\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic YTpi", "Bearer a.b.c", "Bearer \u007f", "Bearer a b", "x"})
    void refusesGarbage(String authorization) throws Exception {
        assertRefused(authorization.replace("\u007f", "~~~"));
    }

    @Test
    void refusesATokenOfAnotherKey() throws Exception {
        assertRefused("Bearer "
                + issuer(SigningKey.obtain(null), url(), Clock.systemUTC()).forContact("acme", "c1"));
    }

    @Test
    void refusesATamperedToken() throws Exception {
        String[] parts = portal.tokens().forContact("acme", "c1").split("\\.", 3);
        String other = portal.tokens().forContact("acme", "c2").split("\\.", 3)[1];
        assertRefused("Bearer " + parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void refusesATokenWithoutASignature() throws Exception {
        assertRefused("Bearer " + new PlainJWT(someClaims()).serialize());
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsASecret() throws Exception {
        byte[] published = send(request("/.well-known/jwks.json")).body().getBytes(StandardCharsets.UTF_8);
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), someClaims());
        token.sign(new MACSigner(published));
        assertRefused("Bearer " + token.serialize());
    }

    @Test
    void acceptsOnlyTokensOfItsIssuerItsClientsAndTheMoment() throws Exception {
        RSAKey key = SigningKey.obtain(null);
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        TokenCheck check = new TokenCheck(key, url(), Set.of("PortalClient"), clock);
        assertThat(check.claims("Bearer " + issuer(key, url(), clock).forContact("a", "c")))
                .isPresent();
        assertThat(check.claims("bearer " + issuer(key, url(), clock).forContact("a", "c")))
                .isPresent();
        assertThat(check.claims("Bearer " + issuer(key, "http://other", clock).forContact("a", "c")))
                .isEmpty();
        assertThat(check.claims("Bearer " + issuer(key, url(), clock).forSystem("Systems", "s")))
                .isEmpty();
        for (Duration off : List.of(Duration.ofHours(-12), Duration.ofSeconds(1))) {
            TokenIssuer elsewhen = issuer(key, url(), Clock.offset(clock, off));
            assertThat(check.claims("Bearer " + elsewhen.forContact("a", "c"))).isEmpty();
        }
    }

    @Test
    void writesListsAsApiGatewayDoes() throws Exception {
        RSAKey key = SigningKey.obtain(null);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), someClaims());
        token.sign(new RSASSASigner(key));
        TokenCheck check = new TokenCheck(key, url(), Set.of("PortalClient"), Clock.systemUTC());
        Map<String, String> claims = check.claims(token.serialize()).orElseThrow();
        assertThat(claims).containsEntry("cognito:groups", "[a b]").containsEntry("verified", "true");
    }

    /** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html */
    @Test
    void refusesATokenThatDoesNotNameItsKey() throws Exception {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder(someClaims());
        assertRefused("Bearer " + portal.tokens().sign(claims, null));
        assertRefused("Bearer " + portal.tokens().sign(claims, "another"));
        HttpResponse<String> accepted = send(request("/echo/fixed")
                .header("Authorization", "Bearer " + portal.tokens().sign(claims)));
        assertThat(accepted.statusCode()).isEqualTo(200);
    }

    @Test
    void looksAtTheClientOnlyWithoutAnAudience() throws Exception {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder(someClaims()).audience("Another");
        assertRefused("Bearer " + portal.tokens().sign(claims));
    }

    private void assertRefused(String authorization) throws Exception {
        HttpResponse<String> answer = send(request("/echo/fixed").header("Authorization", authorization));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    private JsonNode claims(String wanted) throws Exception {
        HttpResponse<String> answer = send(request("/echo/fixed").header("Authorization", "Bearer " + token(wanted)));
        return JsonNodes.read(answer.body()).at("/requestContext/authorizer/jwt/claims");
    }

    private String token(String wanted) throws Exception {
        return JsonNodes.read(post("/local/tokens", wanted).body())
                .path("token")
                .asText();
    }

    private JWTClaimsSet someClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("c1")
                .claim("client_id", "PortalClient")
                .claim("cognito:groups", List.of("a", "b"))
                .claim("verified", true)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
    }

    private String url() {
        return portal.url().toString();
    }

    private static TokenIssuer issuer(RSAKey key, String url, Clock clock) {
        return new TokenIssuer(key, url, "PortalClient", clock);
    }
}
