package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import portal.local.aws.login.Browser;

/**
 * People of support sign in on the page and work, and nobody else gets a token of theirs (docs/domain.md, section 1).
 */
@ExtendWith(SharedPortal.class)
class SigningInAsSupportTest {

    private static final String DESK = "openid profile portal/desk";
    private static final String BOTH = "{\"roles\": [\"ADMINISTRATOR\", \"INCIDENT_MANAGER\"]}";

    private final PortalClient portal = SharedPortal.client();
    private final String organization = SharedPortal.organization();
    private final PortalClient.As boss = portal.contact(organization, "boss");

    @Test
    void answersAnIncidentUnderTheirOwnName() throws Exception {
        assertThat(boss.put("/contacts/boss/roles", BOTH).status()).isEqualTo(200);
        var number = boss.post("/incidents", """
                        {"subject": "Printer", "description": "It burns", "severity": "HIGH"}""").json().path("number").asText();
        var incident = "/organizations/" + organization + "/incidents/" + number;

        var kim = kim().signedIn();

        assertThat(kim.get("/support/me").json().path("name").asText()).isEqualTo("Kim Smit");
        assertThat(kim.get("/support/incidents?organization=" + organization)
                        .json()
                        .at("/items/0/number")
                        .asText())
                .isEqualTo(number);
        assertThat(kim.post(incident + "/messages", "{\"text\": \"x\", \"author\": \"Piet\"}")
                        .status())
                .isEqualTo(422);
        assertThat(kim.post(incident + "/messages", "{\"text\": \"It is out\"}").status())
                .isEqualTo(201);
        assertThat(kim.get("/incidents").code()).isEqualTo("forbidden");

        var shown = boss.get("/incidents/" + number).json();
        assertThat(shown.at("/messages/0/author/name").asText()).isEqualTo("Kim Smit");
        assertThat(boss.get("/audit?actor=Kim%20Smit")
                        .json()
                        .at("/items/0/action")
                        .asText())
                .isEqualTo("WRITE_MESSAGE");
        SharedPortal.settle();
        assertThat(mailsAbout(number)).anySatisfy(text -> assertThat(text).contains("Kim Smit", "It is out"));
    }

    @Test
    void resetsASecondFactorUnderTheirOwnNameIfTheyJustSignedIn() {
        var reset = "/organizations/" + organization + "/contacts/boss/two-factor-reset";
        var why = "{\"reason\": \"Called back\"}";
        assertThat(portal.support(16 * 60, true).post(reset, why).code()).isEqualTo("recent-second-factor-required");

        assertThat(portal.support(0, true).post(reset, why).status()).isEqualTo(202);

        SharedPortal.settle();
        assertThat(mailsAbout("")).anySatisfy(text -> assertThat(text).contains("Sam Visser", "Called back"));
    }

    @Test
    void getNoTokenOfSupportAsAContact() throws Exception {
        var email = "boss@" + organization + ".example";
        var atThePortal = new PersonWithApp(portal, email, "PortalClient", DESK).signInPage(Browser.of(portal.url()));
        assertThat(atThePortal.parameter("error")).isEqualTo("invalid_scope");

        var atTheDesk = new PersonWithApp(portal, email, "SupportDeskClient", DESK).ledBack();

        assertThat(atTheDesk.parameter("error")).isEqualTo("invalid_request");
        assertThat(atTheDesk.parameter("error_description")).contains("This sign-in is for the vendor's support");
        assertThat(atTheDesk.parameter("code")).isEmpty();
    }

    /** Without the scope, the client of the desk gives a contact what that of the portal gives. */
    @Test
    void areContactsAtTheDeskWithoutItsScope() throws Exception {
        var email = "boss@" + organization + ".example";
        var contact = new PersonWithApp(portal, email, "SupportDeskClient", "openid").signedIn();

        assertThat(contact.get("/license").status()).isEqualTo(200);
        assertThat(contact.get("/support/incidents").code()).isEqualTo("forbidden");
        assertThat(contact.get("/support/me").code()).isEqualTo("forbidden");
    }

    @Test
    void areNobodyAtThePortal() throws Exception {
        madeOfSupport();
        var kim = new PersonWithApp(portal, email()).signedIn();

        assertThat(kim.get("/me").code()).isEqualTo("unauthorized");
        assertThat(kim.get("/support/incidents").code()).isEqualTo("forbidden");
    }

    @Test
    void getNoFurtherTokenAfterTheyLeftTheGroup() throws Exception {
        var kim = kim();
        var before = kim.signedIn();
        assertThat(refreshed(kim).has("access_token")).isTrue();

        pool("AdminRemoveUserFromGroup", Map.of("GroupName", "support"));

        assertThat(refreshed(kim).has("access_token")).isFalse();
        assertThat(before.get("/support/me").status())
                .as("until the token ends")
                .isEqualTo(200);
        assertThat(kim.ledBack().parameter("error")).isEqualTo("invalid_request");
    }

    /** Somebody new of support. */
    private PersonWithApp kim() {
        madeOfSupport();
        return new PersonWithApp(portal, email(), "SupportDeskClient", DESK);
    }

    /** As an operator does it (README.md). */
    private void madeOfSupport() {
        pool(
                "AdminCreateUser",
                Map.of(
                        "UserAttributes",
                        List.of(
                                Map.of("Name", "name", "Value", "Kim Smit"),
                                Map.of("Name", "email", "Value", email()),
                                Map.of("Name", "email_verified", "Value", "true"))));
        pool("AdminAddUserToGroup", Map.of("GroupName", "support"));
    }

    private String email() {
        return "kim@" + organization + ".vendor.example";
    }

    private JsonNode refreshed(PersonWithApp person) {
        return portal.localForm(
                "/oauth2/token",
                "grant_type=refresh_token&client_id=SupportDeskClient&refresh_token=" + person.refreshToken());
    }

    private void pool(String action, Map<String, Object> more) {
        var input = new HashMap<String, Object>(more);
        input.put("UserPoolId", "UserPool");
        input.put("Username", "kim-" + organization);
        assertThat(portal.cognito(action, input)).isEqualTo(200);
    }

    private Iterable<String> mailsAbout(String words) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").get(0).asText().endsWith("@" + organization + ".example"))
                .filter(mail -> mail.path("subject").asText().contains(words))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText())
                        .path("text")
                        .asText())
                .toList();
    }
}
