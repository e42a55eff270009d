package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each list shows the names that its environments gave, and codes that look alike are one. */
@ExtendWith(SharedPortal.class)
class NamingHoldersTest {

    private final PortalClient portal = SharedPortal.client();
    private final PortalClient.As backOffice = portal.backOffice();
    private String organization = "";
    private PortalClient.As boss;

    @BeforeEach
    void givenAProductionAndATestEnvironment() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
        var granted = "{\"granted\": [{\"metric\": \"ENVIRONMENTS\", \"maximum\": 5},"
                + " {\"metric\": \"PROFIT_USERS\", \"maximum\": 5}]}";
        backOffice.put("/organizations/" + organization + "/license", granted);
        backOffice.put(environment("O12345AA"), "");
        backOffice.put(environment("T12345AA"), "");
    }

    @Test
    void aTestCopyDoesNotRenamePeopleInProduction() {
        report("O12345AA", "\"name\": \"Sanne de Wit\"");
        report("T12345AA", "\"name\": \"Testpersoon 17\"");

        assertThat(name("PRODUCTION")).isEqualTo("Sanne de Wit");
        assertThat(name("TEST")).isEqualTo("Testpersoon 17");
        assertThat(advised()).isEqualTo("Sanne de Wit");
    }

    @Test
    void aReportWithoutANameTakesItAway() {
        report("O12345AA", "\"name\": \"Piet\"");

        assertThat(report("O12345AA", "\"blocked\": false")).contains("\"changed\":1");
        assertThat(name("PRODUCTION")).isEmpty();
    }

    @Test
    void codesThatLookAlikeTakeOneSeat() {
        for (var code : new String[] {"12345.JAN", "12345.JAN%C2%A0", "%EF%BB%BF12345.jan", "12345.J%C2%ADAN"}) {
            var claimed = backOffice.put(environment("O12345AA") + "/users/" + code, "{\"kinds\": [\"PROFIT\"]}");
            assertThat(claimed.status()).as(code).isEqualTo(200);
        }

        var license = boss.get("/license").json();
        assertThat(license.path("snapshotsRunning").isEmpty()).isTrue();
        assertThat(license.at("/entitlements/3/usage/0/used").asInt()).isEqualTo(1);
    }

    private String report(String environment, String more) {
        var user = "{\"code\": \"12345.SANNE\", \"kinds\": [\"PROFIT\"], " + more + "}";
        var content = "{\"users\": [" + user + "], \"employees\": [], \"declarations\": [], \"clients\": []}";
        return backOffice.put(environment(environment) + "/snapshot", content).toString();
    }

    private String name(String type) {
        var holders = boss.get("/license/metrics/PROFIT_USERS/holders?environmentType=" + type);
        return holders.json().at("/items/0/name").asText();
    }

    private String advised() {
        var advice = boss.get("/license/metrics/PROFIT_USERS/cleanup?environmentType=PRODUCTION");
        return advice.json().findValue("name").asText();
    }

    private String environment(String code) {
        return "/organizations/" + organization + "/environments/" + code;
    }
}
