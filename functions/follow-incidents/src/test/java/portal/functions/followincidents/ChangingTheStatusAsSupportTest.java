package portal.functions.followincidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.event.EventType;
import portal.domain.incident.IncidentStatus;
import portal.testing.fake.InMemoryPortal;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.function.BodyContract;
import portal.testing.http.Event;

class ChangingTheStatusAsSupportTest implements BackOfficeFunctionContract, BodyContract {

    private final FollowedIncident incident = FollowedIncident.open();
    private final FollowIncidentsHandler function = incident.function();

    @Test
    void closesAndReopensAnIncident() {
        var closed = sample().sentTo(function);
        assertThat(incident.summary().status()).isEqualTo(IncidentStatus.CLOSED);
        var reopened = reopening().sentTo(function);

        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(reopened.text("/status")).isEqualTo("OPEN");
        assertThat(incident.summary().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(portal().auditEntries())
                .extracting(entry -> entry.action())
                .containsExactly(Action.CLOSE_INCIDENT, Action.REOPEN_INCIDENT);
        assertThat(portal().auditEntries())
                .allMatch(entry -> entry.actor().key().startsWith("back-office:"));
        assertThat(portal().publishedEvents())
                .extracting(event -> event.type())
                .containsExactly(EventType.IncidentClosed, EventType.IncidentReopened);
    }

    @Test
    void changesNothingWhenItIsSoAlready() {
        assertThat(reopening().sentTo(function).status()).isEqualTo(200);
        assertNothingWritten();
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

    private Event reopening() {
        return sample().withBody("{\"status\": \"OPEN\"}");
    }

    @Test
    void tellsWhichPersonOfSupportClosedIt() {
        var closing = sample().bySupportPerson();

        assertThat(closing.withBody("{\"status\": \"CLOSED\", \"onBehalfOf\": \"Piet Vos\"}")
                        .sentTo(function())
                        .errors())
                .containsExactly("/onBehalfOf not-allowed");
        var answer = closing.withBody("{\"status\": \"CLOSED\"}").sentTo(function());

        assertThat(answer.text("/statusChanges/0/by/name")).isEqualTo("Sam Visser");
        assertThat(portal().auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).startsWith("support:");
            assertThat(entry.actor().name()).isEqualTo("Sam Visser");
        });
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
        return Event.sample("follow-incidents-close-as-support");
    }
}
