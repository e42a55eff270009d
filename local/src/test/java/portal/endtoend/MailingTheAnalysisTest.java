package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
        try (var workbook = workbook("eva@acme.example")) {
            var license = eva.get("/license").json();
            assertThat(countedUsers(workbook.getSheet("Users"))).isEqualTo(usedByUsers(license));
            assertThat(sum(workbook.getSheet("Employees"), "Counts"))
                    .isEqualTo(used(license, "EMPLOYEES").getFirst());
            assertThat(rows(workbook.getSheet("Environments")))
                    .hasSize(used(license, "ENVIRONMENTS").getFirst());
            assertThat(analysis.path("rows").asInt())
                    .isEqualTo(rows(workbook.getSheet("Users")).size()
                            + rows(workbook.getSheet("Employees")).size());
            assertThat(formulas(workbook)).isEmpty();
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
        var requested = olga.post("/license/analyses", "{\"email\": \"olga@globex.example\"}");

        assertThat(olga.get(requested.header("Location")).status()).isEqualTo(200);
        assertThat(portal.contact("acme", "anna")
                        .get(requested.header("Location"))
                        .status())
                .isEqualTo(404);
    }

    private Workbook workbook(String recipient) throws IOException {
        var mail = StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(each -> each.path("to").get(0).asText().equals(recipient)
                        && !each.path("attachments").isEmpty())
                .findFirst()
                .orElseThrow();
        var name = mail.path("attachments").get(0).path("name").asText();
        var content = portal.bytes("/local/mail/" + mail.path("id").asText() + "/attachments/" + name);
        return new XSSFWorkbook(new ByteArrayInputStream(content));
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
