package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vendor's support helps an organization whose only administrator cannot help themselves. */
@ExtendWith(SharedPortal.class)
class HelpingAStuckOrganizationTest {

    private static final String WHO = "\"onBehalfOf\": \"Piet de Boer\", \"reason\": \"Teruggebeld: telefoon kwijt.\"";

    private final PortalClient portal = SharedPortal.client();
    private final PortalClient.As support = portal.backOffice();
    private final String organization = SharedPortal.organization();
    private final String contacts = "/organizations/" + organization + "/contacts";

    @Test
    void resetsTheFactorOfASoleAdministrator() {
        var boss = portal.contact(organization, "boss");
        var stuck = boss.post("/contacts/boss/two-factor-reset", "{\"reason\": \"Kwijt\"}");
        assertThat(stuck.code()).isEqualTo("own-second-factor");
        assertThat(stuck.json().path("detail").asText()).endsWith("vraag het dan aan onze ondersteuning.");

        var reset = support.post(contacts + "/boss/two-factor-reset", "{%s}".formatted(WHO));

        assertThat(reset.status()).as(reset.toString()).isEqualTo(202);
        assertThat(boss.get("/me").code()).isEqualTo("session-ended");
        SharedPortal.settle();
        assertThat(subjectsTo("boss@" + organization + ".example"))
                .contains("Uw tweede factor is gewist", "Onze ondersteuning heeft iets gewijzigd");
        assertThat(mailTo("boss@" + organization + ".example", "Onze ondersteuning heeft iets gewijzigd"))
                .contains("Een tweede factor gewist", "Bo Baas", "Piet de Boer", "Teruggebeld: telefoon kwijt.");
        assertAudited("RESET_SECOND_FACTOR");
    }

    @Test
    void appointsAnAdministratorWhoCanDoEverything() {
        var added = support.post(contacts, """
                {"name": "Fleur", "email": "fleur@%s.example", "language": "en", %s}
                """.formatted(organization, WHO));

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        var fleur = portal.contact(organization, added.json().path("id").asText());
        assertThat(fleur.get("/contacts").status()).isEqualTo(200);
        SharedPortal.settle();
        assertThat(subjectsTo("fleur@" + organization + ".example")).contains("Our support changed something");
        assertAudited("ADD_CONTACT");
    }

    @Test
    void correctsTheAddressOfASoleAdministrator() {
        var corrected = support.put(
                contacts + "/boss/email", "{\"email\": \"bo@%s.example\", %s}".formatted(organization, WHO));

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.json().path("email").asText()).isEqualTo("bo@" + organization + ".example");
        SharedPortal.settle();
        assertThat(subjectsTo("bo@" + organization + ".example")).contains("Onze ondersteuning heeft iets gewijzigd");
        assertAudited("CHANGE_CONTACT");
    }

    @Test
    void invitesAgainTheOnlyAdministratorUntilSomebodySignedIn() {
        var invited = support.post(contacts + "/boss/invitation", "{%s}".formatted(WHO));

        assertThat(invited.status()).as(invited.toString()).isEqualTo(202);
        assertThat(invited.json().path("status").asText()).isEqualTo("INVITED");
        SharedPortal.settle();
        assertThat(mailTo("boss@" + organization + ".example", "U bent toegevoegd aan het klantportaal"))
                .contains("Toegevoegd door: uw softwareleverancier", "Uitgenodigd door: uw softwareleverancier");
        assertThat(mailTo("boss@" + organization + ".example", "Onze ondersteuning heeft iets gewijzigd"))
                .contains("Een contactpersoon opnieuw uitgenodigd", "Bo Baas", "Piet de Boer", "Vanaf netwerkadres");
        assertAudited("INVITE_CONTACT");

        portal.contact(organization, "boss").get("/me");
        assertThat(support.post(contacts + "/boss/invitation", "{%s}".formatted(WHO))
                        .code())
                .isEqualTo("signed-in-already");
    }

    @Test
    void approvesAResetThatNobodyElseCould() {
        var eva = waitingReset("eva");
        var session = portal.contact(organization, eva);

        var approved = support.post(contacts + "/" + eva + "/two-factor-reset/approval", "{%s}".formatted(WHO));

        assertThat(approved.status()).as(approved.toString()).isEqualTo(202);
        assertThat(session.get("/me").code()).isEqualTo("session-ended");
        SharedPortal.settle();
        assertThat(subjectsTo("eva@" + organization + ".example"))
                .contains("Your second factor has been reset", "Our support changed something");
        assertThat(mailTo("eva@" + organization + ".example", "Your second factor has been reset"))
                .contains("Reset by: your software vendor", "From network address: 127.0.0.1", "Temporary password: ");
        assertThat(mailTo("boss@" + organization + ".example", "Onze ondersteuning heeft iets gewijzigd"))
                .contains("Het wissen van een tweede factor goedgekeurd", "eva", "Piet de Boer");
        assertAudited("APPROVE_SECOND_FACTOR_RESET");
        assertThat(support.post(contacts + "/" + eva + "/two-factor-reset/approval", "{%s}".formatted(WHO))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void callsOffAResetThatNobodyAskedFor() {
        var eva = waitingReset("eva");
        var path = contacts + "/" + eva + "/two-factor-reset";

        assertThat(support.delete(path).code()).isEqualTo("invalid-request");
        var query = "?onBehalfOf=Piet%20de%20Boer&reason=Teruggebeld%3A%20telefoon%20kwijt.";
        assertThat(support.delete(path + query).status()).isEqualTo(204);

        assertThat(portal.contact(organization, eva).get("/me").status()).isEqualTo(200);
        SharedPortal.settle();
        assertThat(mailTo("eva@" + organization + ".example", "Reset of the second factor of eva called off"))
                .contains("Called off by: our support");
        assertThat(mailTo("boss@" + organization + ".example", "Onze ondersteuning heeft iets gewijzigd"))
                .contains("Het wissen van een tweede factor tegengehouden", "eva", "Piet de Boer");
        assertAudited("CALL_OFF_SECOND_FACTOR_RESET");
        assertThat(support.delete(path + query).status()).isEqualTo(404);
    }

    /** The id of an administrator whose reset the only other one asked for. */
    private String waitingReset(String name) {
        var boss = portal.contact(organization, "boss");
        var added = boss.post(
                "/contacts",
                "{\"name\": \"%s\", \"email\": \"%s@%s.example\", \"language\": \"en\", \"roles\": [\"ADMINISTRATOR\"]}"
                        .formatted(name, name, organization));
        var id = added.json().path("id").asText();
        var asked = boss.post("/contacts/" + id + "/two-factor-reset", "{\"reason\": \"Kwijt\"}");
        assertThat(asked.json().has("takesEffectAt")).as(asked.toString()).isTrue();
        return id;
    }

    @Test
    void seesWhatTheCustomerSees() {
        var boss = portal.contact(organization, "boss");
        for (var path : List.of(
                "/contacts",
                "/license/environments",
                "/license/metrics/PROFIT_USERS/holders",
                "/license/metrics/PROFIT_USERS/cleanup",
                "/license/mutations",
                "/license/history",
                "/audit")) {
            assertThat(support.get("/organizations/" + organization + path).json())
                    .as(path)
                    .isEqualTo(boss.get(path).json());
            assertThat(support.get("/organizations/unknown" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private void assertAudited(String action) {
        var seen = support.get("/organizations/" + organization + "/audit?actor=Piet%20de%20Boer&action=" + action);
        var entries = seen.json().path("items");
        assertThat(entries).hasSize(1);
        assertThat(entries.path(0).path("actor").path("name").asText()).isEqualTo("Piet de Boer");
        assertThat(entries.path(0).path("actor").has("id")).isFalse();
        assertThat(entries.path(0).path("note").asText()).isEqualTo("Teruggebeld: telefoon kwijt.");
    }

    private Set<String> subjectsTo(String address) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").path(0).asText().equals(address))
                .map(mail -> mail.path("subject").asText())
                .collect(Collectors.toSet());
    }

    private String mailTo(String address, String subject) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").path(0).asText().equals(address)
                        && mail.path("subject").asText().equals(subject))
                .map(mail ->
                        portal.local("/local/mail/" + mail.path("id").asText()).toString())
                .collect(Collectors.joining());
    }
}
