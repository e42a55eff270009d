package portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people come for, from signing in to the outcome: on a desk in Dutch, and on a phone in English, in the dark. */
class JourneysTest extends BrowserTest {

    static List<View> views() {
        return List.of(View.DESK, View.PHONE);
    }

    @ParameterizedTest
    @MethodSource("views")
    void submitsAnIncidentAndFollowsIt(View view, @TempDir Path folder) throws InterruptedException, IOException {
        browser.look(view);
        signIn("acme.bram", "/incidents");
        browser.arrive(say("Incidenten", "Incidents"));
        browser.click(say("Incident insturen", "Submit an incident"));
        browser.arrive(say("Incident insturen", "Submit an incident"));

        browser.click(say("Incident insturen", "Submit the incident"));
        browser.eventually("a refusal beside the subject", () -> "true"
                .equals(browser.field(say("Onderwerp", "Subject")).getDomAttribute("aria-invalid")));
        isAccessible("an incident with nothing filled in");

        var subject = "Salarisrun stopt " + view;
        browser.fill(say("Onderwerp", "Subject"), subject);
        browser.fill(say("Omschrijving", "Description"), "Bij stap 3, elke keer.");
        browser.tick(say("Hoog", "High"));
        browser.attach(Files.writeString(folder.resolve("stappen.txt"), "1, 2, 3"));
        browser.navigation().refresh();
        browser.arrive(say("Incident insturen", "Submit an incident"));
        assertThat(browser.value(say("Onderwerp", "Subject"))).isEqualTo(subject);
        browser.attach(folder.resolve("stappen.txt"));
        browser.click(say("Incident insturen", "Submit the incident"));
        browser.see(subject);
        var number = browser.path().substring("/incidents/".length());
        assertThat(number).startsWith("INC-");
        browser.see("stappen.txt");

        asVendor(
                "POST",
                "/organizations/acme/incidents/" + number + "/messages",
                "{\"text\": \"Welke run is dat?\", \"author\": \"Sam\"}");
        browser.navigation().refresh();
        browser.see("Welke run is dat?");
        browser.fill(say("Uw bericht", "Your message"), "Die van november.");
        browser.click(say("Versturen", "Send"));
        browser.see("Die van november.");
        isAccessible("an incident");
        picture("incident-" + view);

        browser.fill(say("Reden", "Reason"), "Opgelost");
        browser.click(say("Incident sluiten", "Close the incident"));
        browser.see(say("heeft het incident gesloten", "closed the incident"));
        assertThat(as("acme", "bram", "GET", "/incidents/" + number, null)
                        .path("status")
                        .asText())
                .isEqualTo("CLOSED");
        var incident = as("acme", "bram", "GET", "/incidents/" + number, null);
        assertThat(incident.at("/attachments/0/name").asText()).isEqualTo("stappen.txt");
    }

    @ParameterizedTest
    @MethodSource("views")
    void changesTheLicense(View view) throws InterruptedException, IOException {
        browser.look(view);
        signIn("acme.anna", "/license");
        browser.arrive(say("Licentie", "License"));
        browser.see(say("van 50 in gebruik", "in use"));
        picture("license-" + view);

        var change = say("Licentie wijzigen", "Change the license");
        browser.click(change);
        browser.arrive(change);
        var profitUsers = say("Profit-gebruikers", "Profit users");
        browser.fill(profitUsers, "40");
        browser.see(say("In gebruik in productieomgevingen: 42.", "In use in production environments: 42."));
        browser.see("Fatima Visser");
        assertThat(browser.offers(change)).isFalse();
        isAccessible("a refused change");
        picture("license-change-" + view);

        var possible = view.narrow() ? "51" : "52";
        browser.fill(profitUsers, possible);
        browser.eventually("the button", () -> browser.offers(change));
        browser.click(change);
        browser.arrive(say("De licentie is gewijzigd", "The license has been changed"));

        assertThat(as("acme", "anna", "GET", "/license", null)
                        .at("/entitlements")
                        .findValuesAsText("maximum"))
                .contains(possible);
        assertThat(mails())
                .anyMatch(mail -> mail.path("subject").asText().equals("Licentiewijziging van Acme Bouw B.V."));
    }

    @ParameterizedTest
    @MethodSource("views")
    void resetsTheSecondFactorOfAColleague(View view) throws InterruptedException, IOException {
        browser.look(view);
        var colleague = view.narrow() ? "carla" : "dirk";
        signIn("acme.anna", "/contacts");
        browser.arrive(say("Contactpersonen", "Contacts"));
        isAccessible("the contacts");
        picture("contacts-" + view);
        browser.click(view.narrow() ? "Carla Bakker" : "Dirk Smit");
        browser.eventually("the contact", () -> browser.path().equals("/contacts/" + colleague));
        browser.click(say("Tweede factor wissen", "Reset the second factor"));
        browser.eventually("the reset", () -> browser.path().endsWith("/two-factor-reset"));
        browser.fill(say("Reden", "Reason"), "Telefoon verloren");
        isAccessible("a reset");
        picture("second-factor-" + view);
        browser.click(say("Tweede factor wissen", "Reset the second factor"));
        browser.see(say("is gewist", "has been reset"));

        assertThat(as("acme", "anna", "GET", "/contacts/" + colleague, null)
                        .at("/secondFactor/status")
                        .asText())
                .isNotEqualTo("ENROLLED");
    }

    @Test
    void callsOffTheResetOfAnAdministratorThatWaits() throws InterruptedException {
        browser.look(View.DESK);
        as("acme", "anna", "POST", "/contacts/eva/two-factor-reset", "{\"reason\": \"Telefoon weg\"}");
        signIn("acme.anna", "/contacts/eva/two-factor-reset");
        browser.see("Telefoon weg");
        browser.see("als niemand het eerder goedkeurt of tegenhoudt");
        isAccessible("a reset that waits");

        browser.open("/contacts/eva");
        browser.see("Telefoon weg");
        browser.click("Tegenhouden");
        browser.seeNot("Telefoon weg");

        assertThat(as("acme", "anna", "GET", "/contacts/eva", null).has("waitingReset"))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("views")
    void hasTheAnalysisMailed(View view) throws InterruptedException, IOException {
        browser.look(view);
        signIn("acme.eva", "/license/analyses");
        browser.see("eva@acme.example");
        isAccessible("the analysis");
        browser.click(say("Mail mij de analyse", "Mail me the analysis"));
        browser.see(say("De analyse is verstuurd naar eva@acme.example", "The analysis was sent to eva@acme.example"));

        assertThat(mails())
                .anyMatch(mail -> mail.path("to").toString().contains("eva@acme.example")
                        && mail.path("attachments")
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains("xlsx"));
    }

    private String say(String dutch, String english) {
        return browser.view().language().equals("nl") ? dutch : english;
    }
}
