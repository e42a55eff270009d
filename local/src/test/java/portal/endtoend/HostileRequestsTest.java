package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.contract.OpenApi;
import portal.contract.OpenApi.Operation;

@ExtendWith(SharedPortal.class)
class HostileRequestsTest {

    private static final List<String> POSTS = List.of(
            "/incidents", "/license/mutations", "/license/analyses", "/contacts", "/contacts/boss/two-factor-reset");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "42",
            "\"text\"",
            "{\"a\":1,\"a\":2}",
            "{\"a\":1} {}",
            "{\"subject\":\"\\ud800\"}",
            "{'subject': 1}",
            "[".repeat(5000),
            "{\"a\":".repeat(5000),
            "{\"maximum\":1e999999999}",
            "{\"maximum\":" + "9".repeat(2000) + "}",
            "{\"x\":\"" + "y".repeat(300_000) + "\"}");

    private final PortalClient portal = SharedPortal.client();
    private static String organization;
    private static PortalClient.As boss;

    /** No test changes anything, so all share one organization. */
    @BeforeAll
    static void somebody() {
        organization = SharedPortal.organization();
        boss = SharedPortal.client().contact(organization, "boss");
        boss.request("PUT", "/contacts/boss/roles", "{\"roles\": [\"ADMINISTRATOR\", \"INCIDENT_MANAGER\"]}");
    }

    static Stream<Arguments> everyBodyToEveryPath() {
        return POSTS.stream().flatMap(path -> BODIES.stream().map(body -> arguments(path, body)));
    }

    @ParameterizedTest
    @MethodSource("everyBodyToEveryPath")
    void anUnreadableRequestIsRefusedAsAProblem(String path, String body) {
        assertProblem(boss.post(path, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"40\"", "40.5", "null", "2147483648", "-1", "1e400", "100e2147483647", "true", "[40]", "{}"})
    void aValueThatIsNotAQuantityIsRefusedWithNothingWritten(String maximum) {
        var before = boss.get("/license");

        var refused = boss.post(
                "/license/mutations",
                "{\"changes\": [{\"metric\": \"PROFIT_USERS\", \"maximum\": %s}]}".formatted(maximum));

        assertProblem(refused);
        assertThat(refused.code()).isEqualTo("invalid-quantity");
        assertThat(before.json().path("entitlements")).isNotEmpty();
        assertThat(boss.get("/license").json()).isEqualTo(before.json());
        assertThat(boss.get("/license").header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var refused = boss.post("/license/mutations", """
                {"changes": [{"metric": "USERS", "maximum": 1, "delta": 2}, {"metric": "CLIENTS"},
                             {"metric": "CLIENTS", "maximum": 3}], "reason": 7, "a/b~c": true}
                """);

        assertThat(refused.code()).isEqualTo("invalid-request");
        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/changes/0/metric",
                        "/changes/0/delta",
                        "/changes/1/maximum",
                        "/changes/2",
                        "/reason",
                        "/a~1b~0c");
    }

    static Stream<String> everyRouteForContacts() {
        return OpenApi.ofProject().operations().stream()
                .filter(operation -> !operation.isForBackOffice())
                .map(Operation::routeKey);
    }

    @ParameterizedTest
    @MethodSource("everyRouteForContacts")
    void parametersThatARouteDoesNotHaveAreRefused(String route) {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(route.indexOf(' ') + 1)
                .replace("{number}", "INC-1001")
                .replace("{metric}", "CLIENTS")
                .replace("{token}", "A".repeat(43))
                .replace("{id}", "boss");

        for (var query : List.of("dryrun=true", "Limit=1", "limit=1&limit=1")) {
            var refused = boss.request(method, path + "?" + query, method.equals("GET") ? "" : "{}");

            assertThat(refused.status()).as(route + "?" + query).isEqualTo(422);
            assertThat(refused.json().path("errors").findValuesAsText("code")).contains("unknown-parameter");
            assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                    .contains(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void aMisspelledDryRunChangesNothing() {
        var before = boss.get("/license").header("ETag");

        for (var name : List.of("dryrun", "dry_run", "DryRun")) {
            assertThat(boss.post(
                                    "/license/mutations?" + name + "=true",
                                    "{\"changes\": [{\"metric\": \"CLIENTS\", \"maximum\": 7}]}")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(boss.get("/license").header("ETag")).isEqualTo(before);
    }

    @Test
    void namesOfOneHashHurtNobody() {
        var names = namesOfOneHash();
        var body = names.stream().map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "}"));
        var other = portal.contact(SharedPortal.organization(), "boss");

        assertThat(boss.post("/incidents", body).code()).isEqualTo("malformed-json");
        assertThat(boss.get("/license?" + String.join("=1&", names.subList(0, 430)))
                        .status())
                .isEqualTo(422);
        assertThat(other.post(
                                "/license/mutations?dryRun=true",
                                "{\"changes\": [{\"metric\": \"CLIENTS\", \"maximum\": 7}]}")
                        .status())
                .isLessThan(500);
        assertThat(other.get("/license").status()).isEqualTo(200);
    }

    /** The blocks ab and bA have one hash in the name table of many parsers. */
    private static List<String> namesOfOneHash() {
        var names = List.of("");
        for (int i = 0; i < 9; i++) {
            names = names.stream()
                    .flatMap(name -> Stream.of(name + "ab", name + "bA"))
                    .toList();
        }
        return names;
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(boss.post("/license/analyses", "\uFEFF{\"email\": 1}").code())
                .isEqualTo("invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip"})
    void encodedContentIsNotSupported(String encoding) {
        var refused = boss.post("/license/analyses", "{}", "Content-Encoding", encoding);

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.json().path("detail").asText()).contains("Content-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"junk", "w/\"1\"", "junk", "W/\"1\""})
    void anIfMatchThatNamesNoVersionIsMetByNothing(String header) {
        var refused = boss.post(
                "/license/mutations", "{\"changes\": [{\"metric\": \"CLIENTS\", \"maximum\": 7}]}", "If-Match", header);

        assertThat(refused.status()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /license/requests", "POST /organization/confirmation", "POST /me/sign-out"})
    void anIfMatchThatAPathDoesNotHeedIsRefused(String route) {
        var words = route.split(" ", 2);
        var body = words[1].equals("/license/requests") ? "{\"wanted\": [], \"explanation\": \"More\"}" : "{}";

        var refused = boss.request(words[0], words[1], body, "If-Match", "\"999\"");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("code")).containsExactly("no-precondition");
    }

    @Test
    void nothingIsReplacedThatMustNotBeThereYet() {
        var backOffice = portal.backOffice();
        var path = "/organizations/" + organization;
        var profile = backOffice.get(path).json().toString();

        assertThat(backOffice.put(path, profile, "If-None-Match", "*").status()).isEqualTo(412);
        assertThat(backOffice
                        .put(path + "/environments/O12345AA/users/x", "{\"kinds\": []}", "If-None-Match", "*")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "json"})
    void anythingButJsonIsNotSupported(String type) {
        var refused = boss.post("/license/analyses", "{\"email\": \"boss@x.example\"}", "Content-Type", type);

        assertThat(refused.status()).isEqualTo(415);
        assertProblem(refused);
    }

    @Test
    void aBodyOfMegabytesIsTooLarge() {
        assertThat(boss.post("/license/analyses", "{\"email\":\"" + "y".repeat(3_000_000) + "\"}")
                        .code())
                .isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/incidents?limit=0",
                "/incidents?limit=101",
                "/incidents?limit=abc",
                "/incidents?cursor=%21",
                "/incidents?scope=every",
                "/incidents?status=open",
                "/incidents/INC-0",
                "/incidents/INC-99999999999",
                "/incidents/%00",
                "/incidents/..%2F..",
                "/license/analyses/%F0%9F%98%80",
                "/license/mutations?cursor=AAAA%3D%3D",
                "/license/environments?limit=0",
                "/license/metrics/USERS/holders",
                "/license/metrics/%00/cleanup",
                "/license/metrics/CLIENTS/holders?cursor=%21",
                "/license/metrics/CLIENTS/holders?environmentType=production",
                "/license/metrics/EMPLOYEES/holders?environmentType=TEST",
                "/license/metrics/CLIENTS/cleanup?seats=101",
                "/contacts/" + "a%20b",
                "/nowhere"
            })
    void illFormedAddressesAreRefusedAsProblems(String path) {
        assertProblem(boss.get(path));
    }

    @Test
    void customersAndBackOfficeStayOnTheirOwnPaths() {
        var backOffice = portal.backOffice();

        assertThat(boss.get("/organizations").code()).isEqualTo("forbidden");
        assertThat(boss.put("/organizations/" + organization + "/license", "{}").code())
                .isEqualTo("forbidden");
        assertThat(boss.put("/organizations/acme/environments/O12345AA/users/x", "{\"kinds\": []}")
                        .code())
                .isEqualTo("forbidden");
        assertThat(backOffice.get("/license").code()).isEqualTo("forbidden");
        assertThat(backOffice.post("/incidents", "{}").code()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm5hIn0."})
    void aCallerWithoutASignInIsRefused(String token) {
        var refused = portal.bearer(token).get("/license");

        assertThat(refused.status()).isEqualTo(401);
        assertProblem(refused);
    }

    private static void assertProblem(PortalClient.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isBetween(400, 499);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("X-Request-Id")).isNotBlank();
        assertThat(reply.code()).isNotBlank();
        assertThat(reply.json().path("title").asText()).isNotBlank();
        assertThat(reply.json().path("status").asInt()).isEqualTo(reply.status());
    }
}
