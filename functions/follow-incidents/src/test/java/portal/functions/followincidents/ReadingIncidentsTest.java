package portal.functions.followincidents;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.Author;
import portal.domain.incident.FileName;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.Side;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.PageContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class ReadingIncidentsTest implements CustomerFunctionContract, PageContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final GivenIncidents given = new GivenIncidents(portal);
    private final FollowIncidentsHandler function = given.function();

    @BeforeEach
    void givenIncidents() {
        given.incident(acme, 1001, "bram", IncidentStatus.OPEN);
        given.incident(acme, 1002, "carla", IncidentStatus.OPEN);
        given.incident(acme, 1003, "bram", IncidentStatus.CLOSED);
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
        assertThat(answer.text("/items/0/messageCount")).isEqualTo("0");
        assertThat(answer.has("/items/0/messages")).isFalse();
    }

    @Test
    void listsAllToContactsWhoMaySeeThem() {
        var answer = Event.sample("follow-incidents-list-all").sentTo(function);

        assertThat(answer.texts("/items", "number")).containsExactly("INC-1002", "INC-1001");
    }

    @ParameterizedTest
    @CsvSource({"own, CLOSED, INC-1003", "own, OPEN, INC-1001", "all, CLOSED, INC-1003"})
    void listsByStatus(String scope, String status, String number) {
        var answer = Event.sample("follow-incidents-list-all")
                .withQuery("scope", scope)
                .withQuery("status", status)
                .sentTo(function);

        assertThat(answer.texts("/items", "number")).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"own, LOW, INC-1001", "own, NORMAL, ''", "all, NORMAL, INC-1002", "all, LOW, INC-1001"})
    void listsBySeverity(String scope, String severity, String numbers) {
        var answer = Event.sample("follow-incidents-list-all")
                .withQuery("scope", scope)
                .withQuery("severity", severity)
                .sentTo(function);

        assertThat(String.join(" ", answer.texts("/items", "number"))).isEqualTo(numbers);
    }

    @Test
    void refusesAllToAnEmployeeAndRecordsTheAttempt() {
        var answer = Event.sample("follow-incidents-list-all-by-employee").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(answer.text("/detail")).contains("Incidentenbeheer of Beheerder");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.VIEW_INCIDENTS));
    }

    @Test
    void refusesAnyListToAContactWithoutARole() {
        assertThat(Event.sample("follow-incidents-list-without-role")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("403 forbidden");
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        var answer = sample().withQuery("scope", "ALL")
                .withQuery("status", "open")
                .withQuery("severity", "high")
                .withQuery("limit", "0")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors())
                .containsExactly("scope not-allowed", "status not-allowed", "severity not-allowed", "limit range");
        assertThat(answer.text("/errors/0/detail")).isEqualTo("Dit moet een van deze waarden zijn: own, all.");
    }

    @Test
    void showsOneWithItsDescription() {
        var answer = Event.sample("follow-incidents-one").sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/number")).isEqualTo("INC-1001");
        assertThat(answer.text("/description")).isEqualTo("Description of 1001");
        assertThat(answer.text("/createdAt")).isEqualTo("2026-02-27T15:00:00Z");
        assertThat(answer.texts("/messages", "id")).isEmpty();
        assertNothingWritten();
    }

    @Test
    void showsArrivedAttachmentsWithoutLinks() {
        var number = new IncidentNumber(1001);
        var before = portal.attachments().find(acme.id(), number).orElseThrow();
        var attachments = List.of(
                attachment("a-1", Attachment.Status.STORED), attachment("a-2", Attachment.Status.AWAITING_UPLOAD));
        portal.commit(List.of(portal.attachments().replace(before, new AttachmentList(attachments, 1))));

        var answer = Event.sample("follow-incidents-one").sentTo(function);

        assertThat(answer.texts("/attachments", "id")).containsExactly("a-1");
        assertThat(answer.text("/attachments/0/name")).isEqualTo("a.pdf");
        assertThat(answer.text("/attachments/0/type")).isEqualTo("application/pdf");
        assertThat(answer.text("/attachments/0/from")).isEqualTo("SUPPORT");
        assertThat(answer.text("/attachments/0/author/name")).isEqualTo("Kim");
        assertThat(answer.has("/attachments/0/download")).isFalse();
    }

    private static Attachment attachment(String id, Attachment.Status status) {
        var kim = new Attachment.Sender(new Author(Side.SUPPORT, Optional.empty(), "Kim"), "back-office:support");
        return new Attachment(id, new FileName("a.pdf"), AttachmentType.PDF, 17, kim, InMemoryPortal.START, status);
    }

    @Test
    void showsTheLatestMessagesInTheOrderOfWriting() {
        given.messages(acme, 1001, 26);

        var answer = Event.sample("follow-incidents-one").sentTo(function);

        assertThat(answer.text("/messageCount")).isEqualTo("26");
        assertThat(answer.texts("/messages", "id"))
                .hasSize(25)
                .startsWith("2", "3")
                .endsWith("25", "26");
        assertThat(answer.text("/messages/0/text")).isEqualTo("Text 2");
        assertThat(answer.text("/messages/0/from")).isEqualTo("CUSTOMER");
        assertThat(answer.text("/messages/0/author/id")).isEqualTo("bram");
        assertThat(answer.text("/messages/0/author/name")).isEqualTo("Bram as he was");
        assertThat(answer.text("/messages/0/at")).isEqualTo("2026-02-27T15:02:00Z");
        assertThat(answer.text("/updatedAt")).isEqualTo("2026-02-27T15:26:00Z");
    }

    @Test
    void listsMessagesNewestFirstTwentyFiveAtATime() {
        given.messages(acme, 1001, 26);

        var first = messages().withQuery("limit", "100").sentTo(function);
        var second = messages().withQuery("cursor", first.text("/next")).sentTo(function);

        assertThat(first.texts("/items", "id"))
                .hasSize(25)
                .startsWith("26", "25")
                .endsWith("3", "2");
        assertThat(second.texts("/items", "id")).containsExactly("1");
        assertThat(second.has("/next")).isFalse();
    }

    @Test
    void hidesTheMessagesOfAnIncidentThatTheCallerDoesNotSee() {
        given.messages(acme, 1001, 2);
        portal.organization("globex").with(anAdministrator("gina"));

        assertThat(messages().calledBy("bram").sentTo(function).texts("/items", "id"))
                .containsExactly("2", "1");
        assertThat(messages().calledBy("carla").sentTo(function).refusal()).isEqualTo("404 not-found");
        assertThat(messages().calledBy("dirk").sentTo(function).refusal()).isEqualTo("403 forbidden");
        assertThat(messages().calledFrom("globex", "gina").sentTo(function).refusal())
                .isEqualTo("404 not-found");
    }

    @Test
    void tellsWhatIsWrongWithThePageOfMessages() {
        assertThat(messages().withQuery("limit", "101").sentTo(function).errors())
                .containsExactly("limit range");
    }

    private static Event messages() {
        return Event.sample("follow-incidents-messages");
    }

    @Test
    void showsAnEmployeeOnesOwnOnly() {
        var one = Event.sample("follow-incidents-one").calledBy("carla");

        assertThat(one.withPathParameter("number", "INC-1002").sentTo(function).status())
                .isEqualTo(200);
        assertThat(one.sentTo(function).refusal()).isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INC-1004", "INC-1", "INC-01001", "inc-1001", "1001", "INC-99999999999", "é", ""})
    void answersTheSameForAnIncidentOfAnotherOrganizationAsForAnUnknownOne(String number) {
        var globex = portal.organization("globex").with(anAdministrator("gina"));
        given.incident(globex, 1004, "gina", IncidentStatus.OPEN);
        var one = Event.sample("follow-incidents-one");
        var unknown = one.withPathParameter("number", "INC-1999").sentTo(function);

        var answer = one.withPathParameter("number", number).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("404 not-found");
        assertThat(answer).isEqualTo(unknown);
    }

    @Test
    void showsAnotherOrganizationNothingOfThisOne() {
        portal.organization("globex").with(anAdministrator("gina"));

        var answer = Event.sample("follow-incidents-list-all")
                .calledFrom("globex", "gina")
                .sentTo(function);

        assertThat(answer.texts("/items", "number")).isEmpty();
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
        return Event.sample("follow-incidents-list-own");
    }

    @Override
    public Event list() {
        return Event.sample("follow-incidents-list-all");
    }
}
