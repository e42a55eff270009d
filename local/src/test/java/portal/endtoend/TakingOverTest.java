package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody finds a session open, and tries to make the organization theirs. */
@ExtendWith(SharedPortal.class)
class TakingOverTest {

    private static final String REASON = "{\"reason\": \"Lost the phone\"}";
    private static final String EMPLOYEE = "{\"roles\": [\"EMPLOYEE\"]}";
    private static final String ADMINISTRATOR = "{\"roles\": [\"ADMINISTRATOR\"]}";

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;
    private String eva;
    private String fleur;

    @BeforeEach
    void givenAnOrganizationWithTwoAdministratorsAndAnEmployee() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
        eva = added(boss.post("/contacts", contact("eva", "eva", "ADMINISTRATOR")));
        fleur = added(boss.post("/contacts", contact("fleur", "fleur", "EMPLOYEE")));
        portal.contact(organization, eva);
        SharedPortal.appointLongAgo(organization, eva);
        SharedPortal.settle();
    }

    @Test
    void failsAtEachStepWithASessionThatWasLeftOpen() {
        var fiveHoursAgo = Instant.now().getEpochSecond() - 5 * 3600;
        for (var thief : List.of(
                portal.contact(organization, "boss", fiveHoursAgo, false),
                portal.contact(organization, "boss", fiveHoursAgo, true),
                portal.contact(organization, "boss", Instant.now().getEpochSecond(), false))) {
            assertThat(List.of(
                            thief.post("/contacts", contact("thief", "thief", "ADMINISTRATOR")),
                            thief.put("/contacts/" + fleur + "/roles", ADMINISTRATOR),
                            thief.put("/contacts/" + fleur, contact("fleur", "fleur", "ADMINISTRATOR")),
                            thief.put("/contacts/boss", contact("boss", "thief", "ADMINISTRATOR")),
                            thief.put("/contacts/" + eva, contact("eva", "thief", "ADMINISTRATOR")),
                            thief.put("/contacts/" + fleur, contact("fleur", "thief", "EMPLOYEE")),
                            thief.put("/contacts/" + eva + "/roles", EMPLOYEE),
                            thief.delete("/contacts/" + eva),
                            thief.delete("/contacts/boss"),
                            thief.post("/contacts/" + eva + "/two-factor-reset", REASON),
                            thief.post("/contacts/" + fleur + "/two-factor-reset", REASON)))
                    .allSatisfy(reply -> assertThat(reply.status() + " " + reply.code())
                            .isEqualTo("403 recent-second-factor-required"));
        }
        SharedPortal.settle();
        assertThat(mails("thief")).isEmpty();
        assertThat(boss.get("/contacts").json().path("items")).hasSize(3);
        assertThat(boss.get("/audit?limit=100").json().path("items"))
                .filteredOn(entry -> entry.path("result").asText().equals("recent-second-factor-required"))
                .extracting(entry -> entry.path("action").asText())
                .contains("ADD_CONTACT", "CHANGE_CONTACT", "ASSIGN_ROLES", "REMOVE_CONTACT", "RESET_SECOND_FACTOR");
    }

    @Test
    void staysPossibleToWorkWithASessionThatWasLeftOpen() {
        var old = portal.contact(organization, "boss", Instant.now().getEpochSecond() - 5 * 3600, true);

        assertThat(old.get("/contacts").status()).isEqualTo(200);
        assertThat(old.post("/contacts", contact("gijs", "gijs", "EMPLOYEE")).status())
                .isEqualTo(201);
        assertThat(old.put("/contacts/" + fleur + "/roles", "{\"roles\": []}").status())
                .isEqualTo(200);
        assertThat(old.put("/contacts/" + fleur, contact("flora", "fleur", "EMPLOYEE"))
                        .status())
                .isEqualTo(200);
        assertThat(old.delete("/contacts/" + fleur).status()).isEqualTo(204);
    }

    @Test
    void meetsTheWaitOfANewAdministrator() {
        var before = Instant.now();
        boss.put("/contacts/" + fleur + "/roles", ADMINISTRATOR);
        var after = Instant.now();
        var thief = portal.contact(organization, fleur);

        for (var reply : List.of(
                thief.put("/contacts/boss/roles", EMPLOYEE),
                thief.put("/contacts/boss", contact("boss", "thief", "ADMINISTRATOR")),
                thief.put("/contacts/" + eva, contact("eva", "eva", "EMPLOYEE")),
                thief.delete("/contacts/boss"),
                thief.post("/contacts/boss/two-factor-reset", REASON))) {
            assertThat(reply.status() + " " + reply.code()).isEqualTo("403 appointed-recently");
            assertThat(Instant.parse(reply.json().path("until").asText()))
                    .isBetween(before.plus(Duration.ofHours(24)).minusMillis(1), after.plus(Duration.ofHours(24)));
        }
        assertThat(thief.request("DELETE", "/contacts/boss", "", "Accept-Language", "en")
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("In the first 24 hours you cannot");
        assertThat(boss.delete("/contacts/" + fleur).status())
                .as("the boss was registered by the vendor")
                .isEqualTo(204);
    }

    @Test
    void isToldToEverybodyConcernedWithEachAppointmentDemotionAndRemoval() {
        boss.put("/contacts/" + fleur + "/roles", ADMINISTRATOR);
        SharedPortal.settle();
        boss.put("/contacts/" + fleur + "/roles", EMPLOYEE);
        SharedPortal.settle();
        boss.delete("/contacts/" + eva);
        SharedPortal.settle();

        assertThat(subjects("fleur"))
                .contains("You are now an administrator", "You are no longer an administrator")
                .doesNotHaveDuplicates();
        assertThat(subjects("eva"))
                .contains(
                        "Name of fleur is now an administrator",
                        "Name of fleur is no longer an administrator",
                        "You have been removed from the customer portal")
                .doesNotHaveDuplicates();
        assertThat(subjects("boss"))
                .contains(
                        "Name of eva is nu beheerder",
                        "Name of fleur is nu beheerder",
                        "Name of fleur is geen beheerder meer",
                        "Beheerder Name of eva is verwijderd")
                .doesNotHaveDuplicates();
        assertThat(mails("eva")).last().satisfies(mail -> assertThat(
                        portal.local("/local/mail/" + mail.path("id").asText())
                                .path("text")
                                .asText())
                .contains("Changed by: Bo Baas", "Changed on: ", "From network address: 127.0.0.1"));
    }

    @Test
    void isToldToBothAddressesAndAllOtherAdministrators() {
        boss.put("/contacts/" + eva, contact("eva", "eva2", "ADMINISTRATOR"));
        SharedPortal.settle();

        assertThat(subjects("boss")).contains("E-mailadres gewijzigd van Name of eva");
        assertThat(subjects("eva")).contains("Your e-mail address in the customer portal was changed");
        assertThat(subjects("eva2")).contains("This is now your e-mail address in the customer portal");
    }

    @Test
    void leavesNoOrganizationToAdministratorsWhoWereOnlyInvited() {
        boss.delete("/contacts/" + eva);
        var invited = added(boss.post("/contacts", contact("gijs", "gijs", "ADMINISTRATOR")));

        assertThat(boss.delete("/contacts/boss").code()).isEqualTo("last-administrator");
        assertThat(boss.put("/contacts/boss/roles", EMPLOYEE).code()).isEqualTo("last-administrator");
        assertThat(boss.put("/contacts/boss", contact("boss", "boss", "EMPLOYEE"))
                        .code())
                .isEqualTo("last-administrator");

        portal.contact(organization, invited);
        assertThat(boss.delete("/contacts/boss").status()).isEqualTo(204);
    }

    private String contact(String name, String address, String role) {
        return "{\"name\": \"Name of %s\", \"email\": \"%s@%s.example\", \"language\": \"en\", \"roles\": [\"%s\"]}"
                .formatted(name, address, organization, role);
    }

    private static String added(PortalClient.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("id").asText();
    }

    private List<String> subjects(String name) {
        return mails(name).stream().map(mail -> mail.path("subject").asText()).toList();
    }

    private List<JsonNode> mails(String name) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").get(0).asText().equals(name + "@" + organization + ".example"))
                .toList();
    }
}
