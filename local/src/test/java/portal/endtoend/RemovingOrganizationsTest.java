package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPortal.class)
class RemovingOrganizationsTest {

    private final PortalClient portal = SharedPortal.client();
    private final PortalClient.As backOffice = portal.backOffice();
    private String path;
    private PortalClient.As boss;

    /** With an environment and a user in it. */
    @BeforeEach
    void organization() {
        var organization = SharedPortal.organization();
        path = "/organizations/" + organization;
        boss = portal.contact(organization, "boss");
        backOffice.put(path + "/license", """
                {"granted": [{"metric": "ENVIRONMENTS", "maximum": 5}, {"metric": "PROFIT_USERS", "maximum": 5}]}""");
        assertThat(backOffice.put(path + "/environments/O12345AA", "").status()).isEqualTo(200);
        assertThat(backOffice
                        .put(path + "/environments/O12345AA/users/jan", "{\"kinds\": [\"PROFIT\"]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void itIsGoneAtOnceAndItsIdIsFreeWhenNothingIsLeft() {
        var removed = backOffice.delete(path);

        assertThat(removed.status()).isEqualTo(202);
        assertThat(removed.header("Location")).isEqualTo(path + "/removal");
        assertThat(removed.json().path("status").asText()).isEqualTo("RUNNING");
        assertThat(backOffice.get(path).status()).isEqualTo(404);
        assertThat(register().code()).isEqualTo("organization-being-removed");
        assertThat(register("If-Match", "*").code()).isEqualTo("precondition-failed");

        SharedPortal.settle();
        var done = backOffice.get(path + "/removal").json();
        assertThat(done.path("status").asText()).isEqualTo("DONE");
        assertThat(done.path("requestedAt")).isEqualTo(removed.json().path("requestedAt"));
        assertThat(boss.get("/license").status()).isEqualTo(401);
        assertThat(backOffice.get(path + "/license").status()).isEqualTo(404);
        assertThat(backOffice.put(path + "/environments/O12345AA", "").status()).isEqualTo(404);
        assertThat(backOffice.delete(path).json()).isEqualTo(done);

        assertThat(register().status()).isEqualTo(201);
        assertThat(boss.get("/license").code()).isEqualTo("session-ended");
        assertThat(backOffice
                        .get(path + "/license")
                        .json()
                        .at("/entitlements/0/usage/0/used")
                        .asInt())
                .isZero();
        SharedPortal.settle();
        assertThat(backOffice.get(path).status()).isEqualTo(200);
    }

    @Test
    void itsAnswersAreNotThoseOfTheNextOneWithItsIds() {
        var wish = "{\"wanted\": [], \"explanation\": \"We grow\"}";
        var first = boss.post("/license/requests", wish, "Idempotency-Key", "once");
        assertThat(boss.post("/license/requests", wish, "Idempotency-Key", "once")
                        .json())
                .isEqualTo(first.json());
        backOffice.delete(path);
        SharedPortal.settle();
        assertThat(register().status()).isEqualTo(201);
        // A sign-in in the second of the registration may be one from before it.
        var signedInAt = Instant.now().getEpochSecond() + 1;
        var next = portal.contact(path.substring("/organizations/".length()), "boss", signedInAt, true);

        var second = next.post("/license/requests", wish, "Idempotency-Key", "once");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.json().path("id")).isNotEqualTo(first.json().path("id"));
    }

    @Test
    void whatNeverWasIsNotFound() {
        assertThat(backOffice.delete("/organizations/never").status()).isEqualTo(404);
        assertThat(backOffice.get("/organizations/never/removal").status()).isEqualTo(404);
        assertThat(backOffice.get(path + "/removal").status()).isEqualTo(404);
    }

    @Test
    void noCustomerRemovesAnything() {
        assertThat(boss.delete(path).status()).isEqualTo(403);
        assertThat(backOffice.get(path).status()).isEqualTo(200);
    }

    @Test
    void anOrganizationThatMustExistIsNotMade() {
        var id = "/organizations/not-there";

        var refused = backOffice.put(id, body(), "If-Match", "*");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(backOffice.get(id).status()).isEqualTo(404);
    }

    private PortalClient.Reply register(String... headers) {
        return backOffice.put(path, body(), headers);
    }

    private static String body() {
        return """
                {"name": "Another", "participant": "12345", "edition": "STANDARD", "flex": false, "incidentManagerLimit": 1,
                 "administrator": {"id": "boss", "name": "Bo Nieuw", "email": "bo@another.example", "language": "nl"}}""";
    }
}
