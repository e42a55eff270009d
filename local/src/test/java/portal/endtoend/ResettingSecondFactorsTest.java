package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
        assertThat(portal.contact("acme", "dirk", ended.getEpochSecond() + 1, true)
                        .get("/license")
                        .status())
                .as("signed in anew")
                .isEqualTo(403);
        assertThat(portal.contact("acme", "eva")
                        .get("/contacts/dirk")
                        .json()
                        .path("secondFactor")
                        .path("status"))
                .hasToString("\"ENROLLMENT_REQUIRED\"");
        SharedPortal.settle();
        assertThat(portal.local("/local/mail").findValuesAsText("subject"))
                .contains("Uw tweede factor is gewist", "Tweede factor gewist van Dirk Smit");
        assertThat(portal.local("/local/sign-ins")).anySatisfy(request -> {
            assertThat(request.path("action").asText()).isEqualTo("AdminUserGlobalSignOut");
            assertThat(request.path("request").path("Username").asText()).isEqualTo("acme/dirk");
        });
    }

    /**
     * Switching a preference off removes nothing in a pool that requires a second factor. Only deleting the token does.
     */
    @Test
    void deletesTheSecondFactorAtTheUserPool() {
        var password = "{\"username\": \"acme/carla\", \"password\": \"Welkom-in-de-demo-1\"}";
        assertThat(portal.localPost("/local/sign-ins", password)
                        .path("challenge")
                        .asText())
                .isEqualTo("SOFTWARE_TOKEN_MFA");

        portal.contact("acme", "anna").post("/contacts/carla/two-factor-reset", REASON);
        SharedPortal.settle();

        assertThat(portal.localPost("/local/sign-ins", password)
                        .path("challenge")
                        .asText())
                .isEqualTo("MFA_SETUP");
        assertThat(portal.local("/local/sign-ins"))
                .filteredOn(request -> request.at("/request/Username").asText().equals("acme/carla"))
                .extracting(request -> request.path("action").asText())
                .containsExactly("AdminDeleteSoftwareToken", "AdminUserGlobalSignOut");
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
