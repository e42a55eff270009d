package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPortal.class)
class RequestingALicenseTest {

    private static final String WISH = """
            {"wanted": [{"metric": "ENVIRONMENTS", "maximum": 9}], "explanation": "We <b>grow</b>.\\nA lot."}""";

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;

    /** Five environments are granted, the maximum is still three, and one is in use. */
    @BeforeEach
    void license() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
        grant(3);
        grant(5);
        portal.backOffice().put("/organizations/" + organization + "/environments/O12345AA", "");
    }

    @Test
    void keepsTheRequestAndMailsItToTheVendorAndToWhoAsked() {
        var requested = boss.post("/license/requests", WISH);

        assertThat(requested.status()).isEqualTo(201);
        assertThat(requested.json().at("/wanted/0/maximum").asInt()).isEqualTo(9);
        assertThat(requested.json().at("/wanted/0/current/maximum").asInt()).isEqualTo(3);
        assertThat(requested.json().at("/wanted/0/current/granted").asInt()).isEqualTo(5);
        assertThat(requested.json().at("/wanted/0/current/used").asInt()).isEqualTo(1);
        assertThat(own()).containsExactly(requested.json());
        assertThat(items(portal.backOffice().get("/organizations/" + organization + "/license/requests")))
                .containsExactly(requested.json());

        SharedPortal.settle();
        assertThat(mails("licenses@portal.example")).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asText()).isEqualTo("Licentieaanvraag van Organization " + organization);
            assertThat(mail.path("replyTo").get(0).asText()).isEqualTo("boss@" + organization + ".example");
            assertThat(mail.path("text").asText())
                    .contains("- Omgevingen: gewenst 9, maximum 3, toegekend 5, in gebruik 1")
                    .contains("Organization %s (%s)".formatted(organization, organization))
                    .contains("Bo Baas <boss@%s.example>".formatted(organization));
            assertThat(mail.path("html").asText()).contains("We &lt;b&gt;grow&lt;/b&gt;.");
        });
        assertThat(mails("boss@" + organization + ".example")).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asText()).isEqualTo("Uw licentieaanvraag is verstuurd");
            assertThat(mail.path("replyTo")).isEmpty();
        });
    }

    @Test
    void filesOneRequestHoweverOftenItIsSent() {
        var first = boss.post("/license/requests", WISH, "Idempotency-Key", "once");
        var again = boss.post("/license/requests", WISH, "Idempotency-Key", "once");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(own()).hasSize(1);
        SharedPortal.settle();
        assertThat(mails("licenses@portal.example")).hasSize(1);
    }

    @Test
    void showsItOnlyToTheOrganizationsAdministratorsAndTheVendor() {
        boss.post("/license/requests", WISH);

        assertThat(portal.contact("acme", "carla")
                        .post("/license/requests", WISH)
                        .code())
                .isEqualTo("forbidden");
        assertThat(portal.contact("acme", "carla").get("/license/requests").code())
                .isEqualTo("forbidden");
        assertThat(boss.get("/organizations/" + organization + "/license/requests")
                        .status())
                .isEqualTo(403);
        var other = portal.contact(SharedPortal.organization(), "boss");
        assertThat(items(other.get("/license/requests"))).isEmpty();
        assertThat(portal.backOffice()
                        .get("/organizations/unknown/license/requests")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answersNoMoreAtOnceThanFits() {
        var longest = "{\"wanted\": [], \"explanation\": \"a%sb\"}".formatted("\\u0001".repeat(19_998));
        for (int i = 0; i < 26; i++) {
            assertThat(boss.post("/license/requests", longest).status()).isEqualTo(201);
        }

        var page = boss.get("/license/requests?limit=100");

        assertThat(items(page)).hasSize(25);
        assertThat(items(boss.get("/license/requests?limit=100&cursor="
                        + page.json().path("next").asText())))
                .hasSize(1);
    }

    @Test
    void isTheRemedyOfADeviation() {
        var refused = boss.post(
                "/license/mutations",
                "{\"changes\": [{\"metric\": \"ENVIRONMENTS\", \"maximum\": 9}]}",
                "Accept-Language",
                "en");

        assertThat(refused.code()).isEqualTo("deviation");
        assertThat(refused.json().path("remedies")).last().satisfies(remedy -> assertThat(remedy.asText())
                .contains("license request"));
        assertThat(boss.post("/license/requests", WISH).status()).isEqualTo(201);
    }

    private void grant(int environments) {
        portal.backOffice()
                .put(
                        "/organizations/" + organization + "/license",
                        "{\"granted\": [{\"metric\": \"ENVIRONMENTS\", \"maximum\": %d}]}".formatted(environments));
    }

    private List<JsonNode> own() {
        return items(boss.get("/license/requests"));
    }

    private static List<JsonNode> items(PortalClient.Reply page) {
        assertThat(page.status()).isEqualTo(200);
        return list(page.json().path("items"));
    }

    /** The mails to an address that are about a request of this organization. */
    private List<JsonNode> mails(String address) {
        return list(portal.local("/local/mail")).stream()
                .filter(mail -> mail.path("to").get(0).asText().equals(address))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText()))
                .filter(mail -> mail.path("text").asText().contains("Organization " + organization))
                .filter(mail ->
                        mail.path("subject").asText().toLowerCase(Locale.ROOT).contains("licentieaanvraag"))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
