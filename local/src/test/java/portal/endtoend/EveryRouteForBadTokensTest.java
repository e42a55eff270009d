package portal.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.contract.Contract;
import portal.contract.OpenApi;
import portal.contract.OpenApi.Operation;
import portal.domain.access.Role;
import portal.domain.access.SupportPerson;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every operation of openapi.yaml that asks for a caller, called with every kind of token that is not the caller's. API
 * Gateway refuses what its authorizer can see with 401, and a token without a scope of the route with 403
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html). The portal refuses the
 * rest. Each bad token differs in one thing from a genuine one that the route takes. Nothing of it all is stored.
 */
@ExtendWith(SharedPortal.class)
class EveryRouteForBadTokensTest {

    private static final String UNAUTHORIZED = "401 unauthorized";
    private static final String SESSION_ENDED = "401 session-ended";
    private static final String FORBIDDEN = "403 forbidden";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Contract CONTRACT = Contract.ofProject();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static URI url;
    private static RSAKey published;
    private static RSAKey otherKey;
    private static Scenario scenario;
    private static String endedContact;
    private static long endedAt;
    private static String otherOrganization;
    private static List<Target> targets;
    private static Set<Map<String, AttributeValue>> before;

    /** A route, and a request that it takes from whoever may send it. */
    private record Target(Operation operation, String path, String body) {

        boolean isForSystems() {
            return operation.isForBackOffice();
        }

        /** Routes with one kind of caller take one token: signing takes longer than asking. */
        String caller() {
            return isForSystems() ? operation.capability().scopes().getFirst() : "contact";
        }

        /** The claims of a caller who may send it. */
        JWTClaimsSet.Builder claims() {
            if (!isForSystems()) {
                return contact(scenario.organization(), allRoles());
            }
            return caller().equals(SupportPerson.SCOPE) ? support() : system(caller());
        }

        String genuine() {
            return sign(claims());
        }
    }

    /**
     * What is sent instead of a genuine token.
     *
     * @param authorization the values of as many headers
     * @param query for the end of the path
     * @param others other headers, name and value by turns
     */
    private record Sent(List<String> authorization, String query, List<String> others) {
        static Sent headers(String... values) {
            return new Sent(List.of(values), "", List.of());
        }

        static Sent token(String token) {
            return headers("Bearer " + token);
        }
    }

    private static final Map<String, Function<Target, Sent>> REFUSED_BY_THE_AUTHORIZER = Map.ofEntries(
            entry("no header", target -> Sent.headers()),
            entry("an empty header", target -> Sent.headers("")),
            entry("a scheme alone", target -> Sent.headers("Bearer")),
            entry("a scheme and a space", target -> Sent.headers("Bearer ")),
            entry("another scheme", target -> Sent.headers("Basic Ym9zczpwYXNzd29yZA==")),
            entry("a token with another scheme", target -> Sent.headers("Token " + target.genuine())),
            entry("a scheme twice", target -> Sent.headers("Bearer Bearer " + target.genuine())),
            entry("a token in quotes", target -> Sent.headers("Bearer \"" + target.genuine() + "\"")),
            entry("garbage", target -> Sent.token("garbage")),
            entry("parts that are no JSON", target -> Sent.token("a.b.c")),
            entry("two dots", target -> Sent.token("..")),
            entry("five parts", target -> Sent.token(target.genuine() + ".a.b")),
            entry("percent-encoded zeros", target -> Sent.token(target.genuine() + "%00")),
            entry("two spaces", target -> Sent.headers("Bearer  " + target.genuine())),
            entry("a tab", target -> Sent.headers("Bearer\t" + target.genuine())),
            entry("more after the token", target -> Sent.token(target.genuine() + " more")),
            entry("two tokens in one header", target -> Sent.token(target.genuine() + ", Bearer " + target.genuine())),
            entry("two headers", target -> bearers(target.genuine(), target.genuine())),
            entry("a good header after a bad one", target -> bearers("garbage", target.genuine())),
            entry("a very long token", target -> Sent.token(target.genuine() + "A".repeat(8_000))),
            entry("a token in the query", target -> new Sent(List.of(), "access_token=" + target.genuine(), List.of())),
            entry(
                    "a header in the query",
                    target -> new Sent(List.of(), "Authorization=Bearer%20" + target.genuine(), List.of())),
            entry(
                    "a token in a cookie",
                    target -> new Sent(List.of(), "", List.of("Cookie", "Authorization=" + target.genuine()))),
            entry(
                    "a token in another header",
                    target -> new Sent(List.of(), "", List.of("X-Authorization", "Bearer " + target.genuine()))),
            entry(
                    "claims as another header",
                    target -> new Sent(List.of(), "", List.of("X-Amzn-Oidc-Data", target.genuine()))),
            entry(
                    "no algorithm",
                    target -> Sent.token(new PlainJWT(target.claims().build()).serialize())),
            entry(
                    "no algorithm, and a signature",
                    target ->
                            Sent.token(new PlainJWT(target.claims().build()).serialize() + parts(target.genuine())[2])),
            entry(
                    "HS256 with the public key as JSON",
                    target -> Sent.token(
                            hmac(target, published.toPublicJWK().toJSONString().getBytes(UTF_8)))),
            entry("HS256 with the public key as DER", target -> Sent.token(hmac(target, der(published)))),
            entry("another key", target -> Sent.token(forged(target, published.getKeyID(), false))),
            entry(
                    "another key, which the token brings along",
                    target -> Sent.token(forged(target, otherKey.getKeyID(), true))),
            entry(
                    "an unknown key id",
                    target -> Sent.token(SharedPortal.tokens().sign(target.claims(), "unknown"))),
            entry("no key id", target -> Sent.token(SharedPortal.tokens().sign(target.claims(), null))),
            entry(
                    "altered claims",
                    target -> Sent.token(joined(
                            parts(target.genuine())[0],
                            parts(sign(target.claims().claim("jti", "another")))[1],
                            parts(target.genuine())[2]))),
            entry("an altered signature", target -> Sent.token(altered(target.genuine()))),
            entry(
                    "half a signature",
                    target -> Sent.token(
                            target.genuine().substring(0, target.genuine().length() - 171))),
            entry(
                    "no signature",
                    target -> Sent.token(joined(parts(target.genuine())[0], parts(target.genuine())[1], ""))),
            entry("expired a second ago", claims(it -> it.expirationTime(in(-1)))),
            entry("expired long ago", claims(it -> it.expirationTime(Date.from(Instant.EPOCH)))),
            entry("no expiry", claims(it -> it.expirationTime(null))),
            entry("not valid yet", claims(it -> it.notBeforeTime(in(60)))),
            entry("issued in the future", claims(it -> it.issueTime(in(60)))),
            entry("another issuer", claims(it -> it.issuer("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x"))),
            entry("an issuer with a slash", claims(it -> it.issuer(url + "/"))),
            entry("no issuer", claims(it -> it.issuer(null))),
            entry("another client", claims(it -> it.claim("client_id", "AnotherClient"))),
            entry("no client", claims(it -> it.claim("client_id", null))),
            entry("another audience than the client", claims(it -> it.audience("AnotherClient"))));

    /** What the authorizer lets in: claims that only the portal understands. */
    private static final Map<String, Bad> REFUSED_BY_THE_PORTAL = Map.ofEntries(
            entry("an ID token", of(it -> it.claim("token_use", "id").audience("PortalClient"))),
            entry("no token use", of(it -> it.claim("token_use", null))),
            entry("another token use", of(it -> it.claim("token_use", "Access"))),
            entry("signed in in the future", of(it -> it.claim("auth_time", soon(60)))),
            entry("no time of signing in", ofContact(it -> it.claim("auth_time", null))),
            entry("a bad time of signing in", of(it -> it.claim("auth_time", "yesterday"))),
            entry("a huge time of signing in", of(it -> it.claim("auth_time", "9".repeat(30)))),
            entry("a negative time of signing in", of(it -> it.claim("auth_time", -1))),
            entry("no contact", ofContact(it -> it.claim("custom:contact", null))),
            entry("no organization", ofContact(it -> it.claim("custom:organization", null))),
            entry("an empty contact", ofContact(it -> it.claim("custom:contact", ""))),
            entry("a contact with a zero byte", ofContact(it -> it.claim("custom:contact", allRoles() + "\u0000"))),
            entry("several contacts", ofContact(it -> it.claim("custom:contact", List.of(allRoles(), "boss")))),
            entry(
                    "an organization with another's key",
                    ofContact(it -> it.claim("custom:organization", scenario.organization() + "#CONTACTS"))),
            entry(
                    "a removed contact",
                    sessionEnded(
                            it -> it.claim("custom:contact", scenario.leaver().id()))),
            entry("sessions that ended", sessionEnded(it -> it.claim("custom:contact", endedContact)
                    .claim("auth_time", endedAt))),
            entry(
                    "the contact in another organization",
                    sessionEnded(it -> it.claim("custom:organization", otherOrganization))),
            entry(
                    "an organization that does not exist",
                    sessionEnded(it -> it.claim("custom:organization", "no-such-organization"))));

    /**
     * A token that differs from a genuine one in a claim.
     *
     * @param change of the claims
     * @param ofContactsOnly whether the claims are those of a contact, on every route
     * @param expected of a route that takes the genuine token
     */
    private record Bad(
            Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change, boolean ofContactsOnly, String expected) {

        String token(Target target) {
            var genuine = ofContactsOnly ? contact(scenario.organization(), allRoles()) : target.claims();
            return sign(change.apply(genuine));
        }

        /** A contact's token has no scope of the vendor's systems. */
        String expected(Target target) {
            return ofContactsOnly && target.isForSystems() ? FORBIDDEN : expected;
        }
    }

    private static Bad of(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) {
        return new Bad(change, false, UNAUTHORIZED);
    }

    private static Bad ofContact(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) {
        return new Bad(change, true, UNAUTHORIZED);
    }

    private static Bad sessionEnded(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) {
        return new Bad(change, true, SESSION_ENDED);
    }

    private static Function<Target, Sent> claims(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) {
        return target -> Sent.token(sign(change.apply(target.claims())));
    }

    @BeforeAll
    static void prepare() throws Exception {
        var portal = SharedPortal.client();
        url = portal.url();
        scenario = new Scenario(portal);
        published = JWKSet.parse(new String(portal.bytes("/.well-known/jwks.json"), UTF_8))
                .getKeys()
                .getFirst()
                .toRSAKey();
        otherKey = new RSAKeyGenerator(2048).keyID("other").generate();
        otherOrganization = SharedPortal.organization();
        endedContact = scenario.freshContact();
        endedAt = soon(0);
        assertThat(portal.contact(scenario.organization(), endedContact)
                        .post("/me/sign-out", "")
                        .status())
                .isEqualTo(204);
        var caller = scenario.contacts().get(EnumSet.allOf(Role.class));
        targets = OpenApi.ofProject().operationsOfCallers().stream()
                .map(operation -> {
                    var sample = SampleRequests.of(operation.routeKey()).orElseThrow();
                    var sent = sample.by(scenario, caller);
                    return new Target(operation, sent.path(), sent.body());
                })
                .toList();
        SharedPortal.settle();
        before = SharedPortal.items();
    }

    @AfterAll
    static void findsNothingWritten() {
        SharedPortal.settle();
        var after = new HashSet<>(SharedPortal.items());
        assertThat(after.containsAll(before)).as("nothing changed").isTrue();
        after.removeAll(before);
        assertThat(after).isEmpty();
    }

    static Stream<String> kindsForTheAuthorizer() {
        return REFUSED_BY_THE_AUTHORIZER.keySet().stream().sorted();
    }

    static Stream<String> kindsForThePortal() {
        return REFUSED_BY_THE_PORTAL.keySet().stream().sorted();
    }

    /** Otherwise nothing would follow from the refusals. */
    @Test
    void takesTheGenuineTokensThatTheBadOnesAreMadeOf() {
        assertThat(targets)
                .filteredOn(target -> target.operation().method().equals("GET"))
                .hasSizeGreaterThan(10)
                .allSatisfy(target -> assertThat(
                                send(target, Sent.token(target.genuine())).statusCode())
                        .as(target.path())
                        .isBetween(200, 299));
    }

    @ParameterizedTest
    @MethodSource("kindsForTheAuthorizer")
    void isRefusedByTheAuthorizer(String kind) {
        assertRefused(target -> REFUSED_BY_THE_AUTHORIZER.get(kind).apply(target), target -> UNAUTHORIZED);
    }

    @ParameterizedTest
    @MethodSource("kindsForThePortal")
    void isRefusedByThePortal(String kind) {
        var bad = REFUSED_BY_THE_PORTAL.get(kind);
        assertRefused(target -> Sent.token(bad.token(target)), bad::expected);
    }

    @Test
    void keepsContactsFromTheRoutesOfTheVendorsSystems() {
        assertRefused(
                targets.stream().filter(Target::isForSystems).toList(),
                target -> Sent.token(sign(contact(scenario.organization(), allRoles()))),
                target -> FORBIDDEN);
    }

    /** A scope counts as a whole word of one text. */
    @ParameterizedTest
    @ValueSource(strings = {"other", "list", "comma", "longer", "upper case", "portal/back-office", ""})
    void keepsSystemsFromRoutesOfOtherScopes(String kind) {
        assertRefused(
                targets.stream().filter(Target::isForSystems).toList(),
                target -> Sent.token(sign(target.claims().claim("scope", scope(kind, target)))),
                target -> FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal/metering", "portal/register", "portal/support", "portal/removal"})
    void keepsTheVendorsSystemsFromTheRoutesOfContacts(String scope) {
        assertRefused(
                targets.stream().filter(target -> !target.isForSystems()).toList(),
                target -> Sent.token(sign(system(scope))),
                target -> FORBIDDEN);
    }

    @Test
    void keepsThePeopleOfSupportFromTheRoutesOfContacts() {
        assertRefused(
                targets.stream().filter(target -> !target.isForSystems()).toList(),
                target -> Sent.token(sign(support())),
                target -> FORBIDDEN);
    }

    /** The user pool gives the scope to whoever signs in at the desk, so the scope alone is nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"no name", "an organization", "a contact", "no user", "an ID token", "no sign-in"})
    void takesNobodyOfSupportWithoutWhatOnlySupportHas(String kind) {
        assertRefused(
                targets,
                target -> Sent.token(sign(notSupport(kind))),
                target -> target.isForSystems()
                                && !target.operation().capability().scopes().contains(SupportPerson.SCOPE)
                        ? FORBIDDEN
                        : UNAUTHORIZED);
    }

    private static JWTClaimsSet.Builder notSupport(String kind) {
        return switch (kind) {
            case "no name" -> support().claim("support_name", null);
            case "an organization" -> support().claim("custom:organization", scenario.organization());
            case "a contact" ->
                contact(scenario.organization(), allRoles()).claim("scope", "openid profile portal/desk");
            case "no user" -> support().subject(null);
            case "an ID token" -> support().claim("token_use", "id");
            default -> support().claim("auth_time", null);
        };
    }

    /** API Gateway answers so from 10,240 bytes of headers. */
    @Test
    void looksAtNoTokenThatIsLongerThanHeadersMayBe() {
        assertThat(targets).allSatisfy(target -> assertThat(
                        send(target, Sent.token("A".repeat(20_000))).statusCode())
                .isEqualTo(431));
    }

    @Test
    void readsNoHeaderWithAZeroByte() {
        assertThat(targets).allSatisfy(target -> assertThat(statusWithAZeroByte(target))
                .as(target.path())
                .isEqualTo(400));
    }

    private static void assertRefused(Function<Target, Sent> sent, Function<Target, String> expected) {
        assertRefused(targets, sent, expected);
    }

    private static void assertRefused(
            List<Target> tried, Function<Target, Sent> sent, Function<Target, String> expected) {
        var wrong = new ArrayList<String>();
        var signed = new HashMap<String, Sent>();
        for (var target : tried) {
            var answer = send(target, signed.computeIfAbsent(target.caller(), caller -> sent.apply(target)));
            var got = answer.statusCode() + " " + code(answer);
            if (!got.equals(expected.apply(target))) {
                wrong.add(target.operation().routeKey() + ": " + got);
            }
            CONTRACT.violations(answer).forEach(wrong::add);
        }
        assertThat(tried).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<byte[]> send(Target target, Sent sent) {
        var path = target.path();
        var query = sent.query().isEmpty() ? "" : (path.contains("?") ? "&" : "?") + sent.query();
        var request = HttpRequest.newBuilder(url.resolve(path + query))
                .header("Content-Type", "application/json")
                .method(target.operation().method(), BodyPublishers.ofString(target.body()));
        sent.authorization().forEach(value -> request.header("Authorization", value));
        for (int i = 0; i < sent.others().size(); i += 2) {
            request.header(sent.others().get(i), sent.others().get(i + 1));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(target.operation().routeKey(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String code(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body()).path("code").asText();
        } catch (IOException e) {
            return new String(answer.body(), UTF_8);
        }
    }

    /** The JDK's client sends no such header. */
    private static int statusWithAZeroByte(Target target) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
            socket.getOutputStream().write("""
                    %s %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\u0000\r
                    Content-Length: 0\r
                    Connection: close\r
                    \r
                    """.formatted(target.operation().method(), target.path(), target.genuine())
                    .getBytes(UTF_8));
            var status = new String(socket.getInputStream().readAllBytes(), UTF_8).split(" ", 3);
            return Integer.parseInt(status[1]);
        } catch (IOException e) {
            throw new IllegalStateException(target.path(), e);
        }
    }

    private static JWTClaimsSet.Builder support() {
        return basic("SupportDeskClient")
                .subject("sub-of-sam")
                .claim("scope", "openid profile portal/desk")
                .claim("support_name", "Sam Visser")
                .claim("custom:second_factor", "true");
    }

    private static JWTClaimsSet.Builder contact(String organization, String contact) {
        return basic("PortalClient")
                .subject("sub-of-" + contact)
                .claim("scope", "openid profile")
                .claim("custom:organization", organization)
                .claim("custom:contact", contact)
                .claim("custom:second_factor", "true");
    }

    private static JWTClaimsSet.Builder system(String scope) {
        return basic("MeteringClient").subject("MeteringClient").claim("scope", scope);
    }

    private static JWTClaimsSet.Builder basic(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(SharedPortal.tokens().name())
                .claim("client_id", client)
                .claim("token_use", "access")
                .claim("auth_time", soon(0))
                .issueTime(in(0))
                .expirationTime(in(600));
    }

    private static String sign(JWTClaimsSet.Builder claims) {
        return SharedPortal.tokens().sign(claims);
    }

    private static String allRoles() {
        return scenario.contacts().get(EnumSet.allOf(Role.class)).id();
    }

    private static Object scope(String kind, Target target) {
        var own = target.operation().capability().scopes().getFirst();
        return switch (kind) {
            case "other" ->
                Stream.of("portal/metering", "portal/register", "portal/support", "portal/removal")
                        .filter(scope -> !scope.equals(own))
                        .reduce((first, second) -> first + " " + second)
                        .orElseThrow();
            case "list" -> List.of(own, "openid");
            case "comma" -> own + ",openid";
            case "longer" -> own + "s";
            case "upper case" -> own.toUpperCase(Locale.ROOT);
            default -> kind;
        };
    }

    private static Sent bearers(String first, String second) {
        return Sent.headers("Bearer " + first, "Bearer " + second);
    }

    private static String[] parts(String token) {
        return token.split("\\.", -1);
    }

    private static String joined(String... parts) {
        return String.join(".", parts);
    }

    /** With another first character of the signature. */
    private static String altered(String token) {
        var start = token.lastIndexOf('.') + 1;
        return token.substring(0, start) + (token.charAt(start) == 'A' ? 'B' : 'A') + token.substring(start + 1);
    }

    private static String hmac(Target target, byte[] secret) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(published.getKeyID())
                    .build();
            var token = new SignedJWT(header, target.claims().build());
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der(RSAKey key) {
        try {
            return Base64.getEncoder().encode(key.toRSAPublicKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String forged(Target target, String keyId, boolean bringsTheKey) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(keyId);
            if (bringsTheKey) {
                header.jwk(otherKey.toPublicJWK()).jwkURL(url.resolve("/another/jwks.json"));
            }
            var token = new SignedJWT(header.build(), target.claims().build());
            token.sign(new RSASSASigner(otherKey));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Date in(long seconds) {
        return Date.from(Instant.ofEpochSecond(soon(seconds)));
    }

    private static long soon(long seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }
}
