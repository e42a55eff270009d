package portal.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/** An organization with 50 granted of every metric, and holders of every kind in its three environments. */
record UsedLicense(String organization, PortalClient.As backOffice, PortalClient.As boss) {

    static final List<String> METRICS = List.of(
            "ENVIRONMENTS", "EMPLOYEES", "DECLARATIONS", "PROFIT_USERS", "INSITE_USERS", "OUTSITE_USERS", "CLIENTS");

    static UsedLicense register() {
        var portal = SharedPortal.client();
        var organization = SharedPortal.organization();
        var license = new UsedLicense(organization, portal.backOffice(), portal.contact(organization, "boss"));
        METRICS.forEach(metric -> license.put(
                "license", "{\"granted\": [{\"metric\": \"%s\", \"maximum\": 50}]}".formatted(metric), 204));
        List.of("O12345AA", "O12345AB", "T12345AA").forEach(code -> license.put("environments/" + code, "", 200));
        license.users();
        license.employees();
        license.others();
        return license;
    }

    private void users() {
        user("O12345AA", "Jan", "{\"kinds\": [\"PROFIT\", \"INSITE\"], \"name\": \"Jan de Wit\"}");
        user("O12345AB", "jan", "{\"kinds\": [\"PROFIT\"]}");
        user("T12345AA", "JAN", "{\"kinds\": [\"PROFIT\"], \"blocked\": true}");
        user("O12345AA", "els", "{\"kinds\": [\"PROFIT\"]}");
        user("O12345AB", "54321.kim", "{\"kinds\": [\"PROFIT\", \"OUTSITE\"], \"coWorking\": true}");
        user("O12345AB", "ömer", "{\"kinds\": [\"OUTSITE\"]}");
    }

    private void employees() {
        employee("O12345AA", "guid-1", "{\"inService\": true, \"kind\": \"STAFF\"}");
        employee("O12345AB", "guid-1", "{\"inService\": true, \"kind\": \"STAFF\"}");
        employee("O12345AA", "guid-2", "{\"inService\": true, \"kind\": \"TEMPORARY\"}");
        employee("O12345AA", "guid-3", "{\"inService\": false, \"kind\": \"STAFF\"}");
    }

    private void others() {
        List.of("O12345AA", "T12345AA").forEach(environment -> {
            put("environments/" + environment + "/declarations/LH-1", "", 200);
            put("environments/" + environment + "/clients/C-1", "", 200);
        });
        put("environments/O12345AA/declarations/LH-2", "", 200);
        put("environments/O12345AA/clients/C-2", "", 200);
    }

    void user(String environment, String code, String body) {
        put("environments/" + environment + "/users/" + URLEncoder.encode(code, UTF_8), body, 200);
    }

    private void employee(String environment, String guid, String body) {
        put("environments/" + environment + "/employees/" + guid, body, 200);
    }

    /** @param path below the organization */
    void put(String path, String body, int status) {
        var answer = backOffice.put("/organizations/" + organization + "/" + path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    /** @param path below the organization */
    void delete(String path) {
        assertThat(backOffice
                        .delete("/organizations/" + organization + "/" + path)
                        .status())
                .isEqualTo(204);
    }

    /** All holders of a metric, page by page. */
    static List<JsonNode> holders(PortalClient.As caller, String metric, String query) {
        var found = new ArrayList<JsonNode>();
        var path = "/license/metrics/" + metric + "/holders?" + query;
        var answer = caller.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var page = answer.json();
        page.path("items").forEach(found::add);
        while (page.has("next")) {
            page = caller.get(path + "&cursor=" + page.path("next").asText()).json();
            page.path("items").forEach(found::add);
        }
        return found;
    }
}
