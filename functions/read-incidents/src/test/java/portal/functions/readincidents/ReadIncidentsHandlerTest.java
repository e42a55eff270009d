package portal.functions.readincidents;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.fake.ContactFixture.anAdministrator;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.audit.Action;
import portal.domain.fake.InMemoryPortal;
import portal.domain.fake.OrganizationFixture;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.FileName;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.ReadIncidents;
import portal.domain.incident.Severity;
import portal.lambda.contract.CustomerFunctionContract;
import portal.lambda.contract.PageContract;
import portal.lambda.fake.Acme;
import portal.lambda.fake.Desks;
import portal.lambda.fake.Event;

class ReadIncidentsHandlerTest implements CustomerFunctionContract, PageContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ReadIncidentsHandler function =
            new ReadIncidentsHandler(Desks.of(portal), new ReadIncidents(portal.incidents(), portal.gatekeeper()));

    @BeforeEach
    void givenIncidents() {
        given(acme, 1001, "bram", IncidentStatus.OPEN);
        given(acme, 1002, "carla", IncidentStatus.OPEN);
        given(acme, 1003, "bram", IncidentStatus.CLOSED);
    }

    @Test
    void listsOnesOwnUnlessAllAreAskedFor() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.texts("/items", "number")).containsExactly("INC-1002");
        assertThat(answer.text("/items/0/subject")).isEqualTo("Subject of 1002");
        assertThat(answer.text("/items/0/reporter/id")).isEqualTo("carla");
        assertThat(answer.text("/items/0/status")).isEqualTo("OPEN");
        assertThat(answer.has("/items/0/description")).isFalse();
        assertThat(answer.has("/items/0/productArea")).isFalse();
    }

    @Test
    void listsAllToWhoMaySeeThem() {
        var answer = Event.sample("read-incidents-all").sentTo(function);

        assertThat(answer.texts("/items", "number")).containsExactly("INC-1002", "INC-1001");
    }

    @ParameterizedTest
    @CsvSource({"own, CLOSED, INC-1003", "own, OPEN, INC-1001", "all, CLOSED, INC-1003"})
    void listsByStatus(String scope, String status, String number) {
        var answer = Event.sample("read-incidents-all")
                .withQuery("scope", scope)
                .withQuery("status", status)
                .sentTo(function);

        assertThat(answer.texts("/items", "number")).containsExactly(number);
    }

    @Test
    void refusesAllToAnEmployeeAndRecordsTheAttempt() {
        var answer = Event.sample("read-incidents-all-by-employee").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(answer.text("/detail")).contains("Incidentenbeheer of Beheerder");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.VIEW_INCIDENTS));
    }

    @Test
    void refusesAnyListToWhoHasNoRole() {
        assertThat(Event.sample("read-incidents-without-role").sentTo(function).refusal())
                .isEqualTo("403 forbidden");
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        var answer = sample().withQuery("scope", "ALL")
                .withQuery("status", "open")
                .withQuery("limit", "0")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("scope not-allowed", "status not-allowed", "limit range");
        assertThat(answer.text("/errors/0/detail")).isEqualTo("Dit moet een van deze waarden zijn: own, all.");
    }

    @Test
    void showsOneWithItsDescription() {
        var answer = Event.sample("read-incidents-one").sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/number")).isEqualTo("INC-1001");
        assertThat(answer.text("/description")).isEqualTo("Description of 1001");
        assertThat(answer.text("/createdAt")).isEqualTo("2026-02-27T15:00:00Z");
        assertNothingWritten();
    }

    @Test
    void showsWhatIsAttachedOnceItHasArrivedAndNoWayToTheFiles() {
        var number = new IncidentNumber(1001);
        var before = portal.attachments().find(acme.id(), number).orElseThrow();
        var attachments = List.of(
                attachment("a-1", Attachment.Status.STORED), attachment("a-2", Attachment.Status.AWAITING_UPLOAD));
        portal.commit(List.of(portal.attachments().replace(before, new AttachmentList(attachments, 1))));

        var answer = Event.sample("read-incidents-one").sentTo(function);

        assertThat(answer.texts("/attachments", "id")).containsExactly("a-1");
        assertThat(answer.text("/attachments/0/name")).isEqualTo("a.pdf");
        assertThat(answer.text("/attachments/0/type")).isEqualTo("application/pdf");
        assertThat(answer.text("/attachments/0/by/from")).isEqualTo("SUPPORT");
        assertThat(answer.has("/attachments/0/download")).isFalse();
    }

    private static Attachment attachment(String id, Attachment.Status status) {
        var kim = new Attachment.Sender(Attachment.Side.SUPPORT, "Kim", "back-office:support");
        return new Attachment(id, new FileName("a.pdf"), AttachmentType.PDF, 17, kim, InMemoryPortal.START, status);
    }

    @Test
    void showsAnEmployeeOnesOwnOnly() {
        var one = Event.sample("read-incidents-one").calledBy("carla");

        assertThat(one.withPathParameter("number", "INC-1002").sentTo(function).status())
                .isEqualTo(200);
        assertThat(one.sentTo(function).refusal()).isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INC-1004", "INC-1", "INC-01001", "inc-1001", "1001", "INC-99999999999", "é", ""})
    void tellsAnIncidentOfAnotherOrganizationFromAnUnknownOneByNothing(String number) {
        var globex = portal.organization("globex").with(anAdministrator("gina"));
        given(globex, 1004, "gina", IncidentStatus.OPEN);
        var one = Event.sample("read-incidents-one");
        var unknown = one.withPathParameter("number", "INC-1999").sentTo(function);

        var answer = one.withPathParameter("number", number).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("404 not-found");
        assertThat(answer).isEqualTo(unknown);
    }

    @Test
    void showsAnotherOrganizationNothingOfThisOne() {
        portal.organization("globex").with(anAdministrator("gina"));

        var answer =
                Event.sample("read-incidents-all").calledFrom("globex", "gina").sentTo(function);

        assertThat(answer.texts("/items", "number")).isEmpty();
    }

    private void given(OrganizationFixture organization, int number, String reporter, IncidentStatus status) {
        var at = Instant.parse("2026-02-27T15:00:00Z");
        var latest = portal.incidents().latest(organization.caller(reporter)).subject();
        var summary = new IncidentSummary(
                organization.id(),
                new IncidentNumber(number),
                "Subject of " + number,
                Severity.NORMAL,
                Optional.empty(),
                new ContactId(reporter),
                reporter,
                status,
                at,
                at);
        portal.commit(portal.incidents().add(new Incident(summary, "Description of " + number), latest));
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
        return Event.sample("read-incidents-own");
    }

    @Override
    public Event list() {
        return Event.sample("read-incidents-all");
    }
}
