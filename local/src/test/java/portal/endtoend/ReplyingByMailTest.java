package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail about an incident is answered, and the answer is at the incident (docs/domain.md, section 2). */
@ExtendWith(SharedPortal.class)
class ReplyingByMailTest {

    private static final String INCIDENT = """
            {"subject": "Salarisrun stopt", "description": "Bij stap 3.", "severity": "HIGH"}
            """;
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};

    private final PortalClient portal = SharedPortal.client();
    private final String organization = SharedPortal.organization();
    private final PortalClient.As boss = portal.contact(organization, "boss");
    private final PortalClient.As ines = portal.contact(organization, added());
    private final PortalClient.As support = portal.backOffice();
    private final String address = "ines@%s.example".formatted(organization);
    private String number;
    private JsonNode mail;

    @BeforeEach
    void supportAsksTheReporter() {
        number = ines.post("/incidents", INCIDENT).json().path("number").asText();
        support.post(ofOrganization() + "/messages", "{\"author\": \"Sam\", \"text\": \"Welke versie?\"}");
        SharedPortal.settle();
        mail = mails(address).getLast();
    }

    @Test
    void putsTheAnswerAtTheIncidentAndMailsItToSupport() {
        assertThat(mail.path("text").asText()).startsWith("## Antwoord boven deze regel ##");
        assertThat(replyAddress()).matches("inc-[0-9]+-[0-9a-v]{26}@reply[.]portal[.]example");

        var received = portal.receive("", answered("De nieuwste."));
        SharedPortal.settle();

        assertThat(received.status()).as(received.toString()).isEqualTo(202);
        var shown = ines.get("/incidents/" + number).json().path("messages");
        assertThat(shown.findValuesAsText("text")).containsExactly("Welke versie?", "De nieuwste.");
        assertThat(shown.path(1).path("author").path("name").asText()).isEqualTo("Ines Kok");
        assertThat(shown.path(1)
                        .path("author")
                        .path("from")
                        .asText(shown.path(1).path("from").asText()))
                .isEqualTo("CUSTOMER");
        assertThat(mails("support@portal.example").getLast().path("text").asText())
                .contains("De nieuwste.");
        var entry = boss.get("/audit?limit=1").json().path("items").path(0);
        assertThat(entry.path("action").asText()).isEqualTo("WRITE_MESSAGE");
        assertThat(entry.path("note").asText())
                .isEqualTo(received.json().path("messageId").asText());
    }

    @Test
    void attachesWhatTheRulesAllowAndTellsOfTheRest() {
        portal.receive(
                "", withFiles("Zie het plaatje.", "foto.png", "image/png", "virus.exe", "application/x-dosexec"));
        SharedPortal.settle();

        var attachments = ines.get("/incidents/" + number).json().path("attachments");
        assertThat(attachments).hasSize(1);
        assertThat(attachments.path(0).path("name").asText()).isEqualTo("foto.png");
        var file = ines.get("/incidents/%s/attachments/%s"
                .formatted(number, attachments.path(0).path("id").asText()));
        var link =
                file.json().at("/download/url").asText(file.json().path("url").asText());
        assertThat(portal.bytes(link)).isEqualTo(PICTURE);
        var told = mails(address).getLast();
        assertThat(told.path("subject").asText()).isEqualTo("Uw antwoord op incident " + number);
        assertThat(told.path("text").asText())
                .contains("maar niet alle bestanden", "virus.exe: dit soort bestand is niet toegestaan");
        assertThat(told.path("replyTo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "GRAY", "PROCESSING_FAILED"})
    void believesNoSenderWithoutAProof(String verdict) {
        portal.receive("?dmarc=" + verdict, answered("Ik ben het echt."));
        SharedPortal.settle();

        assertThat(messages()).containsExactly("Welke versie?");
        assertThat(mails(address).getLast().path("text").asText())
                .contains("Wij konden niet controleren of de e-mail echt van uw adres komt");
    }

    @Test
    void believesWhatASavedMailSaysOfItself() {
        portal.receive("", "Authentication-Results: mx.example; spf=pass; dmarc=fail\r\n" + answered("Nee."));
        portal.receive("", "Authentication-Results: mx.example; spf=fail; dmarc=pass\r\n" + answered("Ja."));
        SharedPortal.settle();

        assertThat(messages()).containsExactly("Welke versie?", "Ja.");
    }

    @Test
    void takesAMailOnceThatIsSentAgain() {
        var sent = "Message-ID: <1@org.example>\r\n" + answered("Eenmaal.");
        portal.receive("", sent);
        SharedPortal.settle();
        portal.receive("", sent);
        portal.receive("", sent.replace("<1@", "<2@").replace("Eenmaal.", "Nog eens."));
        SharedPortal.settle();

        assertThat(messages()).containsExactly("Welke versie?", "Eenmaal.", "Nog eens.");
    }

    @Test
    void ignoresWhoeverElseKnowsTheAddress() {
        var before = mails("").size();

        portal.receive("", answered("Ik doe alsof.").replace(address, "bram@acme.example"));
        portal.receive("", answered("Ik doe alsof.").replace(address, "iemand@elders.example"));
        SharedPortal.settle();

        assertThat(messages()).containsExactly("Welke versie?");
        assertThat(mails("")).hasSize(before);
    }

    @Test
    void ignoresProgramsThatAnswer() {
        portal.receive("", "Auto-Submitted: auto-replied\r\n" + answered("Ik ben met vakantie."));
        portal.receive("", "Precedence: bulk\r\n" + answered("Ik ben met vakantie."));
        SharedPortal.settle();

        assertThat(messages()).containsExactly("Welke versie?");
    }

    @Test
    void tellsWhoAnswersAClosedIncident() {
        support.put(ofOrganization() + "/status", "{\"status\": \"CLOSED\"}");
        SharedPortal.settle();
        assertThat(mails(address).getLast().path("replyTo")).isEmpty();

        portal.receive("", answered("Nog niet klaar."));
        SharedPortal.settle();

        assertThat(messages()).containsExactly("Welke versie?");
        assertThat(mails(address).getLast().path("text").asText())
                .contains("Het incident is gesloten.", portal.url() + "/incidents/" + number);
    }

    @Test
    void refusesMailForNobody() {
        var refused = portal.receive("", answered("Hallo").replace("@reply.portal.example", "@portal.example"));
        var noVerdict = portal.receive("?dmarc=perhaps", answered("Hallo"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.toString()).contains("550 5.1.1");
        assertThat(noVerdict.status()).isEqualTo(422);
    }

    @Test
    void takesAnswersOfSeveralAtTheSameMoment() throws Exception {
        try (var workers = Executors.newFixedThreadPool(8)) {
            workers.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> portal.receive("", answered("Antwoord " + i)).status())
                    .toList());
        }
        SharedPortal.settle();

        assertThat(messages()).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void readsHtmlAloneAsWebmailWritesIt() {
        var html = """
                <div dir="ltr">De <b>nieuwste</b> versie.<br>Groet, Ines</div><br>
                <div class="gmail_quote"><div class="gmail_attr">Op di 24 nov 2026 om 10:12 schreef Klantportaal &lt;no-reply@portal.example&gt;:<br></div>
                <blockquote class="gmail_quote">%s</blockquote></div>
                """.formatted(mail.path("html").asText());
        portal.receive("", headers() + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html);
        SharedPortal.settle();

        assertThat(messages()).containsExactly("Welke versie?", "De nieuwste versie.\nGroet, Ines");
    }

    private String added() {
        var added = boss.post("/contacts", """
                {"name": "Ines Kok", "email": "ines@%s.example", "language": "nl", "roles": ["INCIDENT_MANAGER"]}
                """.formatted(organization));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return added.json().path("id").asText();
    }

    /** The mail program quotes the whole mail below the answer. */
    private String answered(String answer) {
        var quoted = "> " + mail.path("text").asText().replace("\n", "\r\n> ");
        return headers()
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                + answer
                + "\r\n\r\nOp di 24 nov 2026 om 10:12 schreef Klantportaal <no-reply@portal.example>:\r\n\r\n"
                + quoted;
    }

    private String withFiles(String text, String name, String type, String otherName, String otherType) {
        var part = """
                --grens\r
                Content-Type: %s; name="%s"\r
                Content-Disposition: attachment; filename="%s"\r
                Content-Transfer-Encoding: base64\r
                \r
                %s\r
                """;
        var content = Base64.getEncoder().encodeToString(PICTURE);
        return headers()
                + "Content-Type: multipart/mixed; boundary=grens\r\n\r\n--grens\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n"
                + part.formatted(type, name, name, content)
                + part.formatted(otherType, otherName, otherName, content)
                + "--grens--\r\n";
    }

    private String headers() {
        return "From: \"Ines Kok\" <%s>\r\nTo: Klantportaal <%s>\r\nSubject: Re: x\r\nMIME-Version: 1.0\r\n"
                .formatted(address, replyAddress());
    }

    private String replyAddress() {
        return mail.path("replyTo").path(0).asText();
    }

    private List<String> messages() {
        return ines.get("/incidents/" + number).json().path("messages").findValuesAsText("text");
    }

    private String ofOrganization() {
        return "/organizations/%s/incidents/%s".formatted(organization, number);
    }

    /** About the incident, oldest first. */
    private List<JsonNode> mails(String address) {
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(sent -> sent.path("subject").asText().contains(number))
                .filter(sent -> sent.path("to").path(0).asText().contains(address))
                .map(sent -> portal.local("/local/mail/" + sent.path("id").asText()))
                .toList();
    }
}
