package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPortal.class)
class RefreshingLicensesTest {

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;

    /** One Profit user in production, and ten granted. */
    @BeforeEach
    void usage() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
        grant("ENVIRONMENTS", 5);
        grant("PROFIT_USERS", 10);
        var environment = "/organizations/" + organization + "/environments/O12345AA";
        assertThat(portal.backOffice().put(environment, "").status()).isEqualTo(200);
        assertThat(portal.backOffice()
                        .put(environment + "/users/jan", "{\"kinds\": [\"PROFIT\"]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theScheduleIsListed() {
        var schedules = portal.local("/local/schedules");

        assertThat(schedules.findValuesAsText("name")).contains("nightly-refresh");
        assertThat(schedules.findValuesAsText("timezone")).containsOnly("Europe/Amsterdam");
    }

    /** A schedule runs for every organization, so this test runs it as rarely as possible. */
    @Test
    void whatIsGrantedIsTheMaximumInTheMorningAndEachDayHasOneLine() throws IOException {
        grant("PROFIT_USERS", 12);
        assertThat(mutate("PROFIT_USERS", 8).code()).isEqualTo("deviation");

        refresh("2026-03-02T23:15:00Z");

        var license = boss.get("/license").json();
        assertThat(profitUsers(license).path("maximum").asInt()).isEqualTo(12);
        assertThat(profitUsers(license).path("granted").asInt()).isEqualTo(12);
        assertThat(license.path("refreshedAt").asText()).isNotEmpty();
        assertThat(mutate("PROFIT_USERS", 8).status()).isEqualTo(201);
        assertThat(days("")).containsExactly("2026-03-03");

        refresh("2026-03-02T23:15:00Z");

        assertThat(days("")).containsExactly("2026-03-03");
        var dailyUsage =
                profitUsers(boss.get("/license/history").json().path("items").get(0));
        assertThat(dailyUsage.path("maximum").asInt())
                .as("the first daily usage of the date stays")
                .isEqualTo(12);
        assertThat(dailyUsage.path("usage").get(0).path("used").asInt()).isEqualTo(1);
        assertThat(dailyUsage.path("usage").get(0).path("available").asInt()).isEqualTo(11);

        refresh("2026-03-03T23:15:00Z");

        assertThat(days("")).containsExactly("2026-03-04", "2026-03-03");
        assertThat(days("?from=2026-03-04&to=2026-03-31")).containsExactly("2026-03-04");
        var next = boss.get("/license/history?limit=1").json().path("next").asText();
        assertThat(days("?limit=1&cursor=" + next)).containsExactly("2026-03-03");
        assertThat(daysOfTheWorkbook()).isEqualTo(daysOfTheApi()).contains("2026-03-03 1 of 12");
    }

    /** What was in use of Profit users on each day, and their maximum. */
    private List<String> daysOfTheWorkbook() throws IOException {
        var email = "boss@" + organization + ".example";
        boss.post("/license/analyses", "{\"email\": \"%s\"}".formatted(email));
        SharedPortal.settle();
        try (var workbook = MailedAnalyses.workbook(email)) {
            return StreamSupport.stream(workbook.getSheet("Gebruik per dag").spliterator(), false)
                    .filter(row -> row.getCell(1).getStringCellValue().equals("Profit-gebruikers"))
                    .map(row -> "%s %d of %d"
                            .formatted(
                                    row.getCell(0).getLocalDateTimeCellValue().toLocalDate(),
                                    (int) row.getCell(5).getNumericCellValue(),
                                    (int) row.getCell(2).getNumericCellValue()))
                    .toList();
        }
    }

    private List<String> daysOfTheApi() {
        return StreamSupport.stream(
                        boss.get("/license/history").json().path("items").spliterator(), false)
                .map(day -> "%s %d of %d"
                        .formatted(
                                day.path("date").asText(),
                                profitUsers(day)
                                        .path("usage")
                                        .get(0)
                                        .path("used")
                                        .asInt(),
                                profitUsers(day).path("maximum").asInt()))
                .sorted()
                .toList();
    }

    @Test
    void anInvalidPeriodIsRefusedWithPointers() {
        var refused = boss.get("/license/history?from=yesterday&to=2026-02-30");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("pointer")).containsExactly("from", "to");
    }

    private List<String> days(String query) {
        return boss.get("/license/history" + query).json().path("items").findValuesAsText("date");
    }

    private void refresh(String scheduledTime) {
        assertThat(portal.runSchedule("nightly-refresh", scheduledTime)).isEqualTo(200);
    }

    private PortalClient.Reply mutate(String metric, int maximum) {
        return boss.post("/license/mutations", """
                {"changes": [{"metric": "%s", "maximum": %d}]}
                """.formatted(metric, maximum));
    }

    private void grant(String metric, int granted) {
        assertThat(portal.backOffice()
                        .put("/organizations/" + organization + "/license", """
                                {"granted": [{"metric": "%s", "maximum": %d}]}
                                """.formatted(metric, granted))
                        .status())
                .isEqualTo(204);
    }

    private static JsonNode profitUsers(JsonNode license) {
        return StreamSupport.stream(license.path("entitlements").spliterator(), false)
                .filter(entitlement -> entitlement.path("metric").asText().equals("PROFIT_USERS"))
                .findFirst()
                .orElseThrow();
    }
}
