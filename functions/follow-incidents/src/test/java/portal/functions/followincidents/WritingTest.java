package portal.functions.followincidents;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.event.EventType;
import portal.domain.incident.IncidentMessage;
import portal.testing.fake.InMemoryPortal;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.http.Event;
import portal.testing.http.Response;

class WritingTest implements CustomerFunctionContract, BodyContract, IdempotencyContract {

    private final FollowedIncident incident = FollowedIncident.open();
    private final FollowIncidentsHandler function = incident.function();

    @Test
    void takesInAMessageOfTheReporter() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/id")).isEqualTo("1");
        assertThat(answer.text("/from")).isEqualTo("CUSTOMER");
        assertThat(answer.text("/author/id")).isEqualTo("carla");
        assertThat(answer.text("/author/name")).isEqualTo("Carla");
        assertThat(answer.text("/text")).isEqualTo("Het gaat nog steeds mis.\nOok vandaag.");
        assertThat(answer.text("/at")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(incident.messages()).extracting(IncidentMessage::text).containsExactly(answer.text("/text"));
        assertThat(incident.summary().messageCount()).isEqualTo(1);
    }

    @Test
    void tellsOfItWithoutItsText() {
        sample().sentTo(function);

        assertThat(portal().auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.WRITE_MESSAGE);
            assertThat(entry.subject()).isEqualTo("INC-1001");
            assertThat(entry.result()).isEqualTo("DONE");
            assertThat(entry.toString()).doesNotContain("steeds mis");
        });
        assertThat(portal().publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.MessagePosted);
            assertThat(event.subject()).isEqualTo("INC-1001/1");
            assertThat(event.actor()).isEqualTo("carla");
        });
    }

    @ParameterizedTest
    @CsvSource({"anna, 201", "bram, 201", "carla, 201", "dirk, 403", "eva, 201"})
    void letsWhoeverSeesTheIncidentWrite(String contact, int status) {
        assertThat(sample().calledBy(contact).sentTo(function).status()).isEqualTo(status);
    }

    @Test
    void hidesTheIncidentFromOtherOrganizations() {
        portal().organization("globex").with(anAdministrator("gina"));

        assertThat(sample().calledFrom("globex", "gina").sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertThat(incident.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INC-1002", "INC-1", "inc-1001", "é", ""})
    void findsNoIncidentByANumberThatIsNotThere(String number) {
        var one = sample().withoutHeader("Idempotency-Key");
        var unknown = one.withPathParameter("number", "INC-1999").sentTo(function);

        assertThat(one.withPathParameter("number", number).sentTo(function)).isEqualTo(unknown);
        assertThat(unknown.refusal()).isEqualTo("404 not-found");
    }

    @Test
    void refusesAMessageInAClosedIncidentAndSaysWhatToDo() {
        var closed = FollowedIncident.closed();

        var answer = sample().sentTo(closed.function());

        assertThat(answer.refusal()).isEqualTo("409 incident-closed");
        assertThat(answer.text("/detail")).startsWith("Heropen het incident eerst");
        assertThat(closed.messages()).isEmpty();
        assertThat(closed.portal().publishedEvents()).isEmpty();
        assertThat(closed.portal().auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.WRITE_MESSAGE);
            assertThat(entry.subject()).isEqualTo("INC-1001");
            assertThat(entry.result()).isEqualTo("incident-closed");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20_000})
    void takesATextUpToTheLongest(int length) {
        assertThat(written("😀".repeat(length)).status()).isEqualTo(201);
        assertThat(incident.messages()).extracting(IncidentMessage::text).containsExactly("😀".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20_001})
    void refusesATextThatIsEmptyOrTooLong(int length) {
        var answer = written("x".repeat(length));

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("/text length");
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"{}, /text required", "{\"text\": 1}, /text not-a-text", "{\"text\": \"  \"}, /text length"})
    void refusesAValueThatIsNotAText(String body, String error) {
        assertThat(sample().withBody(body).sentTo(function).errors()).containsExactly(error);
    }

    @Test
    void doesNotLetAContactChooseTheAuthor() {
        var body = "{\"text\": \"Hello\", \"author\": \"Somebody else\"}";

        assertThat(sample().withBody(body).sentTo(function).errors()).containsExactly("/author unknown-field");
    }

    private Response written(String text) {
        return sample().withBody("{\"text\": \"" + text + "\"}").sentTo(function);
    }

    @Override
    public InMemoryPortal portal() {
        return incident.portal();
    }

    @Override
    public RequestStreamHandler function() {
        return function;
    }

    @Override
    public Event sample() {
        return Event.sample("follow-incidents-write");
    }

    @Override
    public String anotherBody() {
        return "{\"text\": \"Something else\"}";
    }
}
