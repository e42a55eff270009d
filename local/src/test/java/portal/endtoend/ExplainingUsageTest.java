package portal.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedPortal.class)
class ExplainingUsageTest {

    private static UsedLicense license;
    private static PortalClient.As boss;

    private final PortalClient portal = SharedPortal.client();

    /** These tests only read the usage. */
    @BeforeAll
    static void usage() {
        license = UsedLicense.register();
        boss = license.boss();
    }

    @Test
    void asManyCountAsAreInUse() {
        var entitlements = boss.get("/license").json().path("entitlements");
        assertThat(entitlements.findValuesAsText("used")).contains("2", "3");
        for (var entitlement : entitlements) {
            var metric = entitlement.path("metric").asText();
            for (var usage : entitlement.path("usage")) {
                var type = usage.path("environmentType").asText();
                var query = type.isEmpty() ? "" : "environmentType=" + type + "&";
                assertThat(UsedLicense.holders(boss, metric, query + "limit=100"))
                        .as("%s %s", metric, type)
                        .filteredOn(item -> item.path("counts").asBoolean())
                        .hasSize(usage.path("used").asInt());
            }
        }
    }

    @Test
    void pagesOfAnySizeShowTheSame() {
        var larger = UsedLicense.register();
        IntStream.range(0, 30).forEach(i -> larger.user("T12345AA", "tester" + i, "{\"kinds\": [\"PROFIT\"]}"));
        for (var metric : UsedLicense.METRICS) {
            var whole = UsedLicense.holders(larger.boss(), metric, "limit=100");

            assertThat(whole).isNotEmpty().doesNotHaveDuplicates();
            assertThat(UsedLicense.holders(larger.boss(), metric, "limit=1"))
                    .as(metric)
                    .isEqualTo(whole);
        }
    }

    @Test
    void everyUserIsExplainedInTheLanguageAskedFor() {
        var dutch = boss.get("/license/metrics/PROFIT_USERS/holders");
        var english = boss.request("GET", "/license/metrics/PROFIT_USERS/holders", "", "Accept-Language", "en");

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

        assertThat(cursor).isNotEmpty();
        assertThat(shown(other, "/license/environments").get("items")).isEmpty();
        for (var metric : UsedLicense.METRICS) {
            assertThat(UsedLicense.holders(other, metric, "")).isEmpty();
            assertThat(shown(other, "/license/metrics/" + metric + "/holders?cursor=" + cursor)
                            .get("items"))
                    .isEmpty();
            assertThat(shown(other, "/license/metrics/" + metric + "/cleanup?seats=100")
                            .get("frees")
                            .asInt())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\n", "\nTEST", "jan\nPRODUCTION", "jan\nNOWHERE", "ORGANIZATION#acme#USER#1", "😀"})
    void aMadeUpCursorIsHarmless(String position) {
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

    private static JsonNode shown(PortalClient.As caller, String path) {
        var answer = caller.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
