package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.incident.Attachment;
import portal.domain.incident.Attachment.Sender;
import portal.domain.incident.Attachment.Status;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.Attachments;
import portal.domain.incident.Author;
import portal.domain.incident.FileName;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentFiles;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.Severity;
import portal.domain.incident.Side;

/** How attachments are stored. */
public abstract class AttachmentsContract extends PortContract {
    private static final IncidentNumber OPEN = new IncidentNumber(1001);
    private static final IncidentNumber CLOSED = new IncidentNumber(1002);

    @BeforeEach
    void givenAnOpenIncidentAndAClosedOne() {
        add(ACME, anIncidentManager("anna"));
        commit(ports().incidents().add(incident(ACME, OPEN, IncidentStatus.OPEN)));
        commit(ports().incidents().add(incident(ACME, CLOSED, IncidentStatus.CLOSED)));
    }

    @Test
    void hasNothingAttachedToANewIncident() {
        assertThat(find(ACME, OPEN).attachments()).isEqualTo(AttachmentList.NONE);
        assertThat(find(ACME, OPEN).incident())
                .isEqualTo(incident(ACME, OPEN, IncidentStatus.OPEN).summary());
    }

    @Test
    void givesBackEverythingOfAnAttachment() {
        var list = list(1, awaited("a-1"), stored("a-2"));

        commit(attachments().replaceWhileOpen(find(ACME, OPEN), list));

        assertThat(find(ACME, OPEN).attachments()).isEqualTo(list);
        assertThat(attachments().view(caller("anna"), OPEN).subject()).contains(find(ACME, OPEN));
        assertThat(find(ACME, CLOSED).attachments()).isEqualTo(AttachmentList.NONE);
    }

    @Test
    void showsItTogetherWithTheCallersMembership() {
        assertThat(attachments().view(caller("anna"), OPEN).member()).isPresent();
        assertThat(attachments().view(caller("ghost"), OPEN).member()).isEmpty();
    }

    @Test
    void showsItWithTheIncident() {
        var list = list(1, stored("a-1"));
        commit(attachments().replaceWhileOpen(find(ACME, OPEN), list));

        assertThat(ports().incidents().find(ACME, OPEN).map(Incident::attachments))
                .contains(list);
        assertThat(ports().incidents().view(caller("anna"), OPEN).subject().map(Incident::attachments))
                .contains(list);
    }

    @Test
    void keepsTenOfTheLongestNames() {
        var name = new FileName("\uD83D\uDE00".repeat(196) + ".pdf");
        var many = IntStream.range(0, 10)
                .mapToObj(i -> attachment("a-" + i, name, Status.STORED))
                .toList();

        commit(attachments().replaceWhileOpen(find(ACME, OPEN), new AttachmentList(many, 1)));

        assertThat(find(ACME, OPEN).attachments().all()).isEqualTo(many);
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        assertThat(attachments().find(GLOBEX, OPEN)).isEmpty();
        var theirs = new IncidentNumber(1004);
        commit(ports().incidents().add(incident(GLOBEX, theirs, IncidentStatus.OPEN)));

        commit(attachments().replaceWhileOpen(find(GLOBEX, theirs), list(1, stored("a-1"))));

        assertThat(find(ACME, OPEN).attachments()).isEqualTo(AttachmentList.NONE);
        assertThat(attachments().find(ACME, theirs)).isEmpty();
        assertThat(attachments().find(ACME, new IncidentNumber(1003))).isEmpty();
    }

    @Test
    void refusesAChangeOfAListThatSomebodyElseChangedMeanwhile() {
        var first = find(ACME, OPEN);
        commit(attachments().replaceWhileOpen(first, list(1, awaited("a-1"))));

        assertConflicts(attachments().replaceWhileOpen(first, list(1, awaited("a-2"))));
        assertConflicts(attachments().replace(first, list(1, awaited("a-2"))));

        var second = find(ACME, OPEN);
        commit(attachments().replace(second, list(2, stored("a-1"))));
        assertConflicts(attachments().replace(second, list(2, awaited("a-2"))));
        assertThat(find(ACME, OPEN).attachments()).isEqualTo(list(2, stored("a-1")));
    }

    @Test
    void attachesNothingToAnIncidentThatIsNotOpen() {
        assertConflicts(attachments().replaceWhileOpen(find(ACME, CLOSED), list(1, awaited("a-1"))));

        assertThat(find(ACME, CLOSED).attachments()).isEqualTo(AttachmentList.NONE);
    }

    @Test
    void confirmsAnArrivedFileWhateverTheStatusOfTheIncident() {
        commit(attachments().replace(find(ACME, CLOSED), list(1, stored("a-1"))));

        assertThat(find(ACME, CLOSED).attachments()).isEqualTo(list(1, stored("a-1")));
    }

    private Attachments attachments() {
        return ports().attachments();
    }

    private IncidentFiles find(OrganizationId organization, IncidentNumber number) {
        return attachments().find(organization, number).orElseThrow();
    }

    private static AttachmentList list(long version, Attachment... attachments) {
        return new AttachmentList(List.of(attachments), version);
    }

    private static Attachment awaited(String id) {
        return attachment(id, new FileName("Loonstrook maart.pdf"), Status.AWAITING_UPLOAD);
    }

    private static Attachment stored(String id) {
        return attachment(id, new FileName("Loonstrook maart.pdf"), Status.STORED);
    }

    private static Attachment attachment(String id, FileName name, Status status) {
        var author = id.endsWith("1")
                ? new Author(Side.CUSTOMER, Optional.of(new ContactId("contact-" + id)), "Name of " + id)
                : new Author(Side.SUPPORT, Optional.empty(), "Name of " + id);
        var sender = new Sender(author, "actor-" + id);
        return new Attachment(id, name, AttachmentType.PDF, 5_242_880, sender, NOW.plusMillis(1), status);
    }

    private static Incident incident(OrganizationId organization, IncidentNumber number, IncidentStatus status) {
        return new Incident(
                new IncidentSummary(
                        organization,
                        number,
                        "Subject",
                        Severity.LOW,
                        Optional.empty(),
                        new ContactId("anna"),
                        "Anna",
                        status,
                        NOW,
                        Instant.EPOCH),
                "Description");
    }
}
