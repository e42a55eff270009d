package portal.functions.followincidents;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.event.EventType;
import portal.domain.incident.IncidentStatus;
import portal.testing.fake.InMemoryPortal;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.http.Event;

class ChangingTheStatusTest implements CustomerFunctionContract, BodyContract {

    private final FollowedIncident incident = FollowedIncident.open();
    private final FollowIncidentsHandler function = incident.function();

    @Test
    void closesAnIncidentAndTellsOfIt() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("CLOSED");
        assertThat(answer.text("/updatedAt")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(answer.text("/description")).isEqualTo("Description");
        assertThat(answer.text("/messageCount")).isEqualTo("0");
        assertThat(incident.summary().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(portal().auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.CLOSE_INCIDENT);
            assertThat(entry.subject()).isEqualTo("INC-1001");
        });
        assertThat(portal().publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.IncidentClosed);
            assertThat(event.subject()).isEqualTo("INC-1001");
        });
    }

    @Test
    void reopensAnIncident() {
        var closed = FollowedIncident.closed();

        var answer = reopening().sentTo(closed.function());

        assertThat(answer.text("/status")).isEqualTo("OPEN");
        assertThat(closed.summary().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(closed.portal().auditEntries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.REOPEN_INCIDENT));
        assertThat(closed.portal().publishedEvents()).singleElement().satisfies(event -> assertThat(event.type())
                .isEqualTo(EventType.IncidentReopened));
    }

    @Test
    void changesNothingWhenItIsSoAlready() {
        var answer = reopening().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/updatedAt")).isEqualTo("2026-02-27T15:00:00Z");
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"anna, 200", "bram, 200", "carla, 200", "dirk, 403", "eva, 200"})
    void letsWhoeverSeesTheIncidentCloseIt(String contact, int status) {
        assertThat(sample().calledBy(contact).sentTo(function).status()).isEqualTo(status);
    }

    @Test
    void hidesTheIncidentFromOtherOrganizations() {
        portal().organization("globex").with(anAdministrator("gina"));

        assertThat(sample().calledFrom("globex", "gina").sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertThat(sample().withPathParameter("number", "1001").sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertThat(incident.summary().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "{}, /status required",
        "{\"status\": null}, /status required",
        "{\"status\": \"closed\"}, /status not-allowed",
        "{\"status\": true}, /status not-a-text"
    })
    void refusesWhatIsNoStatus(String body, String error) {
        var answer = sample().withBody(body).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly(error);
        assertNothingWritten();
    }

    private Event reopening() {
        return sample().withBody("{\"status\": \"OPEN\"}");
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
        return Event.sample("follow-incidents-close");
    }
}
