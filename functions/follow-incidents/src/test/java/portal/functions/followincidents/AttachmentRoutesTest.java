package portal.functions.followincidents;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.Author;
import portal.domain.incident.FileName;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentFiles;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.Severity;
import portal.domain.incident.Side;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class AttachmentRoutesTest implements CustomerFunctionContract, BodyContract, IdempotencyContract {

    private static final IncidentNumber OPEN = new IncidentNumber(1001);
    private static final String ID = "0195553a-7a00-7000-8000-00000000a77a";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final FollowIncidentsHandler function = FollowIncidentsFunction.on(portal);

    @BeforeEach
    void givenAnOpenAndAClosedIncidentOfBrams() {
        given(acme, 1001, IncidentStatus.OPEN);
        given(acme, 1002, IncidentStatus.CLOSED);
    }

    @Test
    void tellsWhereToUploadTheFile() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/incidents/INC-1001/attachments/" + answer.text("/id"));
        assertThat(answer.text("/name")).isEqualTo("Salarisstrook maart.pdf");
        assertThat(answer.text("/type")).isEqualTo("application/pdf");
        assertThat(answer.text("/size")).isEqualTo("48213");
        assertThat(answer.text("/status")).isEqualTo("AWAITING_UPLOAD");
        assertThat(answer.text("/from")).isEqualTo("CUSTOMER");
        assertThat(answer.text("/author/id")).isEqualTo("bram");
        assertThat(answer.text("/author/name")).isEqualTo("Bram");
        assertThat(answer.text("/at")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(answer.text("/upload/method")).isEqualTo("PUT");
        assertThat(answer.text("/upload/url"))
                .isEqualTo("https://files.example/acme/INC-1001/" + answer.text("/id") + "?upload");
        assertThat(answer.text("/upload/headers/Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.text("/upload/headers/Content-Length")).isEqualTo("48213");
        assertThat(answer.text("/upload/expiresAt")).isEqualTo("2026-03-02T09:15:00Z");
        assertThat(answer.has("/download")).isFalse();
    }

    @Test
    void recordsThatItWasAskedForAndNothingOfTheFile() {
        var id = sample().sentTo(function).text("/id");

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REQUEST_UPLOAD);
            assertThat(entry.subject()).isEqualTo("INC-1001");
            assertThat(entry.note()).isEqualTo(id);
            assertThat(entry.actor().key()).isEqualTo("bram");
        });
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'a.PDF', 'type': 'application/pdf', 'size': 1}",
                "{'name': ' a.jpeg ', 'type': 'image/jpeg', 'size': 5242880}",
                "{'name': 'a.log', 'type': 'text/plain', 'size': 5e2}"
            })
    void takesWhatFits(String body) {
        assertThat(sample().withBody(body.replace('\'', '"')).sentTo(function).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'application/pdf', 'size': 1}|/name required",
                "{'name': 5, 'type': 'application/pdf', 'size': 1}|/name not-a-text",
                "{'name': '', 'type': 'application/pdf', 'size': 1}|/name invalid-file-name",
                "{'name': '../a.pdf', 'type': 'application/pdf', 'size': 1}|/name invalid-file-name",
                "{'name': 'a\\u202Efdp.pdf', 'type': 'application/pdf', 'size': 1}|/name invalid-file-name",
                "{'name': 'a.exe', 'type': 'application/pdf', 'size': 1}|/name wrong-extension",
                "{'name': 'a.pdf', 'size': 1}|/type required",
                "{'name': 'a.pdf', 'type': 5, 'size': 1}|/type not-a-text",
                "{'name': 'a.html', 'type': 'text/html', 'size': 1}|/type not-allowed",
                "{'name': 'a.pdf', 'type': 'application/pdf; x=y', 'size': 1}|/type not-allowed",
                "{'name': 'a.pdf', 'type': 'application/pdf'}|/size required",
                "{'name': 'a.pdf', 'type': 'application/pdf', 'size': 0}|/size range",
                "{'name': 'a.pdf', 'type': 'application/pdf', 'size': 5242881}|/size range",
                "{'name': 'a.pdf', 'type': 'application/pdf', 'size': 1.5}|/size not-a-number",
                "{'name': 'a.pdf', 'type': 'application/pdf', 'size': '1'}|/size not-a-number",
                "{'name': 'a.pdf', 'type': 'application/pdf', 'size': 1, 'author': 'x'}|/author unknown-field"
            })
    void namesTheFieldThatIsWrong(String body, String error) {
        var answer = sample().withBody(body.replace('\'', '"')).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly(error);
        assertNothingWritten();
    }

    @Test
    void namesTheAllowedValues() {
        var answer = sample().withBody("{\"name\": \"a.html\", \"type\": \"text/html\", \"size\": 6000000}")
                .sentTo(function);
        assertThat(answer.text("/errors/0/detail")).contains("application/pdf", "application/vnd.ms-outlook");
        assertThat(answer.text("/errors/1/detail")).contains("5.242.880");

        var misnamed = sample().withBody("{\"name\": \"a.html\", \"type\": \"image/jpeg\", \"size\": 1}");
        assertThat(misnamed.sentTo(function).text("/errors/0/detail")).contains("jpg, jpeg");
    }

    @Test
    void refusesAClosedIncidentAndRecordsTheAttempt() {
        var answer = sample().withPathParameter("number", "INC-1002").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 incident-closed");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REQUEST_UPLOAD);
            assertThat(entry.subject()).isEqualTo("INC-1002");
            assertThat(entry.result()).isEqualTo("incident-closed");
        });
    }

    @Test
    void refusesTheEleventh() {
        var ten = IntStream.range(0, 10)
                .mapToObj(i -> attachment("a-" + i, Attachment.Status.STORED))
                .toArray(Attachment[]::new);
        attached(ten);

        assertThat(sample().sentTo(function).refusal()).isEqualTo("409 attachment-limit");
    }

    @Test
    void hasNoIncidentForAnEmployeeWhoDidNotReportIt() {
        var byEmployee = Event.sample("follow-incidents-attach-by-employee").sentTo(function);
        var unknown = Event.sample("follow-incidents-attach-by-employee")
                .withPathParameter("number", "INC-1999")
                .sentTo(function);

        assertThat(byEmployee.refusal()).isEqualTo("404 not-found");
        assertThat(byEmployee).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INC-1", "inc-1001", "1001", "INC-99999999999", "é", ""})
    void hasNoIncidentUnderAMalformedNumber(String number) {
        assertThat(sample().withPathParameter("number", number).sentTo(function).refusal())
                .isEqualTo("404 not-found");
    }

    private void attached(Attachment... attachments) {
        var empty = portal.attachments().find(acme.id(), OPEN).orElseThrow();
        var files = new IncidentFiles(empty.incident(), empty.attachments());
        portal.commit(List.of(portal.attachments().replace(files, new AttachmentList(List.of(attachments), 1))));
    }

    private static Attachment attachment(String id, Attachment.Status status) {
        var bram = new Attachment.Sender(new Author(Side.CUSTOMER, Optional.of(new ContactId("bram")), "Bram"), "bram");
        return new Attachment(id, new FileName("a.pdf"), AttachmentType.PDF, 17, bram, InMemoryPortal.START, status);
    }

    private void given(OrganizationFixture organization, int number, IncidentStatus status) {
        var now = InMemoryPortal.START;
        var summary = new IncidentSummary(
                organization.id(),
                new IncidentNumber(number),
                "Subject",
                Severity.LOW,
                Optional.empty(),
                new ContactId("bram"),
                "Bram",
                status,
                now,
                now);
        portal.commit(portal.incidents().add(new Incident(summary, "Description")));
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
        return Event.sample("follow-incidents-attach");
    }

    @Override
    public String anotherBody() {
        return "{\"name\": \"Iets anders.pdf\", \"type\": \"application/pdf\", \"size\": 1}";
    }

    @Nested
    class Reading implements CustomerFunctionContract {

        @BeforeEach
        void givenAnAttachment() {
            attached(attachment(ID, Attachment.Status.STORED));
        }

        @Test
        void tellsWhereToDownloadWhatIsStored() {
            var answer = sample().sentTo(function);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("/id")).isEqualTo(ID);
            assertThat(answer.text("/status")).isEqualTo("STORED");
            assertThat(answer.text("/download/url")).endsWith(ID + "?download");
            assertThat(answer.text("/download/expiresAt")).isEqualTo("2026-03-02T09:05:00Z");
            assertThat(answer.has("/upload")).isFalse();
            assertNothingWritten();
        }

        @Test
        void tellsWhereToUploadWhatIsAwaitedUntilItsTimeIsOver() {
            var asked = Event.sample("follow-incidents-attach").sentTo(function);
            var one = sample().calledBy("bram").withPathParameter("id", asked.text("/id"));

            assertThat(one.sentTo(function).text("/upload/url")).isEqualTo(asked.text("/upload/url"));
            portal.clock().advance(Duration.ofMinutes(15));
            assertThat(one.sentTo(function).refusal()).isEqualTo("404 not-found");
        }

        @Test
        void hidesAnAwaitedFileFromEverybodyElse() {
            var asked = Event.sample("follow-incidents-attach").sentTo(function);
            var one = sample().withPathParameter("id", asked.text("/id"));
            var asSupport =
                    Event.sample("follow-incidents-attachment-as-support").withPathParameter("id", asked.text("/id"));

            assertThat(one.calledBy("anna").sentTo(function).refusal()).isEqualTo("404 not-found");
            assertThat(asSupport.sentTo(function).refusal()).isEqualTo("404 not-found");
        }

        @Test
        void showsItToContactsWhoSeeTheIncident() {
            assertThat(sample().calledBy("bram").sentTo(function).status()).isEqualTo(200);
            assertThat(sample().calledBy("carla").sentTo(function).refusal()).isEqualTo("404 not-found");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0195553a-7a00-7000-8000-00000000a77b", "a/b", "é", "..", ""})
        void hasNothingUnderAnUnknownId(String id) {
            assertThat(sample().withPathParameter("id", id).sentTo(function).refusal())
                    .isEqualTo("404 not-found");
        }

        @Test
        void hasNothingOfAnotherOrganization() {
            var globex = portal.organization("globex").with(anAdministrator("gina"));
            given(globex, 1004, IncidentStatus.OPEN);
            var theirs = sample().withPathParameter("number", "INC-1004");

            assertThat(sample().calledFrom("globex", "gina").sentTo(function).refusal())
                    .isEqualTo("404 not-found");
            assertThat(theirs.calledFrom("globex", "gina").sentTo(function).refusal())
                    .isEqualTo("404 not-found");
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
            return Event.sample("follow-incidents-attachment");
        }
    }

    @Nested
    class AttachingAsSupport implements BackOfficeFunctionContract, BodyContract, IdempotencyContract {

        @Test
        void attachesInTheNameOfAnEmployee() {
            var answer = sample().sentTo(function);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("Location"))
                    .isEqualTo("/organizations/acme/incidents/INC-1001/attachments/" + answer.text("/id"));
            assertThat(answer.text("/from")).isEqualTo("SUPPORT");
            assertThat(answer.text("/author/name")).isEqualTo("Kim Visser");
            assertThat(answer.has("/author/id")).isFalse();
            assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(
                            entry.actor().key())
                    .isEqualTo("back-office:7hq1vsample0register0client"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  "})
        void refusesAMalformedName(String author) {
            var body = sample().body().replace("Kim Visser", author);

            assertThat(sample().withBody(body).sentTo(function).errors()).containsExactly("/author length");
        }

        @Test
        void refusesAClosedIncidentAndKnowsNoOther() {
            assertThat(sample().withPathParameter("number", "INC-1002")
                            .sentTo(function)
                            .refusal())
                    .isEqualTo("409 incident-closed");
            assertThat(sample().withPathParameter("number", "INC-1003")
                            .sentTo(function)
                            .refusal())
                    .isEqualTo("404 not-found");
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
            return Event.sample("follow-incidents-attach-as-support");
        }

        @Override
        public String anotherBody() {
            return "{\"name\": \"Iets anders.pdf\", \"type\": \"application/pdf\", \"size\": 1}";
        }
    }

    @Nested
    class ReadingAsSupport implements BackOfficeFunctionContract {

        @BeforeEach
        void givenAnAttachment() {
            attached(attachment(ID, Attachment.Status.STORED));
        }

        @Test
        void tellsWhereToUploadWhatSupportAnnouncedItself() {
            var asked = Event.sample("follow-incidents-attach-as-support").sentTo(function);
            var one = sample().withPathParameter("id", asked.text("/id"));

            assertThat(one.sentTo(function).text("/upload/url")).isEqualTo(asked.text("/upload/url"));
            assertThat(Event.sample("follow-incidents-attachment")
                            .withPathParameter("id", asked.text("/id"))
                            .sentTo(function)
                            .refusal())
                    .isEqualTo("404 not-found");
        }

        @Test
        void showsItAsTheCustomerReadsIt() {
            assertThat(sample().sentTo(function).body())
                    .isEqualTo(Event.sample("follow-incidents-attachment")
                            .sentTo(function)
                            .body());
        }

        @Test
        void hasNothingOfAnotherOrganization() {
            given(portal.organization("globex"), 1004, IncidentStatus.OPEN);

            assertThat(sample().withPathParameter("org", "globex")
                            .withPathParameter("number", "INC-1004")
                            .sentTo(function)
                            .refusal())
                    .isEqualTo("404 not-found");
            assertThat(sample().withPathParameter("org", "globex")
                            .sentTo(function)
                            .refusal())
                    .isEqualTo("404 not-found");
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
            return Event.sample("follow-incidents-attachment-as-support");
        }
    }
}
