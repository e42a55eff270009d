package portal.functions.customizemessages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static portal.testing.fake.ContactFixture.aContact;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.page.PortalPages;
import portal.domain.access.Language;
import portal.domain.contact.Contact;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.mail.Letterhead;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Event;

class CustomizeMessagesHandlerTest {

    private static final String SAMPLE = "customize-messages-forgot-password";

    /** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MessageTemplateType.html */
    private static final String MESSAGE = "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*";

    private static final String SUBJECT = "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+";

    private static final PortalPages PAGES = new PortalPages("https://portal.example");
    private static final Letterhead LETTERHEAD =
            new Letterhead("Klantportaal", "Vendor B.V.", "Postbus 1, 1000 AA Amsterdam", Optional.empty());

    private final InMemoryPortal portal = new InMemoryPortal();
    private final CustomizeMessagesHandler function =
            new CustomizeMessagesHandler(new PasswordCodeMails(portal.contacts()::find, PAGES, LETTERHEAD));

    @Test
    void mailsTheCodeInTheLanguageOfTheContactWithALinkThatFillsInTheName() throws Exception {
        portal.organization("acme").with(aContact("anna").reading(Language.EN));

        var response = response(Event.sample(SAMPLE));

        assertThat(response.text("emailSubject")).contains("Your code for a new password");
        assertThat(message(response))
                .contains(
                        "<html lang=\"en\">", "Dear Anna,", ">{####}<", ">acme.anna<", "Kind regards,<br>Klantportaal")
                .contains("href=\"https://portal.example/sign-in?login_hint=acme.anna&amp;lang=en\"")
                .doesNotContain("Beste");
    }

    @Test
    void speaksDutchToWhoeverPrefersIt() throws Exception {
        portal.organization("acme").with(aContact("anna").reading(Language.NL));

        var response = response(Event.sample(SAMPLE));

        assertThat(response.text("emailSubject")).contains("Uw code voor een nieuw wachtwoord");
        assertThat(message(response))
                .contains("<html lang=\"nl\">", "Beste Anna,", "&amp;lang=nl")
                .doesNotContain("Dear");
    }

    @Test
    void showsTheCodeInTheMessageOnceAndNotInTheSubject() throws Exception {
        portal.organization("acme").with(aContact("anna"));

        var response = response(Event.sample(SAMPLE));

        assertThat(message(response).split("\\{####}", -1)).hasSize(2);
        assertThat(response.text("emailSubject").orElseThrow()).doesNotContain("{####}");
    }

    /** Cognito takes no message of another form, and then mails no code at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><a href='https://evil.example'>&",
                "Zo\u00eb \ud83d\udc69\u200d\ud83d\udcbb",
                "\u0646\u0627\u0645\u200c\u0647\u0627 \u202etxt\ufeff\u00ad",
                "\ue000\u0000\ud800 \u00a0x",
            })
    void takesAnyNameInAFormThatCognitoTakes(String name) throws Exception {
        portal.organization("acme").with(aContact("anna").named(name));

        var response = response(Event.sample(SAMPLE));

        assertThat(message(response))
                .matches(MESSAGE)
                .doesNotContain("<script", "evil.example'", "<a href='")
                .hasSizeLessThan(20_000);
        assertThat(response.text("emailSubject").orElseThrow()).matches(SUBJECT).hasSizeLessThanOrEqualTo(140);
    }

    @Test
    void fitsWithTheLongestNameOfSpecialCharacters() throws Exception {
        portal.organization("acme").with(aContact("anna").named("'".repeat(255)));

        assertThat(message(response(Event.sample(SAMPLE)))).hasSizeLessThan(20_000);
        portal.takeStoreDown();
        assertThat(message(response(Event.sample(SAMPLE))))
                .as("in both languages")
                .hasSizeLessThan(20_000);
    }

    @Test
    void usesBothLanguagesForAUserWhoIsNoContactAnyMore() throws Exception {
        portal.organization("acme");

        assertBothLanguages(response(Event.sample(SAMPLE)));
    }

    @Test
    void usesBothLanguagesWhileTheStoreIsDown() throws Exception {
        portal.organization("acme").with(aContact("anna"));
        portal.takeStoreDown();

        assertBothLanguages(response(Event.sample(SAMPLE)));
    }

    /** Cognito gives up after 5 seconds, of which a cold start takes some. */
    @Test
    void answersWithinThreeSecondsInBothLanguagesWhileTheStoreHangs() throws Exception {
        var hanging = new CountDownLatch(1);
        var stuck = new CustomizeMessagesHandler(
                new PasswordCodeMails((organization, contact) -> await(hanging), PAGES, LETTERHEAD));

        var output = assertTimeoutPreemptively(
                Duration.ofSeconds(3), () -> Event.sample(SAMPLE).outputOf(stuck));

        assertBothLanguages(((Json.Struct) JsonReader.read(output)).object("response"));
        hanging.countDown();
    }

    private static Optional<Contact> await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static void assertBothLanguages(Json.Struct response) {
        assertThat(response.text("emailSubject"))
                .contains("Uw code voor een nieuw wachtwoord / Your code for a new password");
        assertThat(message(response))
                .contains(
                        "Beste Anna de Vries,", "U hebt aangegeven", "You said that", "Aanmelden / Sign in", "lang=nl")
                .contains("{####}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CustomMessage_AdminCreateUser", "CustomMessage_UpdateUserAttribute", "CustomMessage_New"})
    void leavesOtherMessagesAsTheyAre(String source) throws Exception {
        var event = Event.sample(SAMPLE).with("triggerSource", source);

        assertThat(JsonReader.read(event.outputOf(function))).isEqualTo(event.json());
    }

    @Test
    void returnsTheEventUnchangedExceptForTheResponse() throws Exception {
        var event = Event.sample(SAMPLE).json();

        var output = (Json.Struct) JsonReader.read(Event.sample(SAMPLE).outputOf(function));

        assertThat(output.members().keySet()).isEqualTo(event.members().keySet());
        assertThat(output.member("request")).isEqualTo(event.member("request"));
        assertThat(output.object("response").member("smsMessage")).contains(new Json.Null());
    }

    private Json.Struct response(Event event) throws Exception {
        return ((Json.Struct) JsonReader.read(event.outputOf(function))).object("response");
    }

    private static String message(Json.Struct response) {
        return response.text("emailMessage").orElseThrow();
    }
}
