package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Recipients of the mailbox simulator, which have a fate of their own. */
@ExtendWith(SharedPortal.class)
class MailsThatDoNotArriveTest {

    private static final String WHY = "{\"onBehalfOf\": \"Piet de Boer\", \"reason\": \"The mailbox works again\"}";

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;

    @BeforeEach
    void organization() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
    }

    @Test
    void marksTheContactWhoseMailComesBackAndListsTheMailForSupport() {
        var contact = add("bounce");
        SharedPortal.settle();

        assertThat(boss.get("/contacts/" + contact).json().path("status").asText())
                .isEqualTo("BOUNCED");
        assertThat(inTrouble()).singleElement().satisfies(mail -> {
            assertThat(mail.path("kind").asText()).isEqualTo("Invitation");
            assertThat(mail.path("contact").asText()).isEqualTo(contact);
            assertThat(mail.path("status").asText()).isEqualTo("BOUNCED");
            assertThat(mail.path("reason").asText()).isEqualTo("Permanent/General");
            assertThat(mail.path("resendable").asBoolean()).isFalse();
        });
        var refused = portal.backOffice().post(path(inTrouble().getFirst()), WHY);
        assertThat(refused.status() + " " + refused.code()).isEqualTo("409 mail-not-resendable");
    }

    @Test
    void leavesContactsAloneWhoseMailArrives() {
        var contact = add("success");
        SharedPortal.settle();

        assertThat(boss.get("/contacts/" + contact).json().path("status").asText())
                .isEqualTo("INVITED");
        assertThat(inTrouble()).isEmpty();
    }

    @Test
    void sendsAMailAgainToItsRecipientAloneAndSaysSoInTheAuditTrail() {
        add("bounce");
        add("success");
        SharedPortal.settle();
        var before = mailsOfTheOrganization();
        var mail = inTrouble().stream()
                .filter(candidate -> candidate.path("resendable").asBoolean())
                .findFirst()
                .orElseThrow();

        var resent = portal.backOffice().post(path(mail), WHY);

        assertThat(resent.status()).isEqualTo(202);
        assertThat(resent.json().path("status").asText()).isEqualTo("WAITING");
        SharedPortal.settle();
        assertThat(mailsOfTheOrganization()).isEqualTo(before + 1);
        assertThat(inTrouble())
                .filteredOn(again -> again.path("id").equals(mail.path("id")))
                .singleElement()
                .satisfies(again -> assertThat(again.path("attempts").asInt()).isEqualTo(2));
        assertThat(boss.get("/audit?action=RESEND_MAIL")
                        .json()
                        .at("/items/0/note")
                        .asText())
                .isEqualTo("The mailbox works again");
    }

    @Test
    void knowsNoMailOfAnotherOrganization() {
        add("bounce");
        SharedPortal.settle();
        var mail = inTrouble().getFirst();
        var elsewhere = SharedPortal.organization();

        var refused = portal.backOffice()
                .post(
                        "/organizations/" + elsewhere + "/mails/"
                                + mail.path("id").asText() + "/resends",
                        WHY);

        assertThat(refused.status()).isEqualTo(404);
    }

    /** Adds an administrator with an address of the simulator, who is invited. Returns the id. */
    private String add(String fate) {
        var added = boss.post("/contacts", """
                {"name": "Name", "email": "%s+%s@simulator.amazonses.com", "language": "en", "roles": ["ADMINISTRATOR"]}""".formatted(fate, organization.toLowerCase(Locale.ROOT)));
        assertThat(added.status()).isEqualTo(201);
        return added.json().path("id").asText();
    }

    private long mailsOfTheOrganization() {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .map(mail -> mail.path("to").path(0).asText())
                .filter(to -> to.endsWith("@" + organization + ".example") || to.contains("+" + organization + "@"))
                .count();
    }

    private static String path(JsonNode mail) {
        return "/organizations/" + mail.path("organization").asText() + "/mails/"
                + mail.path("id").asText() + "/resends";
    }

    private List<JsonNode> inTrouble() {
        var mails = new ArrayList<JsonNode>();
        for (var path = "/support/mails?limit=100"; !path.isEmpty(); ) {
            var page = portal.backOffice().get(path).json();
            StreamSupport.stream(page.path("items").spliterator(), false)
                    .filter(mail -> mail.path("organization").asText().equals(organization))
                    .forEach(mails::add);
            path = page.has("next")
                    ? "/support/mails?limit=100&cursor=" + page.path("next").asText()
                    : "";
        }
        return mails;
    }
}
