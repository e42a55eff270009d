package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPortal.class)
class FollowingIncidentsTest {

    private static final String INCIDENT = """
            {"subject": "Salarisrun stopt é", "description": "Bij stap 3.", "severity": "CRITICAL"}
            """;
    private static final String CLOSE = "{\"status\": \"CLOSED\"}";
    private static final String REOPEN = "{\"status\": \"OPEN\"}";

    private final PortalClient portal = SharedPortal.client();
    private final PortalClient.As bram = portal.contact("acme", "bram");
    private final PortalClient.As anna = portal.contact("acme", "anna");
    private final PortalClient.As support = portal.backOffice();
    private String number;

    @BeforeEach
    void bramSubmitsAnIncident() {
        number = bram.post("/incidents", INCIDENT).json().path("number").asText();
    }

    @Test
    void bothSidesFollowAnIncidentToItsEnd() {
        var answered = support.post(ofAcme() + "/messages", "{\"author\": \"Sam\", \"text\": \"Welke versie?\"}");
        var added = anna.post(own() + "/messages", "{\"text\": \"De nieuwste.\\nAltijd.\"}");
        var closed = bram.put(own() + "/status", CLOSE);
        var late = anna.post(own() + "/messages", "{\"text\": \"Toch niet\"}");
        var reopened = support.put(ofAcme() + "/status", REOPEN);

        assertThat(answered.status()).isEqualTo(201);
        assertThat(answered.json().path("id").asInt()).isEqualTo(1);
        assertThat(added.json().path("author").path("name").asText()).isEqualTo("Anna de Vries");
        assertThat(closed.json().path("status").asText()).isEqualTo("CLOSED");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("incident-closed");
        assertThat(reopened.json().path("status").asText()).isEqualTo("OPEN");
        var shown = bram.get(own()).json();
        assertThat(shown.path("messages").findValuesAsText("text"))
                .containsExactly("Welke versie?", "De nieuwste.\nAltijd.");
        assertThat(shown.path("messages").findValuesAsText("from")).containsExactly("SUPPORT", "CUSTOMER");
        assertThat(shown.path("messageCount").asInt()).isEqualTo(2);
        assertThat(shown).isEqualTo(support.get(ofAcme()).json()).isEqualTo(reopened.json());
        for (var list : List.of(
                bram.get("/incidents?severity=CRITICAL"),
                anna.get("/incidents?scope=all&status=OPEN"),
                support.get("/organizations/acme/incidents?status=OPEN&severity=CRITICAL"))) {
            assertThat(list.json().path("items"))
                    .filteredOn(item -> item.path("number").asText().equals(number))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.path("messageCount").asInt()).isEqualTo(2);
                        assertThat(item.path("updatedAt")).isEqualTo(shown.path("updatedAt"));
                    });
        }
    }

    @Test
    void eachStepIsMailedToTheOtherSideInOneThread() throws Exception {
        support.post(ofAcme() + "/messages", "{\"author\": \"Sam\", \"text\": \"Welke <b>versie</b>?\"}");
        SharedPortal.settle();
        anna.post(own() + "/messages", "{\"text\": \"De nieuwste.\"}", "Idempotency-Key", number);
        anna.post(own() + "/messages", "{\"text\": \"De nieuwste.\"}", "Idempotency-Key", number);
        bram.put(own() + "/status", CLOSE);
        bram.put(own() + "/status", CLOSE);
        support.put(ofAcme() + "/status", REOPEN);
        SharedPortal.settle();

        var subject = "Incident " + number + ": Salarisrun stopt é";
        var atSupport = "[Acme Bouw B.V. · Kritiek] " + number + " Salarisrun stopt é";
        var toSupport = mails("support@portal.example");
        assertThat(toSupport)
                .extracting(mail -> mail.path("subject").asText())
                .containsExactlyInAnyOrder(atSupport, "Re: " + atSupport, "Re: " + atSupport);
        assertThat(toSupport).allSatisfy(mail -> {
            assertThat(mail.path("replyTo").path(0).asText()).isEqualTo("bram@acme.example");
            assertThat(mail.path("text").asText()).contains(portal.url() + "/support/incidents/" + number + "\n");
        });
        assertThat(texts(toSupport))
                .anySatisfy(text ->
                        assertThat(text).contains("Acme Bouw B.V. (acme)", "Bram Jansen", "Kritiek", "Bij stap 3."))
                .anySatisfy(text -> assertThat(text).contains("Anna de Vries", "De nieuwste."))
                .anySatisfy(text -> assertThat(text).contains("gesloten", "Bram Jansen"));
        var toBram = mails("bram@acme.example");
        assertThat(toBram)
                .extracting(mail -> mail.path("subject").asText())
                .containsExactlyInAnyOrder(subject, "Re: " + subject, "Re: " + subject);
        assertThat(texts(toBram))
                .anySatisfy(text ->
                        assertThat(text).contains("Sam", "Welke <b>versie</b>?", portal.url() + "/incidents/" + number))
                .anySatisfy(text -> assertThat(text).contains("heropend"));
        assertThat(texts(mails("anna@acme.example"))).singleElement().satisfies(text -> assertThat(text)
                .contains("heropend"));

        for (var mail : mails("")) {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(
                            portal.bytes("/local/mail/" + mail.path("id").asText() + "/message.eml")));
            var thread = "<incident." + number + ".acme@portal.example>";
            assertThat(message.getHeader("References")).containsExactly(thread);
            assertThat(message.getHeader("In-Reply-To")).containsExactly(thread);
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getMessageID()).isNotEqualTo(thread);
        }
        assertThat(mails("")).hasSize(7);
    }

    @Test
    void numbersTwentyMessagesOfTheSameMomentWithoutGapsOrDoubles() throws Exception {
        try (var people = Executors.newFixedThreadPool(20)) {
            var written = people.invokeAll(IntStream.range(0, 20)
                    .<Callable<PortalClient.Reply>>mapToObj(i -> () -> write(i % 2 == 0 ? bram : anna, "Text " + i))
                    .toList());
            for (var one : written) {
                assertThat(one.get().status()).isEqualTo(201);
            }
        }

        var messages = bram.get(own() + "/messages").json().path("items");
        assertThat(messages.findValuesAsText("text")).hasSize(20).doesNotHaveDuplicates();
        assertThat(list(messages))
                .extracting(message -> message.path("id").asInt())
                .containsExactlyElementsOf(
                        IntStream.iterate(20, i -> i > 0, i -> i - 1).boxed().toList());
    }

    @Test
    void answersNoMoreMessagesAtOnceThanFit() {
        var longest = "{\"text\": \"a%sb\"}".formatted("\\u0001".repeat(19_998));
        for (int i = 0; i < 26; i++) {
            assertThat(support.post(ofAcme() + "/messages", longest).status()).isEqualTo(201);
        }

        assertThat(bram.get(own()).json().path("messages")).hasSize(25);
        var page = support.get(ofAcme() + "/messages?limit=100").json();
        assertThat(page.path("items")).hasSize(25);
        assertThat(support.get(ofAcme() + "/messages?cursor="
                                + page.path("next").asText())
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aContactWhoMayNotSeeAnIncidentCannotTakePart() {
        var carla = portal.contact("acme", "carla");
        var olga = portal.contact("globex", "olga");

        for (var stranger : List.of(carla, olga)) {
            assertThat(stranger.post(own() + "/messages", "{\"text\": \"Hallo\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.put(own() + "/status", CLOSE).status()).isEqualTo(404);
            assertThat(stranger.get(own() + "/messages").status()).isEqualTo(404);
        }
        assertThat(support.get("/organizations/globex/incidents/" + number).status())
                .isEqualTo(404);
        assertThat(support.get("/organizations/unknown/incidents").status()).isEqualTo(404);
        assertThat(bram.get(ofAcme()).code()).isEqualTo("forbidden");
        assertThat(support.get(own()).code()).isEqualTo("forbidden");
        assertThat(bram.get(own()).json().path("messages")).isEmpty();
        assertThat(bram.get(own()).json().path("status").asText()).isEqualTo("OPEN");
    }

    /** Repeats the request until it succeeds, because a busy machine may not answer in time. */
    private PortalClient.Reply write(PortalClient.As contact, String text) {
        var body = "{\"text\": \"%s\"}".formatted(text);
        var answer = contact.post(own() + "/messages", body, "Idempotency-Key", text);
        return answer.status() == 503 ? write(contact, text) : answer;
    }

    private String own() {
        return "/incidents/" + number;
    }

    private String ofAcme() {
        return "/organizations/acme/incidents/" + number;
    }

    /** The mails about this incident to an address, or to all. */
    private List<JsonNode> mails(String address) {
        var thread = "<incident." + number + ".acme@";
        return list(portal.local("/local/mail")).stream()
                .filter(mail -> mail.path("to").get(0).asText().endsWith(address))
                .map(mail -> portal.local("/local/mail/" + mail.path("id").asText()))
                .filter(mail -> mail.path("headers").path("References").asText().startsWith(thread))
                .toList();
    }

    private static List<String> texts(List<JsonNode> mails) {
        return mails.stream().map(mail -> mail.path("text").asText()).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
