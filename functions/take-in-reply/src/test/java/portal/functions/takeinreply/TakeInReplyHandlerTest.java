package portal.functions.takeinreply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.brake.Brakes;
import portal.domain.event.EventType;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.ReceivedReply;
import portal.domain.incident.ReplyAddresses;
import portal.domain.incident.ReplyDecision;
import portal.domain.incident.Severity;
import portal.domain.incident.TakeInReply;
import portal.domain.text.DisplayText;
import portal.platform.json.JsonWriter;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.ReadableSignatures;
import portal.testing.function.RedeliveryContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class TakeInReplyHandlerTest implements RedeliveryContract {

    private static final IncidentNumber NUMBER = new IncidentNumber(1001);
    private static final String MAIL = "o3vrnil0e2ic28trm7dfhrc2v0sample0001";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final TakeInReplyHandler function = handler();

    @BeforeEach
    void givenAnIncidentOfBram() {
        var now = InMemoryPortal.START;
        var summary = new IncidentSummary(
                acme.id(),
                NUMBER,
                "Subject",
                Severity.LOW,
                Optional.empty(),
                new ContactId("bram"),
                "Bram",
                IncidentStatus.OPEN,
                now,
                now);
        portal.commit(portal.incidents().add(new Incident(summary, "Description")));
    }

    @Test
    void addsTheReplyUnderTheNameOfItsSender() {
        sample().outputOf(function);

        assertThat(effects()).isEqualTo(1);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("bram");
            assertThat(entry.note()).isEqualTo(MAIL);
            assertThat(entry.origin().requestId()).isEqualTo(MAIL);
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> assertThat(event.type())
                .isEqualTo(EventType.MessagePosted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED", ""})
    void takesNothingInWithoutAProofOfWhereItComesFrom(String verdict) throws IOException {
        handleWith("dmarcVerdict", verdict);

        assertThat(effects()).isZero();
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.result())
                .isEqualTo("reply-not-authentic"));
    }

    @Test
    void takesNoVirusIn() throws IOException {
        handleWith("virusVerdict", "FAIL");

        assertThat(effects()).isZero();
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.result())
                .isEqualTo("reply-infected"));
    }

    /** Somebody who knows the address is more than a guess about words. */
    @Test
    void takesInWhatIsCalledUnwanted() throws IOException {
        handleWith("spamVerdict", "FAIL");

        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void throwsBackWhenConflictsDoNotEnd() {
        breakEffect();

        assertThatThrownBy(() -> sample().outputOf(function)).isInstanceOf(RuntimeException.class);
        assertThat(portal.publishedEvents()).isEmpty();
    }

    private void handleWith(String check, String verdict) throws IOException {
        var form = "\"%s\":{\"status\":\"%s\"}";
        var passed = JsonWriter.write(sample().json());
        var event = passed.replace(form.formatted(check, "PASS"), form.formatted(check, verdict));
        assertThat(event).contains(form.formatted(check, verdict));
        function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), new ByteArrayOutputStream(), null);
    }

    private TakeInReplyHandler handler() {
        var brakes = new Brakes(brake -> 10, portal.brakeUses(), portal.journal());
        var answers = new ReplyDecision(
                portal.incidents(),
                portal.conversations(),
                portal.attachments(),
                portal.replies(),
                portal.brakeUses(),
                brakes,
                portal.journal());
        return new TakeInReplyHandler(new TakeInReply(
                new ReplyAddresses(new ReadableSignatures(), Optional.of("reply.portal.example")),
                mail -> Optional.of(new ReceivedReply(
                        Optional.empty(),
                        List.of("bram@acme.example"),
                        false,
                        new DisplayText("It works again"),
                        List.of())),
                portal.incidentQueue(),
                portal.contacts(),
                answers,
                portal.attachments(),
                (key, attachment, content) -> {},
                portal.transactionRunner()));
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
        return Event.sample("take-in-reply-received");
    }

    @Override
    public int effects() {
        return portal.incidents()
                .find(acme.id(), NUMBER)
                .orElseThrow()
                .summary()
                .messageCount();
    }

    @Override
    public void breakEffect() {
        portal.conflictNext(Integer.MAX_VALUE);
    }

    @Override
    public void mendEffect() {
        portal.conflictNext(0);
    }
}
