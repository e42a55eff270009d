package portal.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedPortal.class)
class TextsAndAddressesTest {

    private static final String INCIDENT = """
            {"subject": "%s", "description": "%s", "severity": "LOW", "productArea": "%s"}""";

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private PortalClient.As boss;

    @BeforeEach
    void givenAnOrganization() {
        organization = SharedPortal.organization();
        boss = portal.contact(organization, "boss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u3164", "\u2800", "\u202e\u202c", "\ufe0f", "\u00ad \u2007"})
    void refusesTextsWithNothingToSeeWhereverPeopleReadThem(String nothing) {
        assertThat(errors(add(nothing, "fleur@acme.example"))).containsExactly("/name length");
        assertThat(errors(boss.put("/organization", organization(nothing))))
                .containsExactly("/name length", "/address/street length", "/address/city length");
        assertThat(errors(boss.put("/me", """
                        {"name": "%s", "phone": "%s", "language": "nl", "responsibilities": [], "newsletters": []}
                        """.formatted(nothing, nothing))))
                .containsExactly("/name length", "/phone length");
        assertThat(errors(boss.post("/contacts/boss/two-factor-reset", "{\"reason\": \"" + nothing + "\"}")))
                .containsExactly("/reason length");
        assertThat(errors(boss.post("/license/requests", """
                        {"wanted": [], "explanation": "%s"}""".formatted(nothing))))
                .containsExactly("/explanation length");
        assertThat(errors(incidentManager().post("/incidents", INCIDENT.formatted(nothing, nothing, nothing))))
                .containsExactly("/subject length", "/description length", "/productArea length");
    }

    @Test
    void takesUnicodesWhiteSpaceAwayAndLeavesNamesAsTheyAre() {
        assertThat(add("\u00a0Bol.com B.V.\u202f", "fleur@acme.example")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Bol.com B.V.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Claim it at https://x.example", "WWW.x.example", "=?UTF-8?Q?x?=", "https:\u202e//x.example"})
    void refusesNamesThatAreMoreThanNames(String name) {
        assertThat(errors(add(name, "fleur@acme.example"))).containsExactly("/name invalid-name");
        assertThat(errors(boss.put("/organization", organization(name)))).contains("/name invalid-name");
    }

    @ParameterizedTest
    @CsvSource({
        "a..b@acme.example, invalid-email",
        ".a@acme.example, invalid-email",
        "a.@acme.example, invalid-email",
        "a@-acme.example, invalid-email",
        "a@1.2, invalid-email",
        "j\u00f6rg@acme.example, foreign-local-part",
    })
    void refusesAddressesThatNoMailCanBeSentTo(String address, String code) {
        assertThat(errors(add("Fleur", address))).containsExactly("/email " + code);
    }

    @Test
    void keepsADomainInAnotherScriptInAscii() {
        var added = add("Fleur", " fleur@ex\u00e4mple" + organization + ".com\u00a0");

        var kept = added.json().path("email").asText();
        assertThat(kept).startsWith("fleur@xn--exmple").endsWith(".com");
        SharedPortal.settle();
        assertThat(mails(kept)).hasSize(1);
        assertThat(add("Fleur", kept).code()).isEqualTo("email-in-use");
    }

    @Test
    void showsNoSubjectDecoded() {
        var manager = incidentManager();
        manager.post("/incidents", INCIDENT.formatted("=?UTF-8?Q?=E2=80=AEgnp=2Eexe?=", "d", "p"));
        SharedPortal.settle();

        assertThat(mails("ian@" + organization + ".example"))
                .filteredOn(mail -> mail.path("subject").asText().startsWith("Incident"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("subject").asText())
                        .endsWith(": = ?UTF-8?Q?=E2=80=AEgnp=2Eexe?=")
                        .doesNotContain("\u202e"));
    }

    @Test
    void mailsBothToWhoHasTheAddressOfSupport() {
        var manager = manager("sam", "support@portal.example");
        var number = manager.post("/incidents", INCIDENT.formatted("Both", "d", "p"))
                .json()
                .path("number")
                .asText();
        SharedPortal.settle();

        assertThat(mails("support@portal.example"))
                .extracting(mail -> mail.path("subject").asText())
                .filteredOn(subject -> subject.contains(number) && subject.endsWith("Both"))
                .containsExactlyInAnyOrder(
                        "Incident " + number + ": Both",
                        "[Organization " + organization + " · Laag] " + number + " Both");
    }

    @Test
    void mailsTheVendorWhenNoAnswerCanReachTheAdministrator() {
        SharedPortal.keepAddress(organization, "boss", "a..b@" + organization + ".example");

        assertThat(boss.post("/license/requests", "{\"wanted\": [], \"explanation\": \"We grow\"}")
                        .status())
                .isEqualTo(201);
        SharedPortal.settle();

        assertThat(mails("licenses@portal.example")).singleElement().satisfies(mail -> {
            assertThat(mail.path("replyTo")).isEmpty();
            assertThat(mail.path("text").asText()).contains("a..b@", "kan geen e-mail worden gestuurd");
        });
        assertThat(boss.get("/contacts/boss").json().path("mailRefusedAt").asText())
                .endsWith("Z");
    }

    @Test
    void saysWhyAnAnalysisFailedAndWithWhomMailIsRefused() {
        SharedPortal.keepAddress(organization, "boss", "a..b@" + organization + ".example");

        var requested = boss.post("/license/analyses", "{\"email\": \"A..b@" + organization + ".example\"}");
        assertThat(requested.status()).isEqualTo(202);
        SharedPortal.settle();

        var analysis = boss.get(requested.header("Location")).json();
        assertThat(analysis.path("status").asText()).isEqualTo("FAILED");
        assertThat(analysis.path("reason").asText()).isEqualTo("MAIL_REFUSED");
        assertThat(analysis.path("explanation").asText()).startsWith("E-mail naar uw adres wordt geweigerd.");
        var contact = boss.get("/contacts/boss").json();
        assertThat(contact.path("mailRefusedAt").asText()).endsWith("Z");
        assertThat(boss.put("/contacts/boss", contact.toString().replace("a..b@", "ab@"))
                        .status())
                .isEqualTo(200);
        assertThat(boss.get("/contacts/boss").json().has("mailRefusedAt")).isFalse();
    }

    @Test
    void takesInNoFileOfAContactWhoWasRemoved() {
        var manager = incidentManager();
        var incident = "/incidents/"
                + manager.post("/incidents", INCIDENT.formatted("File", "d", "p"))
                        .json()
                        .path("number")
                        .asText();
        var content = "text".getBytes(UTF_8);
        var asked =
                manager.post(incident + "/attachments", "{\"name\": \"a.txt\", \"type\": \"text/plain\", \"size\": 4}");
        assertThat(boss.delete("/contacts/" + idOf("ian")).status()).isEqualTo(204);

        Upload.of(asked, content);
        SharedPortal.settle();

        assertThat(boss.get(incident).json().path("attachments")).isEmpty();
    }

    private PortalClient.Reply add(String name, String email) {
        return boss.post("/contacts", """
                {"name": "%s", "email": "%s", "language": "nl", "roles": []}""".formatted(name, email));
    }

    private PortalClient.As incidentManager() {
        return idOf("ian").isEmpty()
                ? manager("ian", "ian@" + organization + ".example")
                : portal.contact(organization, idOf("ian"));
    }

    private PortalClient.As manager(String name, String email) {
        var added = boss.post("/contacts", """
                {"name": "%s", "email": "%s", "language": "nl", "roles": ["INCIDENT_MANAGER"]}""".formatted(name, email));
        return portal.contact(organization, added.json().path("id").asText());
    }

    private String idOf(String name) {
        return StreamSupport.stream(boss.get("/contacts").json().path("items").spliterator(), false)
                .filter(contact -> contact.path("name").asText().equals(name))
                .map(contact -> contact.path("id").asText())
                .findFirst()
                .orElse("");
    }

    private static String organization(String name) {
        return """
                {"name": "%s", "address": {"street": "%s", "postalCode": "1", "city": "%s", "country": "NL"}}
                """.formatted(name, name, name);
    }

    private static List<String> errors(PortalClient.Reply answer) {
        assertThat(answer.status()).isEqualTo(422);
        return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asText() + " "
                        + error.path("code").asText())
                .toList();
    }

    /** Of this organization, whose id is in all of them but those to the vendor. */
    private List<JsonNode> mails(String address) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").get(0).asText().equals(address))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText()))
                .filter(mail -> !address.endsWith("@portal.example")
                        || mail.path("text").asText().contains("(" + organization + ")")
                        || mail.path("text").asText().contains("Both"))
                .toList();
    }
}
