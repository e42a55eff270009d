package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPortal.class)
class MailingTheAnalysisTest {

    private final PortalClient portal = SharedPortal.client();

    @Test
    void mailsAWorkbookWhoseSheetsAddUpToTheLicense() throws IOException {
        var eva = portal.contact("acme", "eva");

        var requested = eva.post("/license/analyses", "{\"email\": \"EVA@ACME.example\"}");
        assertThat(requested.status()).isEqualTo(202);
        SharedPortal.settle();

        var analysis = eva.get(requested.header("Location")).json();
        assertThat(analysis.path("status").asText()).isEqualTo("SENT");
        try (var workbook = MailedAnalyses.workbook("eva@acme.example")) {
            var license = eva.get("/license").json();
            assertThat(countedUsers(workbook.getSheet("Users"))).isEqualTo(usedByUsers(license));
            assertThat(sum(workbook.getSheet("Employees"), "Counts"))
                    .isEqualTo(used(license, "EMPLOYEES").getFirst());
            assertThat(rows(workbook.getSheet("Environments")))
                    .hasSize(used(license, "ENVIRONMENTS").getFirst());
            assertThat(sum(workbook.getSheet("Declarations"), "Counts"))
                    .isEqualTo(used(license, "DECLARATIONS").getFirst());
            assertThat(sum(workbook.getSheet("Clients"), "Counts"))
                    .isEqualTo(used(license, "CLIENTS").stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            assertThat(analysis.path("rows").asInt())
                    .isEqualTo(Stream.of("Users", "Employees", "Declarations", "Clients")
                            .mapToInt(sheet -> rows(workbook.getSheet(sheet)).size())
                            .sum());
            assertThat(maxima(workbook.getSheet("Summary"))).isEqualTo(maxima(license));
            assertThat(formulas(workbook)).isEmpty();
        }
    }

    @Test
    void advisesWhatTheApiAdvises() throws IOException {
        var organization = SharedPortal.organization();
        var boss = portal.contact(organization, "boss");
        grant(organization, "PROFIT_USERS", 3);
        snapshot(
                organization,
                "O12345AA",
                user("jan", "2026-02-01"),
                user("els", "2025-01-15"),
                user("kim", "2025-12-25"));
        snapshot(organization, "O12345AB", user("els", "2025-01-15"), user("piet", "2026-01-20"));

        boss.post("/license/analyses", "{\"email\": \"boss@%s.example\"}".formatted(organization));
        SharedPortal.settle();

        try (var workbook = MailedAnalyses.workbook("boss@" + organization + ".example")) {
            var cleanup = boss.get("/license/metrics/PROFIT_USERS/cleanup?environmentType=PRODUCTION&seats=2")
                    .json();
            assertThat(adviceOnProfitUsers(workbook.getSheet("Advies")))
                    .isEqualTo(steps(cleanup))
                    .containsExactly("kim in O12345AA", "piet in O12345AB");
        }
    }

    private void grant(String organization, String metric, int granted) {
        assertThat(portal.backOffice()
                        .put("/organizations/" + organization + "/license", """
                                {"granted": [{"metric": "%s", "maximum": %d}, {"metric": "ENVIRONMENTS", "maximum": 5}]}
                                """.formatted(metric, granted))
                        .status())
                .isEqualTo(204);
    }

    private void snapshot(String organization, String environment, String... users) {
        var path = "/organizations/%s/environments/%s".formatted(organization, environment);
        assertThat(portal.backOffice().put(path, "").status()).isIn(200, 201);
        var reported = portal.backOffice().put(path + "/snapshot", """
                {"users": [%s], "employees": [], "declarations": [], "clients": []}
                """.formatted(String.join(", ", users)));
        assertThat(reported.status()).as(reported.toString()).isEqualTo(200);
    }

    private static String user(String code, String lastActive) {
        return """
                {"code": "%s", "kinds": ["PROFIT"], "lastActiveAt": "%sT10:00:00Z"}""".formatted(code, lastActive);
    }

    private static List<String> adviceOnProfitUsers(Sheet advice) {
        return rows(advice).stream()
                .filter(row -> text(row, "Onderdeel").equals("Profit-gebruikers"))
                .map(row -> text(row, "Wie of wat") + " in " + text(row, "In deze omgevingen"))
                .toList();
    }

    private static List<String> steps(JsonNode cleanup) {
        return StreamSupport.stream(cleanup.path("steps").spliterator(), false)
                .map(step -> step.path("holder").asText() + " in "
                        + String.join(", ", step.path("actions").findValuesAsText("environment")))
                .toList();
    }

    private static String text(Row row, String column) {
        return row.getCell(column(row.getSheet(), column)).getStringCellValue();
    }

    @Test
    void mailsTheSameListsAsText() throws IOException {
        var olga = portal.contact("globex", "olga");
        SharedPortal.settle(); // Only one may be underway.

        var requested = olga.post("/license/analyses?format=csv", "{\"email\": \"olga@globex.example\"}");
        SharedPortal.settle();

        assertThat(olga.get(requested.header("Location")).json().path("status").asText())
                .isEqualTo("SENT");
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(MailedAnalyses.attachment("olga@globex.example", ".zip")))) {
            var entry = zip.getNextEntry();
            var lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(entry.getName()).isIn("Users.csv", "Gebruikers.csv");
            assertThat(lines.getFirst()).contains("Profit", "InSite", "OutSite");
        }
    }

    @Test
    void sendsNothingToAnybodyElsesAddress() {
        var refused = portal.contact("acme", "anna").post("/license/analyses", "{\"email\": \"bram@acme.example\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("not-your-address");
        assertThat(refused.toString()).doesNotContain("anna@acme.example");
        var requested = portal.contact("acme", "anna").post("/license/analyses", "{\"email\": \"anna@acme.example\"}");
        assertThat(requested.status()).isEqualTo(202);
        SharedPortal.settle();
        assertThat(portal.local("/local/mail"))
                .filteredOn(mail -> !mail.path("attachments").isEmpty())
                .extracting(mail -> mail.path("to").get(0).asText())
                .contains("anna@acme.example")
                .doesNotContain("bram@acme.example");
    }

    @Test
    void showsARequestToItsOwnOrganizationOnly() {
        var olga = portal.contact("globex", "olga");
        SharedPortal.settle();
        var requested = olga.post("/license/analyses", "{\"email\": \"olga@globex.example\"}");

        assertThat(olga.get(requested.header("Location")).status()).isEqualTo(200);
        assertThat(portal.contact("acme", "anna")
                        .get(requested.header("Location"))
                        .status())
                .isEqualTo(404);
    }

    /** The maximum and the granted number of each metric, in their order. */
    private static List<String> maxima(Sheet summary) {
        var header = StreamSupport.stream(summary.spliterator(), false)
                .filter(row -> row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals("Metric"))
                .findFirst()
                .orElseThrow()
                .getRowNum();
        return IntStream.rangeClosed(header + 1, header + 7)
                .mapToObj(summary::getRow)
                .map(row -> (int) row.getCell(1).getNumericCellValue() + " of "
                        + (int) row.getCell(2).getNumericCellValue())
                .toList();
    }

    private static List<String> maxima(JsonNode license) {
        return StreamSupport.stream(license.path("entitlements").spliterator(), false)
                .map(entitlement -> entitlement.path("maximum").asInt() + " of "
                        + entitlement.path("granted").asInt())
                .toList();
    }

    private static Map<String, Integer> countedUsers(Sheet users) {
        var counted = new TreeMap<String, Integer>();
        for (var row : rows(users)) {
            var type = row.getCell(column(users, "Environment type")).getStringCellValue();
            for (var kind : List.of("Profit", "InSite", "OutSite")) {
                var counts =
                        (int) row.getCell(column(users, "Counts as " + kind)).getNumericCellValue();
                counted.merge(kind + " " + type, counts, Integer::sum);
            }
        }
        counted.values().removeIf(count -> count == 0);
        return counted;
    }

    private static Map<String, Integer> usedByUsers(JsonNode license) {
        var types = List.of("Production", "Test", "Acceptance", "Demo");
        var used = new TreeMap<String, Integer>();
        for (var kind : List.of("Profit", "InSite", "OutSite")) {
            var byType = used(license, kind.toUpperCase(Locale.ROOT) + "_USERS");
            for (int i = 0; i < types.size(); i++) {
                used.put(kind + " " + types.get(i), byType.get(i));
            }
        }
        used.values().removeIf(count -> count == 0);
        return used;
    }

    private static List<Integer> used(JsonNode license, String metric) {
        return StreamSupport.stream(license.path("entitlements").spliterator(), false)
                .filter(entitlement -> entitlement.path("metric").asText().equals(metric))
                .flatMap(entitlement ->
                        StreamSupport.stream(entitlement.path("usage").spliterator(), false))
                .map(usage -> usage.path("used").asInt())
                .toList();
    }

    private static int sum(Sheet sheet, String column) {
        return rows(sheet).stream()
                .mapToInt(row -> (int) row.getCell(column(sheet, column)).getNumericCellValue())
                .sum();
    }

    private static int column(Sheet sheet, String title) {
        return StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                .filter(cell -> cell.getStringCellValue().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No column " + title))
                .getColumnIndex();
    }

    private static List<Row> rows(Sheet sheet) {
        var rows = new ArrayList<Row>();
        sheet.forEach(rows::add);
        return rows.subList(1, rows.size());
    }

    private static List<String> formulas(Workbook workbook) {
        var formulas = new ArrayList<String>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.add(cell.getCellFormula());
            }
        })));
        return formulas;
    }
}
