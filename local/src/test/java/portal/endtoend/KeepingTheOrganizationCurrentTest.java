package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPortal.class)
class KeepingTheOrganizationCurrentTest {

    private static final String ADDRESS = """
            {"street": "Inspiratielaan 1", "postalCode": "3833 AV", "city": "Leusden", "country": "NL"}""";

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;

    @BeforeEach
    void organization() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
    }

    @Test
    void whatWasReadCanBeSentBack() {
        assertThat(change("Bakker", "\"boss\"").status()).isEqualTo(200);

        var read = boss.get("/organization");
        assertThat(read.json().at("/invoiceContact/name").asText()).isEqualTo("Bo Baas");
        var sentBack = boss.put("/organization", read.json().toString(), "If-Match", read.header("ETag"));

        assertThat(sentBack.status()).isEqualTo(200);
        assertThat(sentBack.json()).isEqualTo(read.json());
    }

    @Test
    void theBackOfficeSeesWhatAdministratorsKeepCurrentAndLeavesItAlone() {
        change("Bakker", "\"boss\"");
        var confirmed = boss.post("/organization/confirmation", "", "Idempotency-Key", "once");
        assertThat(confirmed.status()).isEqualTo(200);

        var seen = portal.backOffice().get("/organizations/" + organization);

        assertThat(seen.json().path("edition").asText()).isEqualTo("STANDARD");
        assertThat(seen.json().path("flex").isBoolean()).isTrue();
        assertThat(seen.json().at("/address/city").asText()).isEqualTo("Leusden");
        assertThat(seen.json().at("/invoiceContact/id").asText()).isEqualTo("boss");
        assertThat(seen.json().path("confirmedAt"))
                .isEqualTo(confirmed.json().path("confirmedAt"))
                .isNotNull();
        assertThat(boss.post("/organization/confirmation", "", "Idempotency-Key", "once")
                        .json())
                .isEqualTo(confirmed.json());
        var sentBack = portal.backOffice()
                .put("/organizations/" + organization, seen.json().toString(), "If-Match", seen.header("ETag"));
        assertThat(sentBack.status()).isEqualTo(200);
        assertThat(sentBack.json()).isEqualTo(seen.json());
    }

    @Test
    void invoicesGoToAContactOfTheOrganizationAlone() {
        var refused = change("Bakker", "\"carla\"");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/invoiceContact");
        assertThat(boss.get("/organization").json().has("address")).isFalse();
    }

    @Test
    void onlyAnAdministratorSeesOrChangesIt() {
        var carla = portal.contact("acme", "carla");

        assertThat(carla.get("/organization").code()).isEqualTo("forbidden");
        assertThat(carla.post("/organization/confirmation", "").code()).isEqualTo("forbidden");
        assertThat(portal.backOffice().get("/organization").status()).isEqualTo(403);
    }

    /** Schedules run for every organization, so this test uses years that no other test uses. */
    @Test
    void everyAdministratorIsAskedOncePerQuarterUnlessTheDataAreConfirmedInIt() {
        check("2031-02-15T08:00:00Z");
        check("2031-03-31T20:00:00Z");

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asText())
                    .isEqualTo("Kloppen de gegevens van Organization " + organization + " nog?");
            assertThat(mail.path("text").asText())
                    .contains("nog niet ingevuld", "nog niemand aangewezen", "/organization/check\n");
            assertThat(mail.path("html").asText()).contains("/organization/check\"");
        });

        change("Bakker", "\"boss\"");
        check("2031-03-31T22:00:00Z");
        assertThat(mails()).hasSize(2).last().satisfies(mail -> assertThat(
                        mail.path("text").asText())
                .contains("Inspiratielaan 1, 3833 AV Leusden, NL", "Bo Baas"));

        boss.post("/organization/confirmation", "");
        check("2026-02-15T08:00:00Z");
        assertThat(mails()).hasSize(2);
    }

    private void check(String scheduledTime) {
        assertThat(portal.runSchedule("contact-check", scheduledTime)).isEqualTo(200);
    }

    private PortalClient.Reply change(String name, String invoiceContact) {
        return boss.put(
                "/organization",
                "{\"name\": \"%s\", \"address\": %s, \"invoiceContact\": %s}".formatted(name, ADDRESS, invoiceContact));
    }

    private List<JsonNode> mails() {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").get(0).asText().equals("boss@" + organization + ".example"))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText()))
                .filter(mail -> mail.path("subject").asText().startsWith("Kloppen"))
                .toList();
    }
}
