package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedPortal.class)
class ResettingSecondFactorsTest {

    private static final String REASON = "{\"reason\": \"Telefoon verloren\"}";

    private final PortalClient portal = SharedPortal.client();

    @Test
    void endsTheSessionsOfTheColleagueAtOnceAndTellsEverybodyConcerned() {
        var before = Instant.now().getEpochSecond() - 5;
        var dirk = portal.contact("acme", "dirk", before, true);
        assertThat(dirk.get("/license").status())
                .as("signed in, without the right")
                .isEqualTo(403);

        var reset = portal.contact("acme", "anna").post("/contacts/dirk/two-factor-reset", REASON);

        assertThat(reset.status()).isEqualTo(202);
        assertThat(reset.json().path("contact").asText()).isEqualTo("dirk");
        var ended = Instant.parse(reset.json().path("sessionsEndedAt").asText());
        assertEnded(dirk);
        assertEnded(portal.contact("acme", "dirk", ended.getEpochSecond(), true));
        SharedPortal.settle();
        var secondFactor =
                portal.contact("acme", "eva").get("/contacts/dirk").json().path("secondFactor");
        assertThat(secondFactor.path("status").asText()).isEqualTo("ENROLLMENT_REQUIRED");
        var gone = Instant.parse(secondFactor.path("since").asText());
        assertThat(gone).isAfter(Instant.parse(reset.json().path("resetAt").asText()));
        assertEnded(portal.contact("acme", "dirk", gone.getEpochSecond(), true));
        assertThat(portal.contact("acme", "dirk", gone.getEpochSecond() + 1, true)
                        .get("/license")
                        .status())
                .as("signed in anew")
                .isEqualTo(403);
        assertThat(portal.local("/local/mail").findValuesAsText("subject"))
                .contains("Uw tweede factor is gewist", "Tweede factor gewist van Dirk Smit");
        assertThat(portal.local("/local/sign-ins")).anySatisfy(request -> {
            assertThat(request.path("action").asText()).isEqualTo("AdminUserGlobalSignOut");
            assertThat(request.path("request").path("Username").asText()).isEqualTo("acme.dirk");
        });
    }

    @Test
    void replacesThePasswordAndDeletesTheSecondFactorAtTheUserPool() {
        var address = "carla@acme.example";
        assertThat(challenge(address, "Welkom-in-de-demo-1")).isEqualTo("SOFTWARE_TOKEN_MFA");

        portal.contact("acme", "anna").post("/contacts/carla/two-factor-reset", REASON);
        SharedPortal.settle();

        assertThat(challenge(address, "Welkom-in-de-demo-1")).isEqualTo("refused");
        var mail = mails(address, "Uw tweede factor is gewist").getLast();
        assertThat(mail)
                .contains(
                        "Gewist door: Anna de Vries",
                        "Vanaf netwerkadres: 127.0.0.1",
                        "/sign-in?login_hint=acme.carla");
        assertThat(challenge(address, temporaryPassword(mail))).isEqualTo("NEW_PASSWORD_REQUIRED");
        assertThat(mails("anna@acme.example", "Tweede factor gewist van Carla Bakker"))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told)
                        .contains("Vanaf netwerkadres: 127.0.0.1")
                        .doesNotContain(temporaryPassword(mail)));
        assertThat(portal.local("/local/sign-ins"))
                .filteredOn(request -> request.at("/request/Username").asText().equals("acme.carla"))
                .extracting(request -> request.path("action").asText())
                .containsExactly("AdminSetUserPassword", "AdminDeleteSoftwareToken", "AdminUserGlobalSignOut");
    }

    /** The temporary password may expire, or the mail get lost. */
    @Test
    void invitesAgainWhoHasNotEnrolledSince() {
        var organization = SharedPortal.organization();
        var boss = portal.contact(organization, "boss");
        var address = "kim@" + organization + ".example";
        var kim = boss.post(
                        "/contacts",
                        "{\"name\": \"Kim\", \"email\": \"%s\", \"language\": \"nl\", \"roles\": []}"
                                .formatted(address))
                .json()
                .path("id")
                .asText();
        portal.contact(organization, kim).get("/me");
        assertThat(boss.post("/contacts/" + kim + "/invitation", "").code()).isEqualTo("signed-in-already");
        boss.post("/contacts/" + kim + "/two-factor-reset", REASON);
        SharedPortal.settle();
        var first =
                temporaryPassword(mails(address, "Uw tweede factor is gewist").getLast());

        assertThat(boss.post("/contacts/" + kim + "/invitation", "").status()).isEqualTo(202);
        SharedPortal.settle();

        var again = mails(address, "Uw nieuwe tijdelijke wachtwoord voor het klantportaal");
        assertThat(again).singleElement().satisfies(mail -> assertThat(mail)
                .contains("Uitgenodigd door: Bo Baas", "Daarna stelt u een tweede factor in"));
        assertThat(challenge(address, first)).isEqualTo("refused");
        assertThat(challenge(address, temporaryPassword(again.getFirst()))).isEqualTo("NEW_PASSWORD_REQUIRED");
    }

    private String challenge(String username, String password) {
        return portal.localPost(
                        "/local/sign-ins", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password))
                .path("challenge")
                .asText("refused");
    }

    private static String temporaryPassword(String mail) {
        var password = Pattern.compile("(?:Tijdelijk wachtwoord|Temporary password): (\\S+)")
                .matcher(mail);
        assertThat(password.find()).as(mail).isTrue();
        return password.group(1);
    }

    /** The texts of the mails to an address with a subject. */
    private List<String> mails(String address, String subject) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").get(0).asText().equals(address)
                        && mail.path("subject").asText().equals(subject))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText())
                        .path("text")
                        .asText())
                .toList();
    }

    @Test
    void letsTheResetOfAnAdministratorWaitForAFurtherOneOrForFourHours() {
        var organization = SharedPortal.organization();
        var boss = portal.contact(organization, "boss");
        var eva = administrator(organization, boss, "eva");
        var otto = administrator(organization, boss, "otto");
        var path = "/contacts/" + eva + "/two-factor-reset";
        var before = Instant.now();

        var asked = boss.post(path, REASON);

        assertThat(asked.status()).isEqualTo(202);
        var due = Instant.parse(asked.json().path("takesEffectAt").asText());
        assertThat(due)
                .isBetween(before.plusSeconds(4 * 3600 - 1), Instant.now().plusSeconds(4 * 3600));
        assertThat(portal.contact(organization, eva).get("/contacts").status()).isEqualTo(200);
        var waiting = portal.contact(organization, otto)
                .get("/contacts/" + eva)
                .json()
                .path("waitingReset");
        assertThat(waiting.at("/requestedBy/name").asText()).isEqualTo("Bo Baas");
        assertThat(waiting.path("takesEffectAt").asText()).isEqualTo(due.toString());
        SharedPortal.settle();
        assertThat(subjects(organization, "eva")).contains("Request to reset your second factor");
        assertThat(subjects(organization, "otto")).contains("Request to reset the second factor of eva");
        assertThat(boss.post(path + "/approval", "").code()).isEqualTo("own-request");
        assertThat(portal.contact(organization, eva)
                        .post(path + "/approval", "")
                        .code())
                .isEqualTo("own-second-factor");

        assertThat(portal.contact(organization, eva).delete(path).status()).isEqualTo(204);
        assertThat(boss.get("/contacts/" + eva).json().has("waitingReset")).isFalse();
        assertThat(boss.delete(path).code()).isEqualTo("not-found");
        assertThat(portal.contact(organization, otto)
                        .post(path + "/approval", "")
                        .code())
                .isEqualTo("not-found");

        boss.post(path, REASON);
        assertThat(portal.contact(organization, otto)
                        .post(path + "/approval", "")
                        .status())
                .isEqualTo(202);
        assertEndedFor(organization, eva, before);
        SharedPortal.settle();
        assertThat(subjects(organization, "eva")).containsOnlyOnce("Your second factor has been reset");

        var ottosPath = "/contacts/" + otto + "/two-factor-reset";
        var ottosDue = Instant.parse(
                boss.post(ottosPath, REASON).json().path("takesEffectAt").asText());
        assertThat(portal.runSchedule(
                        "second-factor-resets", ottosDue.minusSeconds(1).toString()))
                .isEqualTo(200);
        assertThat(boss.get("/contacts/" + otto)
                        .json()
                        .at("/secondFactor/status")
                        .asText())
                .isEqualTo("ENROLLMENT_REQUIRED");
        assertThat(portal.contact(organization, otto).get("/contacts").status()).isEqualTo(200);
        portal.runSchedule("second-factor-resets", ottosDue.toString());
        portal.runSchedule("second-factor-resets", ottosDue.toString());
        assertEndedFor(organization, otto, before);
        assertThat(boss.get("/audit?limit=100&action=RESET_SECOND_FACTOR")
                        .json()
                        .path("items"))
                .filteredOn(entry -> entry.path("result").asText().equals("DONE"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at("/actor/id").asText()).isEqualTo("boss"));
    }

    private void assertEndedFor(String organization, String contact, Instant signedIn) {
        assertThat(portal.contact(organization, contact, signedIn.getEpochSecond(), true)
                        .get("/me")
                        .code())
                .isEqualTo("session-ended");
    }

    private String administrator(String organization, PortalClient.As boss, String name) {
        var added = boss.post(
                "/contacts",
                "{\"name\": \"%s\", \"email\": \"%s@%s.example\", \"language\": \"en\", \"roles\": [\"ADMINISTRATOR\"]}"
                        .formatted(name, name, organization));
        var id = added.json().path("id").asText();
        SharedPortal.appointLongAgo(organization, id);
        return id;
    }

    private List<String> subjects(String organization, String name) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").get(0).asText().equals(name + "@" + organization + ".example"))
                .map(mail -> mail.path("subject").asText())
                .toList();
    }

    @Test
    void endsOnesOwnSessionsEverywhere() {
        var organization = SharedPortal.organization();
        // Who has no sign-in yet has no session that the user pool could end.
        SharedPortal.settle();
        var now = Instant.now().getEpochSecond();
        var elsewhere = portal.contact(organization, "boss", now - 3600, false);
        var here = portal.contact(organization, "boss", now, true);
        assertThat(elsewhere.get("/me").status()).isEqualTo(200);

        assertThat(here.post("/me/sign-out", "").status()).isEqualTo(204);

        assertThat(here.get("/me").code()).isEqualTo("session-ended");
        assertThat(elsewhere.get("/me").code()).isEqualTo("session-ended");
        assertThat(portal.contact(organization, "boss", now + 5, true)
                        .get("/me")
                        .status())
                .isEqualTo(200);
        SharedPortal.settle();
        assertThat(portal.local("/local/sign-ins"))
                .filteredOn(request -> request.at("/request/Username")
                        .asText()
                        .startsWith(organization.toLowerCase(Locale.ROOT) + "."))
                .extracting(request -> request.path("action").asText())
                .contains("AdminUserGlobalSignOut");
    }

    private void assertEnded(PortalClient.As session) {
        for (var path : new String[] {"/incidents", "/license", "/contacts", "/license/mutations"}) {
            assertThat(session.get(path).code()).as(path).isEqualTo("session-ended");
        }
        assertThat(session.post("/incidents", "{}").code()).isEqualTo("session-ended");
        assertThat(session.post("/license/analyses", "not json").code()).isEqualTo("session-ended");
    }

    @Test
    void refusesOnesOwn() {
        var refused = portal.contact("acme", "anna").post("/contacts/anna/two-factor-reset", REASON);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("own-second-factor");
    }

    @Test
    void needsARecentSecondFactorOfTheAdministrator() {
        var now = Instant.now().getEpochSecond();
        var longAgo = portal.contact("acme", "anna", now - 15 * 60 - 5, true);
        var withoutIt = portal.contact("acme", "anna", now, false);

        assertThat(longAgo.post("/contacts/bram/two-factor-reset", REASON).code())
                .isEqualTo("recent-second-factor-required");
        assertThat(withoutIt.post("/contacts/bram/two-factor-reset", REASON).code())
                .isEqualTo("recent-second-factor-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "nobody", "%00", "a%2Fb", "'%20OR%201=1"})
    void knowsNobodyOfAnotherOrganization(String contact) {
        assertThat(portal.contact("acme", "anna")
                        .post("/contacts/" + contact + "/two-factor-reset", REASON)
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(portal.contact("acme", "bram")
                        .post("/contacts/carla/two-factor-reset", REASON)
                        .code())
                .isEqualTo("forbidden");
    }
}
