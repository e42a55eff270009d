package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import portal.local.aws.login.Browser;
import portal.local.aws.signins.UserPoolClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Who forgot the password gets a code by mail, with the portal's texts (docs/domain.md, section 7). */
@ExtendWith(SharedPortal.class)
class ForgettingThePasswordTest {

    private static final String NEW = "Nieuw-wachtwoord-1";
    private static final String FORGOT = "Forgot your password?";

    private final PortalClient portal = SharedPortal.client();
    private final String organization = SharedPortal.organization();

    @Test
    void setsANewPasswordWithACodeMailedInDutchAndStillNeedsTheSecondFactor() throws Exception {
        var boss = new PersonWithApp(portal, "boss@%s.example".formatted(organization));
        assertThat(boss.signedIn().get("/license").status()).isEqualTo(200);
        SharedPortal.settle();
        loadTheFunction(boss);
        var browser = Browser.of(portal.url());

        var page = browser.open(boss.signInPage(browser).link(FORGOT));
        page = browser.submit(page, Map.of("username", boss.email()));
        assertThat(page.text()).contains("b***@o***");
        var mail = latestMail(boss.email());
        assertThat(mail.path("from").asText()).isEqualTo("Klantportaal <no-reply@portal.example>");
        assertThat(mail.path("subject").asText()).isEqualTo("Uw code voor een nieuw wachtwoord");
        assertThat(mail.path("html").asText())
                .contains("Beste Bo Baas,", "U hebt aangegeven dat u uw wachtwoord bent vergeten.")
                .contains("href=\"" + portal.url() + "/sign-in?login_hint=" + organization + ".bo&amp;lang=nl\"");
        page = browser.submit(page, Map.of("code", code(mail), "new_password", NEW, "repeated_password", NEW));
        assertThat(page.text()).contains("Your password has been changed.");

        page = browser.submit(page, Map.of("username", boss.email(), "password", PersonWithApp.OWN));
        assertThat(page.text()).as("the old password").contains("Incorrect username or password.");
        page = browser.submit(page, Map.of("username", boss.email(), "password", NEW));
        assertThat(page.text()).contains("Enter a code");
        page = browser.submit(page, Map.of("code", boss.app().next()));
        assertThat(boss.entered(page).get("/license").status()).isEqualTo(200);
    }

    @Test
    void writesEnglishToWhoeverPrefersIt() throws Exception {
        var kim = added("kim", "Kim <b>Kans</b>");
        kim.signedIn();
        SharedPortal.settle();
        loadTheFunction(kim);
        var browser = Browser.of(portal.url());

        browser.submit(browser.open(kim.signInPage(browser).link(FORGOT)), Map.of("username", kim.email()));

        var mail = latestMail(kim.email());
        assertThat(mail.path("subject").asText()).isEqualTo("Your code for a new password");
        assertThat(mail.path("html").asText()).contains("Dear Kim &lt;b&gt;Kans&lt;/b&gt;,", "lang=en");
        try (var cognito = UserPoolClient.at(portal.url().resolve("/aws/cognito"))) {
            var code = code(mail);
            assertThatThrownBy(() -> cognito.confirmForgotPassword(confirm -> confirm.clientId("PortalClient")
                            .username(kim.email())
                            .confirmationCode(code.equals("000000") ? "000001" : "000000")
                            .password(NEW)))
                    .isInstanceOf(CodeMismatchException.class);
        }
    }

    /** The temporary password is a mail of its own; an administrator invites again. */
    @Test
    void mailsNoCodeToWhoNeverSignedIn() {
        var lee = added("lee", "Lee Laat");
        try (var cognito = UserPoolClient.at(portal.url().resolve("/aws/cognito"))) {
            assertThatThrownBy(() -> cognito.forgotPassword(
                            forgot -> forgot.clientId("PortalClient").username(lee.email())))
                    .isInstanceOf(NotAuthorizedException.class);
        }
        assertThat(latestMail(lee.email()).path("subject").asText())
                .isEqualTo("You have been added to the customer portal");
    }

    /** The first call loads the function. On a busy machine that takes longer than its answer may. */
    private void loadTheFunction(PersonWithApp person) {
        try (var cognito = UserPoolClient.at(portal.url().resolve("/aws/cognito"))) {
            var sent = cognito.forgotPassword(
                    forgot -> forgot.clientId("PortalClient").username(person.email()));
            assertThat(sent.codeDeliveryDetails().attributeName()).isEqualTo("email");
        }
    }

    private PersonWithApp added(String id, String name) {
        var person = new PersonWithApp(portal, "%s@%s.example".formatted(id, organization));
        var added = portal.contact(organization, "boss").post("/contacts", """
                {"name": "%s", "email": "%s", "language": "en", "roles": []}""".formatted(name, person.email()));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        SharedPortal.settle();
        return person;
    }

    /** Other mails, such as those about the second factor, arrive in their own time: wait for them before. */
    private JsonNode latestMail(String address) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").path(0).asText().equals(address))
                .max(Comparator.comparing(mail -> mail.path("at").asText()))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText()))
                .orElseThrow();
    }

    private static String code(JsonNode mail) {
        return mail.path("html").asText().replaceFirst("(?s).*<bdi>(\\d{6})</bdi>.*", "$1");
    }
}
