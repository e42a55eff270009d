package portal.functions.followincidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.testing.fake.InMemoryPortal;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.function.BodyContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.http.Event;

class WritingAsSupportTest implements BackOfficeFunctionContract, BodyContract, IdempotencyContract {

    private final FollowedIncident incident = FollowedIncident.open();
    private final FollowIncidentsHandler function = incident.function();

    @Test
    void takesInAMessageOfASupportEmployee() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/id")).isEqualTo("1");
        assertThat(answer.text("/from")).isEqualTo("SUPPORT");
        assertThat(answer.text("/author/name")).isEqualTo("Sam");
        assertThat(answer.has("/author/id")).isFalse();
        assertThat(answer.text("/text")).isEqualTo("Wilt u de cache legen?");
        assertThat(incident.messages()).hasSize(1);
        assertThat(portal().auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.organization()).isEqualTo(incident.acme().id());
            assertThat(entry.actor().key()).startsWith("back-office:");
            assertThat(entry.action()).isEqualTo(Action.WRITE_MESSAGE);
            assertThat(entry.subject()).isEqualTo("INC-1001");
            assertThat(entry.toString()).doesNotContain("cache", "Sam");
        });
        assertThat(portal().publishedEvents()).singleElement().satisfies(event -> assertThat(event.subject())
                .isEqualTo("INC-1001/1"));
    }

    @Test
    void takesInAMessageOfAPersonOfSupportUnderTheNameOfTheSignIn() {
        var answer = Event.sample("follow-incidents-write-as-support-person").sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/author/name")).isEqualTo("Sam Visser");
        assertThat(portal().auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("support:0c5e7a41-95b0-4a41-8a87-2a1f4f6d7c10");
            assertThat(entry.actor().name()).isEqualTo("Sam Visser");
            assertThat(entry.actor().id()).as("no contact").isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"Sam Visser, ''", "Piet de Boer, /author not-allowed", "sam visser, /author not-allowed"})
    void letsAPersonOfSupportWriteUnderNoOtherName(String author, String error) {
        var body = "{\"text\": \"x\", \"author\": \"%s\"}".formatted(author);

        var answer = sample().bySupportPerson().withBody(body).sentTo(function);

        assertThat(answer.status()).isEqualTo(error.isEmpty() ? 201 : 422);
        if (!error.isEmpty()) {
            assertThat(answer.errors()).containsExactly(error);
            assertNothingWritten();
        }
    }

    @Test
    void needsNoNameOfTheEmployee() {
        assertThat(sample().withBody(anotherBody()).sentTo(function).text("/author/name"))
                .isEqualTo("Support");
    }

    @ParameterizedTest
    @CsvSource({"globex, INC-1001", "nobody, INC-1001", "acme, INC-1002", "acme, 1001"})
    void findsNoIncidentThatIsNotThere(String organization, String number) {
        portal().organization("globex");

        var answer = sample().withPathParameter("org", organization)
                .withPathParameter("number", number)
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("404 not-found");
        assertNothingWritten();
    }

    @Test
    void refusesAMessageInAClosedIncident() {
        var closed = FollowedIncident.closed();

        assertThat(sample().sentTo(closed.function()).refusal()).isEqualTo("409 incident-closed");
        assertThat(closed.portal().auditEntries()).singleElement().satisfies(entry -> assertThat(entry.result())
                .isEqualTo("incident-closed"));
    }

    @ParameterizedTest
    @CsvSource({
        "{\"author\": \"Sam\"}, /text required",
        "'{\"text\": \"x\", \"author\": \"\"}', /author length",
        "'{\"text\": \"x\", \"author\": \"a\\nb\"}', /author control-character",
        "'{\"text\": \"x\", \"author\": 1}', /author not-a-text"
    })
    void namesTheFieldThatIsWrong(String body, String error) {
        assertThat(sample().withBody(body).sentTo(function).errors()).containsExactly(error);
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"100, 201", "101, 422"})
    void takesANameUpToAHundredCharacters(int length, int status) {
        var body = "{\"text\": \"x\", \"author\": \"%s\"}".formatted("é".repeat(length));

        assertThat(sample().withBody(body).sentTo(function).status()).isEqualTo(status);
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
        return Event.sample("follow-incidents-write-as-support");
    }

    @Override
    public String anotherBody() {
        return "{\"text\": \"Something else\"}";
    }
}
