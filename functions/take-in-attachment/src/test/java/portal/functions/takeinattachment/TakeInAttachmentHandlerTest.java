package portal.functions.takeinattachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.event.EventType;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.Author;
import portal.domain.incident.FileName;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.Severity;
import portal.domain.incident.Side;
import portal.domain.incident.TakeInFile;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.RedeliveryContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class TakeInAttachmentHandlerTest implements RedeliveryContract {

    private static final String ID = "0195553a-7a00-7000-8000-00000000a77a";
    private static final IncidentNumber NUMBER = new IncidentNumber(1001);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final TakeInAttachmentHandler function = new TakeInAttachmentHandler(new TakeInFile(
            portal.attachments(), portal.contacts(), portal.files(), portal.transactionRunner(), portal.journal()));

    @BeforeEach
    void givenAnAttachmentThatIsAwaited() {
        var now = InMemoryPortal.START;
        var summary = new IncidentSummary(
                acme.id(),
                NUMBER,
                "Subject",
                Severity.LOW,
                Optional.empty(),
                new ContactId("bram"),
                "Bram",
                IncidentStatus.CLOSED,
                now,
                now);
        portal.commit(portal.incidents().add(new Incident(summary, "Description")));
        var attachment = new Attachment(
                ID,
                new FileName("Salarisstrook maart.pdf"),
                AttachmentType.PDF,
                48_213,
                new Attachment.Sender(new Author(Side.CUSTOMER, Optional.of(new ContactId("bram")), "Bram"), "bram"),
                now,
                Attachment.Status.AWAITING_UPLOAD);
        var before = portal.attachments().find(acme.id(), NUMBER).orElseThrow();
        portal.commit(List.of(portal.attachments().replace(before, new AttachmentList(List.of(attachment), 1))));
    }

    @Test
    void attachesTheFileInTheNameOfTheRequester() {
        sample().outputOf(function);

        assertThat(effects()).isEqualTo(1);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.ATTACH_FILE);
            assertThat(entry.actor().key()).isEqualTo("bram");
            assertThat(entry.subject()).isEqualTo("INC-1001");
            assertThat(entry.note()).isEqualTo(ID);
            assertThat(entry.origin().sourceAddress()).isEqualTo("192.0.2.44");
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.AttachmentStored);
            assertThat(event.subject()).isEqualTo("INC-1001/" + ID);
        });
    }

    @Test
    void announcesItOnceHoweverOftenTheFileArrives() {
        sample().outputOf(function);
        sample().outputOf(function);

        assertThat(portal.publishedEvents()).hasSize(1);
        assertThat(portal.auditEntries()).hasSize(1);
    }

    @Test
    void ignoresAFileThatIsNotAnAttachment() {
        Event.sample("take-in-attachment-unknown").outputOf(function);

        assertThat(effects()).isZero();
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void throwsBackWhenConflictsDoNotEnd() {
        breakEffect();

        assertThatThrownBy(() -> sample().outputOf(function)).isInstanceOf(RuntimeException.class);
        assertThat(portal.publishedEvents()).isEmpty();
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
        return Event.sample("take-in-attachment-arrived");
    }

    @Override
    public int effects() {
        return portal.attachments()
                .find(acme.id(), NUMBER)
                .orElseThrow()
                .attachments()
                .stored()
                .size();
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
