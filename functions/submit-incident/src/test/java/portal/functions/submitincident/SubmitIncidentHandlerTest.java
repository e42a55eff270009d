package portal.functions.submitincident;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.event.EventType;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.SubmitIncident;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class SubmitIncidentHandlerTest implements CustomerFunctionContract, BodyContract, IdempotencyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final SubmitIncidentHandler function = new SubmitIncidentHandler(
            Pipelines.of(portal), new SubmitIncident(portal.contacts(), portal.incidents(), portal.journal()));

    @Test
    void takesInAnIncidentOfAnIncidentManager() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/incidents/INC-1001");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text("/number")).isEqualTo("INC-1001");
        assertThat(answer.text("/subject")).isEqualTo("Salarisstrook opent niet in InSite");
        assertThat(answer.text("/description")).startsWith("Sinds de update").contains("\n");
        assertThat(answer.text("/severity")).isEqualTo("HIGH");
        assertThat(answer.text("/productArea")).isEqualTo("InSite");
        assertThat(answer.text("/status")).isEqualTo("OPEN");
        assertThat(answer.text("/reporter/id")).isEqualTo("bram");
        assertThat(answer.text("/reporter/name")).isEqualTo("Bram");
        assertThat(answer.text("/createdAt")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(answer.text("/updatedAt")).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void keepsTheIncidentAndTellsOfIt() {
        sample().sentTo(function);

        assertThat(incident(1001).summary().reporter()).isEqualTo(new ContactId("bram"));
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.SUBMIT_INCIDENT);
            assertThat(entry.subject()).isEqualTo("INC-1001");
            assertThat(entry.result()).isEqualTo("DONE");
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.IncidentSubmitted);
            assertThat(event.subject()).isEqualTo("INC-1001");
            assertThat(event.actor()).isEqualTo("bram");
        });
    }

    @Test
    void numbersIncidentsOneAfterTheOther() {
        sample().withoutHeader("Idempotency-Key").sentTo(function);

        var second = sample().withoutHeader("Idempotency-Key").sentTo(function);

        assertThat(second.text("/number")).isEqualTo("INC-1002");
    }

    @Test
    void treatsTheSameKeyOfAnotherCallerAsAnotherKey() {
        sample().sentTo(function);

        var byAnna = sample().calledBy("anna").sentTo(function);

        assertThat(byAnna.status()).isEqualTo(201);
        assertThat(byAnna.text("/number")).isEqualTo("INC-1002");
    }

    @Test
    void tellsAnEmployeeWhoMaySubmitIncidents() {
        var answer = Event.sample("submit-incident-by-employee").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 incident-role-required");
        assertThat(answer.text("/title")).contains("Incidentenbeheer");
        assertThat(answer.text("/detail"))
                .contains("Sinds 1 januari 2024")
                .contains("'Autorisatie op incidenten insturen'");
        assertThat(portal.incidents().find(acme.id(), new IncidentNumber(1001))).isEmpty();
    }

    @Test
    void refusesAnAdministratorWhoIsNoIncidentManager() {
        var answer = sample().calledBy("eva").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 incident-role-required");
    }

    @Test
    void hidesErrorsOfTheContentFromContactsWhoMayNotSubmit() {
        var answer = Event.sample("submit-incident-by-employee").withBody("{").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 incident-role-required");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer = Event.sample("submit-incident-incomplete").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors())
                .containsExactly(
                        "/subject length", "/description required", "/severity not-allowed", "/area unknown-field");
        assertThat(answer.text("/errors/2/detail"))
                .isEqualTo("Dit moet een van deze waarden zijn: LOW, NORMAL, HIGH, CRITICAL.");
        assertNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "true", "[]", "{}"})
    void refusesWrongTypesEverywhereAtOnce(String value) {
        var body = "{'subject': %1$s, 'description': %1$s, 'severity': %1$s, 'productArea': %1$s}"
                .formatted(value)
                .replace('\'', '"');

        var answer = sample().withBody(body).sentTo(function);

        assertThat(answer.errors())
                .containsExactly(
                        "/subject not-a-text",
                        "/description not-a-text",
                        "/severity not-a-text",
                        "/productArea not-a-text");
        assertNothingWritten();
    }

    @Test
    void refusesALineBreakInASubject() {
        var answer = sample().withBody(sample().body().replace("Salarisstrook ", "Salarisstrook\\r\\n"))
                .sentTo(function);

        assertThat(answer.errors()).containsExactly("/subject control-character");
    }

    private Incident incident(int number) {
        return portal.incidents().find(acme.id(), new IncidentNumber(number)).orElseThrow();
    }

    @Override
    public InMemoryPortal portal() {
        return portal;
    }

    @Override
    public RequestStreamHandler function() {
        return function;
    }

    @Override
    public Event sample() {
        return Event.sample("submit-incident-by-incident-manager");
    }

    @Override
    public String anotherBody() {
        return sample().body().replace("HIGH", "LOW");
    }

    @Override
    public String refusalOfWhoLacksTheRole() {
        return "403 incident-role-required";
    }
}
