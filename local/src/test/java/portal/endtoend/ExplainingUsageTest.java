package portal.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedPortal.class)
class ExplainingUsageTest {

    private static final List<String> METRICS = List.of(
            "ENVIRONMENTS", "EMPLOYEES", "DECLARATIONS", "PROFIT_USERS", "INSITE_USERS", "OUTSITE_USERS", "CLIENTS");

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;

    @BeforeEach
    void usage() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
        METRICS.forEach(metric ->
                backOffice("license", "{\"granted\": [{\"metric\": \"%s\", \"maximum\": 50}]}".formatted(metric), 204));
        List.of("O12345AA", "O12345AB", "T12345AA").forEach(code -> backOffice("environments/" + code, "", 200));
        user("O12345AA", "Jan", "{\"kinds\": [\"PROFIT\", \"INSITE\"], \"name\": \"Jan de Wit\"}");
        user("O12345AB", "jan", "{\"kinds\": [\"PROFIT\"]}");
        user("T12345AA", "JAN", "{\"kinds\": [\"PROFIT\"], \"blocked\": true}");
        user("O12345AA", "els", "{\"kinds\": [\"PROFIT\"]}");
        user("O12345AB", "54321.kim", "{\"kinds\": [\"PROFIT\", \"OUTSITE\"], \"coWorking\": true}");
        user("O12345AB", "ömer", "{\"kinds\": [\"OUTSITE\"]}");
        employee("O12345AA", "guid-1", "{\"inService\": true, \"kind\": \"STAFF\"}");
        employee("O12345AB", "guid-1", "{\"inService\": true, \"kind\": \"STAFF\"}");
        employee("O12345AA", "guid-2", "{\"inService\": true, \"kind\": \"TEMPORARY\"}");
        employee("O12345AA", "guid-3", "{\"inService\": false, \"kind\": \"STAFF\"}");
        for (var environment : List.of("O12345AA", "T12345AA")) {
            backOffice("environments/" + environment + "/declarations/LH-1", "", 200);
            backOffice("environments/" + environment + "/clients/C-1", "", 200);
        }
        backOffice("environments/O12345AA/clients/C-2", "", 200);
        backOffice("environments/O12345AA/declarations/LH-2", "", 200);
    }

    @Test
    void asManyCountAsAreInUse() {
        for (var entitlement : boss.get("/license").json().path("entitlements")) {
            var metric = entitlement.path("metric").asText();
            for (var usage : entitlement.path("usage")) {
                var type = usage.path("environmentType").asText();
                var query = type.isEmpty() ? "" : "environmentType=" + type + "&";
                assertThat(all(boss, metric, query + "limit=100"))
                        .as("%s %s", metric, type)
                        .filteredOn(item -> item.path("counts").asBoolean())
                        .hasSize(usage.path("used").asInt());
            }
        }
    }

    @Test
    void pagesOfAnySizeShowTheSame() {
        IntStream.range(0, 40).forEach(i -> user("T12345AA", "tester" + i, "{\"kinds\": [\"PROFIT\", \"INSITE\"]}"));
        for (var metric : METRICS) {
            var whole = all(boss, metric, "limit=100");

            assertThat(whole).isNotEmpty().doesNotHaveDuplicates();
            assertThat(all(boss, metric, "limit=1")).as(metric).isEqualTo(whole);
            assertThat(all(boss, metric, "limit=7")).as(metric).isEqualTo(whole);
        }
    }

    @Test
    void everyUserIsExplainedInTheLanguageAskedFor() {
        var dutch = boss.get("/license/metrics/PROFIT_USERS/holders");
        var english = boss.call("GET", "/license/metrics/PROFIT_USERS/holders", "", "Accept-Language", "en");

        assertThat(dutch.json().path("items").findValuesAsText("holder"))
                .containsExactly("54321.kim", "els", "JAN", "JAN");
        assertThat(dutch.json().path("items").findValuesAsText("explanation"))
                .containsExactly(
                        "Telt mee bij deelnemer 54321, als meewerkgebruiker in O12345AB.",
                        "Actief in O12345AA.",
                        "Actief in O12345AA en O12345AB.",
                        "Geblokkeerd in alle testomgevingen waarin de gebruiker Profit heeft: T12345AA.");
        assertThat(english.json().path("items").get(2).path("explanation").asText())
                .isEqualTo("Active in O12345AA and O12345AB.");
    }

    @Test
    void environmentsTellWhatTheyHold() {
        var environments = boss.get("/license/environments").json().path("items");

        assertThat(environments.findValuesAsText("code")).containsExactly("O12345AA", "O12345AB", "T12345AA");
        assertThat(environments.findValuesAsText("users")).containsExactly("2", "3", "1");
        assertThat(environments.findValuesAsText("employees")).containsExactly("3", "1", "0");
        assertThat(environments.findValuesAsText("clients")).containsExactly("2", "0", "1");
    }

    @Test
    void anotherOrganizationSeesNothingOfItWhateverItsCursor() {
        var other = portal.contact(SharedPortal.organization(), "boss");
        var cursor = boss.get("/license/metrics/PROFIT_USERS/holders?limit=1")
                .json()
                .path("next")
                .asText();

        assertThat(other.get("/license/environments").json().path("items")).isEmpty();
        for (var metric : METRICS) {
            assertThat(all(other, metric, "")).isEmpty();
            assertThat(other.get("/license/metrics/" + metric + "/holders?cursor=" + cursor)
                            .json()
                            .path("items"))
                    .isEmpty();
            assertThat(other.get("/license/metrics/" + metric + "/cleanup?seats=100")
                            .json()
                            .path("frees")
                            .asInt())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\n", "\nTEST", "jan\nPRODUCTION", "jan\nNOWHERE", "ORGANIZATION#acme#USER#1", "😀"})
    void aCursorOfOnesOwnMakingIsHarmless(String position) {
        var longest = position.repeat(1024 / position.getBytes(UTF_8).length);
        for (var text : List.of(position, longest)) {
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
            for (var path : List.of("environments?", "metrics/PROFIT_USERS/holders?", "metrics/EMPLOYEES/holders?")) {
                var answer = boss.get("/license/" + path + "cursor=" + cursor);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/license/environments",
                "/license/metrics/PROFIT_USERS/holders",
                "/license/metrics/ENVIRONMENTS/holders",
                "/license/metrics/PROFIT_USERS/cleanup",
                "/license/metrics/NONE/cleanup",
                "/license/metrics/EMPLOYEES/holders?limit=0"
            })
    void anEmployeeIsNotToldAnything(String path) {
        var refused = portal.contact("acme", "carla").get(path);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({"PROFIT_USERS, 1", "PROFIT_USERS, 0", "EMPLOYEES, 1", "EMPLOYEES, 0", "CLIENTS, 1", "DECLARATIONS, 0"})
    void whoActsOnTheAdviceCanChangeTheLicenseAsWanted(String metric, int maximum) {
        var refused = mutate(metric, maximum);
        assertThat(refused.code()).isEqualTo("below-usage");

        var cleanup = boss.get(refused.json().path("cleanup").asText()).json();
        assertThat(cleanup.path("frees").asInt())
                .isEqualTo(refused.json().path("seatsToFree").asInt());
        cleanup.path("steps").forEach(step -> step.path("actions")
                .forEach(action -> act(
                        metric,
                        step.path("holder").asText(),
                        action.path("environment").asText(),
                        action.path("action").asText())));

        assertThat(mutate(metric, maximum).status()).isEqualTo(201);
    }

    private void act(String metric, String holder, String environment, String action) {
        var kind =
                switch (metric) {
                    case "EMPLOYEES" -> "employees";
                    case "CLIENTS" -> "clients";
                    case "DECLARATIONS" -> "declarations";
                    default -> "users";
                };
        var path = "environments/" + environment + "/" + kind + "/" + URLEncoder.encode(holder, UTF_8);
        switch (action) {
            case "REMOVE" ->
                assertThat(portal.backOffice()
                                .delete("/organizations/" + organization + "/" + path)
                                .status())
                        .isEqualTo(204);
            case "BLOCK" ->
                backOffice(
                        path, "{\"kinds\": %s, \"blocked\": true}".formatted(kinds(metric, holder, environment)), 200);
            default -> throw new AssertionError(action);
        }
    }

    private JsonNode kinds(String metric, String holder, String environment) {
        return all(boss, metric, "").stream()
                .filter(item -> item.path("holder").asText().equals(holder))
                .flatMap(item -> StreamSupport.stream(item.path("environments").spliterator(), false))
                .filter(presence -> presence.path("code").asText().equals(environment))
                .map(presence -> presence.path("kinds"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> all(PortalClient.As caller, String metric, String query) {
        var found = new ArrayList<JsonNode>();
        var path = "/license/metrics/" + metric + "/holders?" + query;
        var page = caller.get(path).json();
        page.path("items").forEach(found::add);
        while (page.has("next")) {
            page = caller.get(path + "&cursor=" + page.path("next").asText()).json();
            page.path("items").forEach(found::add);
        }
        return found;
    }

    private PortalClient.Reply mutate(String metric, int maximum) {
        return boss.post(
                "/license/mutations",
                "{\"changes\": [{\"metric\": \"%s\", \"maximum\": %d}]}".formatted(metric, maximum));
    }

    private void user(String environment, String code, String body) {
        backOffice("environments/" + environment + "/users/" + URLEncoder.encode(code, UTF_8), body, 200);
    }

    private void employee(String environment, String guid, String body) {
        backOffice("environments/" + environment + "/employees/" + guid, body, 200);
    }

    private void backOffice(String path, String body, int status) {
        var answer = portal.backOffice().put("/organizations/" + organization + "/" + path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }
}
