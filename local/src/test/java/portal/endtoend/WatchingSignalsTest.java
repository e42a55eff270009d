package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** docs/domain.md, section 5, as an administrator meets it. */
@ExtendWith(SharedPortal.class)
class WatchingSignalsTest {

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;

    /** Six Profit users and six InSite users are granted. Bo reads Dutch, Eva English. */
    @BeforeEach
    void license() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
        vendor("license", """
                {"granted": [{"metric": "PROFIT_USERS", "maximum": 6}, {"metric": "INSITE_USERS", "maximum": 6}]}""");
        vendor("license", "{\"granted\": [{\"metric\": \"ENVIRONMENTS\", \"maximum\": 5}]}");
        vendor("environments/O12345AA", "");
        var eva = boss.post("/contacts", """
                {"name": "Eva", "email": "eva@%s.example", "language": "en", "roles": ["ADMINISTRATOR"]}""".formatted(organization));
        assertThat(eva.status()).as(eva.toString()).isEqualTo(201);
    }

    @Test
    void isSilentAtFiveFiresAtFourIsSilentAtThreeAndIsArmedAgainAtFive() {
        claim("jan");
        SharedPortal.settle();
        assertThat(mails("boss")).isEmpty();

        claim("els");
        SharedPortal.settle();
        assertThat(mails("boss")).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asText())
                    .isEqualTo("Profit-gebruikers in productieomgevingen: nog 4 beschikbaar");
            assertThat(mail.path("text").asText())
                    .contains("Van het maximum van 6 Profit-gebruikers in productieomgevingen zijn er 2 in gebruik.")
                    .contains("Blokkeer els in O12345AA.")
                    .contains("/license");
        });
        assertThat(mails("eva")).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asText()).isEqualTo("Profit users in production environments: 4 left");
            assertThat(mail.path("text").asText()).contains("Block els in O12345AA.");
        });

        claim("piet");
        free("piet");
        SharedPortal.settle();
        assertThat(mails("boss")).hasSize(1);

        free("els");
        claim("els");
        free("els");
        claim("els");
        SharedPortal.settle();
        assertThat(mails("boss"))
                .as("two more falls, however quickly they follow")
                .hasSize(3);
    }

    @Test
    void letsAnAdministratorCopyAdaptAndSwitchOff() {
        var standard = boss.get("/license/signals/standard").json();
        assertThat(standard.path("name").asText())
                .isEqualTo("Beschikbare aantal Profit-gebruikers van de licentie is bijna op (Profit)");
        assertThat(boss.put("/license/signals/standard", standard.toString().replace("true,\"state", "false,\"state"))
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        var copy = boss.post("/license/signals", """
                {"name": "InSite", "metric": "INSITE_USERS", "environmentType": "PRODUCTION", "threshold": 6,
                 "recipients": ["boss"]}""");
        assertThat(copy.status()).isEqualTo(201);
        assertThat(copy.json().at("/state/0/available").asInt()).isEqualTo(6);

        claim("jan");
        claim("els");
        SharedPortal.settle();

        assertThat(mails("boss")).singleElement().satisfies(mail -> assertThat(
                        mail.path("subject").asText())
                .isEqualTo("InSite-gebruikers in productieomgevingen: nog 5 beschikbaar"));
        assertThat(mails("eva")).isEmpty();
        var signals = boss.get("/license/signals").json().path("items");
        assertThat(signals).hasSize(2);
        assertThat(signals.get(1).at("/state/0/below").asBoolean()).isTrue();
        assertThat(boss.delete("/license/signals/standard").code()).isEqualTo("standard-signal");
        assertThat(boss.delete("/license/signals/1").status()).isEqualTo(204);
    }

    @Test
    void tellsOfASignalThatIsBelowFromTheStartAndOfASnapshot() {
        var users = "{\"users\": [%s], \"employees\": [], \"declarations\": [], \"clients\": []}"
                .formatted(String.join(
                        ", ",
                        List.of("a", "b", "c", "d").stream()
                                .map("{\"code\": \"%s\", \"kinds\": [\"PROFIT\"]}"::formatted)
                                .toList()));
        vendor("environments/O12345AA/snapshot", users);
        SharedPortal.settle();
        assertThat(mails("boss")).singleElement().satisfies(mail -> assertThat(
                        mail.path("subject").asText())
                .isEqualTo("Profit-gebruikers in productieomgevingen: nog 2 beschikbaar"));

        boss.post("/license/signals", "{\"name\": \"Environments\", \"metric\": \"ENVIRONMENTS\", \"threshold\": 5}");
        SharedPortal.settle();
        assertThat(mails("boss"))
                .extracting(mail -> mail.path("subject").asText())
                .contains("Omgevingen: nog 4 beschikbaar")
                .hasSize(2);
    }

    @Test
    void belongsToAdministratorsOfTheOrganizationAlone() {
        boss.post("/license/signals", SampleRequests.SIGNAL);
        var other = portal.contact(SharedPortal.organization(), "boss");

        assertThat(other.get("/license/signals/1").status()).isEqualTo(404);
        assertThat(other.delete("/license/signals/1").status()).isEqualTo(404);
        assertThat(boss.get("/license/signals/1").status()).isEqualTo(200);
    }

    private void claim(String code) {
        vendor("environments/O12345AA/users/" + code, "{\"kinds\": [\"PROFIT\", \"INSITE\"]}");
    }

    private void free(String code) {
        var freed =
                portal.backOffice().delete("/organizations/" + organization + "/environments/O12345AA/users/" + code);
        assertThat(freed.status()).as(freed.toString()).isEqualTo(204);
    }

    /** @param path below the organization */
    private void vendor(String path, String body) {
        var answer = portal.backOffice().put("/organizations/" + organization + "/" + path, body);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }

    private List<JsonNode> mails(String contact) {
        var address = contact + "@" + organization + ".example";
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").get(0).asText().equals(address))
                .filter(mail -> mail.path("subject").asText().matches(".*(beschikbaar|left|maximum|bijna op).*"))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText()))
                .toList();
    }
}
