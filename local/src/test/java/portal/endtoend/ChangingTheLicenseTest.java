package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPortal.class)
class ChangingTheLicenseTest {

    private static final String REFUSAL = "Het gewenste aantal komt onder het werkelijke aantal in gebruik. "
            + "Zie het artikel 'Licentie en telling van licentie-aantallen' op help.afas.nl.";

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;

    /** Three Profit users in production, two of them also in test, and ten granted. */
    @BeforeEach
    void usage() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
        grant("ENVIRONMENTS", 5);
        grant("PROFIT_USERS", 10);
        grant("INSITE_USERS", 10);
        environment("O12345AA");
        environment("T12345AA");
        claim("O12345AA", "jan");
        claim("O12345AA", "piet");
        claim("O12345AA", "els");
        claim("T12345AA", "JAN");
        claim("T12345AA", "piet");
    }

    @Test
    void refusesATargetBelowUsageInTheWordsOfTheArticle() {
        var refused = mutate("PROFIT_USERS", 2);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("title").asText()).isEqualTo(REFUSAL);
        assertThat(refused.code()).isEqualTo("below-usage");
        assertThat(refused.json().path("used").asInt()).isEqualTo(3);
        assertThat(refused.json().path("environmentType").asText()).isEqualTo("PRODUCTION");
        assertThat(refused.json().path("seatsToFree").asInt()).isEqualTo(1);
        assertThat(maximum("PROFIT_USERS")).isEqualTo(10);
    }

    @Test
    void goesDownToExactlyWhatIsInUseAndThenLetsNobodyElseIn() {
        var mutated = mutate("PROFIT_USERS", 3);

        assertThat(mutated.status()).isEqualTo(201);
        assertThat(mutated.json().path("changes").get(0).path("available").asInt())
                .isZero();
        var full = claim("O12345AA", "kim");
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.code()).isEqualTo("maximum-reached");
        assertThat(claim("T12345AA", "kim").status())
                .as("another type has a pool of its own")
                .isEqualTo(200);
        assertThat(claim("O12345AA", "Piet").status())
                .as("who is in already keeps the seat")
                .isEqualTo(200);
    }

    @Test
    void aDryRunAnswersTheSameAndWritesNothing() {
        var dry = boss.post("/license/mutations?dryRun=true", body("PROFIT_USERS", 5));

        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.json().path("changes").get(0).path("to").asInt()).isEqualTo(5);
        assertThat(maximum("PROFIT_USERS")).isEqualTo(10);
        assertThat(boss.post("/license/mutations?dryRun=true", body("PROFIT_USERS", 2))
                        .code())
                .isEqualTo("below-usage");
        assertThat(boss.get("/license/mutations").json().path("items")).isEmpty();
    }

    @Test
    void severalMetricsAreChangedTogetherOrNotAtAll() {
        var refused = boss.post("/license/mutations", """
                {"changes": [{"metric": "INSITE_USERS", "maximum": 4}, {"metric": "PROFIT_USERS", "maximum": 1},
                             {"metric": "ENVIRONMENTS", "maximum": "5"}]}
                """);

        assertThat(refused.code()).as("the first refused decides").isEqualTo("below-usage");
        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/changes/1/maximum", "/changes/2/maximum");
        assertThat(maximum("INSITE_USERS")).isEqualTo(10);
    }

    @Test
    void aDeviationNamesBothNumbersAndTheRemedy() {
        grant("PROFIT_USERS", 12);

        var refused = mutate("PROFIT_USERS", 8);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("deviation");
        assertThat(refused.json().path("portal").asInt()).isEqualTo(10);
        assertThat(refused.json().path("granted").asInt()).isEqualTo(12);
        assertThat(refused.json().path("remedies")).hasSize(3);
        assertThat(mutate("PROFIT_USERS", 12).status()).isEqualTo(201);
        assertThat(mutate("PROFIT_USERS", 8).status()).isEqualTo(201);
    }

    @Test
    void aRepeatedRequestWithTheSameKeyHasOneEffectAndTheSameAnswer() {
        var first = boss.post("/license/mutations", body("PROFIT_USERS", 6), "Idempotency-Key", "once");
        mutate("PROFIT_USERS", 7);
        var again = boss.post("/license/mutations", body("PROFIT_USERS", 6), "Idempotency-Key", "once");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(maximum("PROFIT_USERS")).isEqualTo(7);
        assertThat(boss.post("/license/mutations", body("PROFIT_USERS", 5), "Idempotency-Key", "once")
                        .code())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void refusesAChangeOfALicenseThatChangedSinceItWasRead() {
        var seen = boss.get("/license").header("ETag");
        mutate("PROFIT_USERS", 9);

        assertThat(boss.post("/license/mutations", body("PROFIT_USERS", 6), "If-Match", seen)
                        .code())
                .isEqualTo("precondition-failed");
        var now = boss.get("/license").header("ETag");
        assertThat(boss.post("/license/mutations", body("PROFIT_USERS", 6), "If-Match", now)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theHistoryTellsOfChangesAndRefusals() {
        mutate("PROFIT_USERS", 6);
        mutate("PROFIT_USERS", 1);

        var items = boss.get("/license/mutations").json().path("items");

        assertThat(items.findValuesAsText("outcome")).containsExactly("REFUSED", "DONE");
        assertThat(items.get(0).path("code").asText()).isEqualTo("below-usage");
        assertThat(items.get(1).at("/by/name").asText()).isEqualTo("Bo Baas");
    }

    @Test
    void theVendorSeesWhatTheCustomerSees() {
        mutate("PROFIT_USERS", 4);

        assertThat(portal.backOffice()
                        .get("/organizations/" + organization + "/license")
                        .json())
                .isEqualTo(boss.get("/license").json());
    }

    private PortalClient.Reply mutate(String metric, int maximum) {
        return boss.post("/license/mutations", body(metric, maximum));
    }

    private static String body(String metric, int maximum) {
        return """
                {"changes": [{"metric": "%s", "maximum": %d}]}
                """.formatted(metric, maximum);
    }

    private int maximum(String metric) {
        return StreamSupport.stream(
                        boss.get("/license").json().path("entitlements").spliterator(), false)
                .filter(entitlement -> entitlement.path("metric").asText().equals(metric))
                .map((JsonNode entitlement) -> entitlement.path("maximum").asInt())
                .findFirst()
                .orElseThrow();
    }

    private void grant(String metric, int granted) {
        var body = """
                {"granted": [{"metric": "%s", "maximum": %d}]}
                """.formatted(metric, granted);
        assertThat(portal.backOffice()
                        .put("/organizations/" + organization + "/license", body)
                        .status())
                .isEqualTo(204);
    }

    private void environment(String code) {
        assertThat(portal.backOffice()
                        .put("/organizations/" + organization + "/environments/" + code, "")
                        .status())
                .isEqualTo(200);
    }

    private PortalClient.Reply claim(String environment, String user) {
        return portal.backOffice()
                .put(
                        "/organizations/" + organization + "/environments/" + environment + "/users/" + user,
                        "{\"kinds\": [\"PROFIT\"]}");
    }
}
