package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People sign in on the page, with the claims that the real trigger gives their tokens (docs/domain.md, section 7). */
@ExtendWith(SharedPortal.class)
class SigningInTest {

    private final PortalClient portal = SharedPortal.client();
    private final String organization = SharedPortal.organization();

    @Test
    void findsOldCodesAndSessionsDeadAfterAResetAndEnrollsAnew() throws Exception {
        var boss = new PersonWithApp(portal, "boss@%s.example".formatted(organization)).signedIn();
        assertThat(boss.get("/license").status()).isEqualTo(200);
        var kim = new PersonWithApp(portal, "kim@%s.example".formatted(organization));
        var added = boss.post("/contacts", """
                {"name": "Kim Kans", "email": "%s", "language": "en", "roles": ["INCIDENT_MANAGER"]}""".formatted(kim.email()));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        var kimsSession = kim.signedIn();
        assertThat(kimsSession.get("/incidents").status()).isEqualTo(200);
        var lost = kim.app();
        var oldRefreshToken = kim.refreshToken();

        var reset = boss.post(
                "/contacts/" + added.json().path("id").asText() + "/two-factor-reset",
                "{\"reason\": \"Telefoon verloren\"}");
        assertThat(reset.status()).as(reset.toString()).isEqualTo(202);
        SharedPortal.settle();
        afterTheSecondOf(Instant.now());

        assertThat(kimsSession.get("/incidents").code()).isEqualTo("session-ended");
        assertThat(refreshed(oldRefreshToken).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(kim.afterPassword(PersonWithApp.OWN))
                .as("the old password")
                .contains("Incorrect username or password");
        assertThat(mailAboutTheReset(kim.email()))
                .contains("Temporary password: " + kim.user().path("password").asText());
        var again = kim.signedIn();
        assertThat(again.get("/incidents").status()).isEqualTo(200);
        assertThat(kim.app()).as("enrolled anew").isNotSameAs(lost);
        assertThat(kim.refusedCode(lost.next())).as("a code of the lost phone").contains("Invalid code");
    }

    /** A token counts from the second after the reset. */
    private static void afterTheSecondOf(Instant reset) throws InterruptedException {
        while (Instant.now().getEpochSecond() <= reset.getEpochSecond()) {
            Thread.sleep(50);
        }
    }

    private String mailAboutTheReset(String address) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").get(0).asText().equals(address)
                        && mail.path("subject").asText().equals("Your second factor has been reset"))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText())
                        .path("text")
                        .asText())
                .collect(Collectors.joining());
    }

    private JsonNode refreshed(String token) {
        return portal.localForm(
                "/oauth2/token", "grant_type=refresh_token&client_id=PortalClient&refresh_token=" + token);
    }
}
