package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.domain.decision.Decision;
import portal.domain.decision.Transactions;
import portal.domain.event.EventType;
import portal.domain.incident.AttachFile.NewFile;
import portal.domain.incident.AttachOutcome.Awaited;
import portal.domain.incident.AttachOutcome.IncidentClosed;
import portal.domain.incident.AttachOutcome.LimitReached;
import portal.domain.incident.AttachOutcome.NoSuchIncident;
import portal.domain.incident.Attachment.Sender;
import portal.domain.incident.Attachment.Status;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class AttachFileTest {
    private static final IncidentNumber OPEN = new IncidentNumber(1001);
    private static final IncidentNumber CLOSED = new IncidentNumber(1002);
    private static final NewFile FILE = new NewFile(new FileName("a.pdf"), AttachmentType.PDF, 17);
    private static final Origin ARRIVAL = new Origin("event-1", "192.0.2.1");

    private static final Caller.BackOffice SUPPORT = Callers.backOffice("register", ARRIVAL);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anEmployee("eve"), anEmployee("eric"), anIncidentManager("ian"))
            .with(anAdministrator("anna"), aContact("nora"));
    private final AttachFile attachFile = new AttachFile(portal.attachments(), portal.files(), portal.journal());
    private final ReadAttachment readAttachment =
            new ReadAttachment(portal.attachments(), portal.files(), portal.journal());
    private final TakeInFile takeInFile = new TakeInFile(
            portal.attachments(), portal.contacts(), portal.files(), portal.transactionRunner(), portal.journal());

    @BeforeEach
    void givenAnOpenAndAClosedIncidentOfEves() {
        given(OPEN, IncidentStatus.OPEN);
        given(CLOSED, IncidentStatus.CLOSED);
    }

    @Test
    void awaitsTheUploadAndReturnsItsLink() {
        var awaited = awaited(attach("eve", OPEN)).file();

        assertThat(awaited.attachment().status()).isEqualTo(Status.AWAITING_UPLOAD);
        assertThat(awaited.attachment().by())
                .isEqualTo(new Sender(new Author(Side.CUSTOMER, Optional.of(new ContactId("eve")), "Eve"), "eve"));
        assertThat(awaited.attachment().at()).isEqualTo(InMemoryPortal.START);
        assertThat(awaited.link().url())
                .isEqualTo("https://files.example/acme/INC-1001/"
                        + awaited.attachment().id() + "?upload");
        assertThat(attachments()).containsExactly(awaited.attachment());
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.REQUEST_UPLOAD);
            assertThat(entry.subject()).isEqualTo("INC-1001");
            assertThat(entry.note()).isEqualTo(awaited.attachment().id());
            assertThat(entry.result()).isEqualTo("DONE");
        });
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve", "ian", "anna"})
    void isForEverybodyWhoSeesTheIncident(String contact) {
        assertThat(attach(contact, OPEN)).isInstanceOf(Awaited.class);
    }

    @Test
    void doesNotRevealAnIncidentToContactsWhoMayNotSeeIt() {
        assertThat(attach("eric", OPEN)).isEqualTo(new NoSuchIncident());
        assertThat(attach("eric", CLOSED)).isEqualTo(new NoSuchIncident());
        assertThat(attach("eric", new IncidentNumber(1003))).isEqualTo(new NoSuchIncident());
        assertThat(attachments()).isEmpty();
        assertThat(portal.auditEntries()).extracting("result").containsOnly("not-found");
    }

    @Test
    void refusesAContactWithoutAnyRole() {
        assertThat(portal.commit(decide(acme.caller("nora"), OPEN)))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.VIEW_OWN_INCIDENTS)));
    }

    @Test
    void isForSupportUnderTheNameOfAnEmployeeOrItsOwn() {
        assertThat(awaited(support(OPEN, Optional.of("Kim")))
                        .file()
                        .attachment()
                        .by())
                .isEqualTo(new Sender(new Author(Side.SUPPORT, Optional.empty(), "Kim"), "back-office:register"));
        assertThat(awaited(support(OPEN, Optional.empty()))
                        .file()
                        .attachment()
                        .by()
                        .author()
                        .name())
                .isEqualTo("Support");
        assertThat(support(new IncidentNumber(1003), Optional.empty())).isEqualTo(new NoSuchIncident());
    }

    @Test
    void refusesBothSidesWhenTheIncidentIsClosed() {
        assertThat(attach("eve", CLOSED)).isEqualTo(new IncidentClosed());
        assertThat(support(CLOSED, Optional.empty())).isEqualTo(new IncidentClosed());
        assertThat(portal.auditEntries()).extracting("result").containsExactly("incident-closed", "incident-closed");
    }

    @Test
    void refusesTheEleventhHoweverTheTenCame() {
        for (int i = 0; i < 5; i++) {
            arrive(attach("eve", OPEN));
            support(OPEN, Optional.empty());
        }

        assertThat(attach("eve", OPEN)).isEqualTo(new LimitReached());
        assertThat(support(OPEN, Optional.empty())).isEqualTo(new LimitReached());
        assertThat(attachments()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({"899, false", "900, true"})
    void givesThePlaceAwayWhenTheUploadDidNotComeInTime(int seconds, boolean free) {
        var first = awaited(attach("eve", OPEN)).file().attachment();
        var stored = arrive(attach("eve", OPEN));
        for (int i = 0; i < 8; i++) {
            attach("eve", OPEN);
        }
        portal.clock().advance(Duration.ofSeconds(seconds));

        assertThat(find("eve", first.id()).isEmpty()).isEqualTo(free);
        assertThat(attach("eve", OPEN) instanceof Awaited).isEqualTo(free);
        assertThat(attachments()).hasSize(free ? 2 : 10).anyMatch(stored.stored()::equals);
    }

    @Test
    void decidesAnewWhenSomebodyElseTookTheLastPlace() {
        for (int i = 0; i < 9; i++) {
            attach("eve", OPEN);
        }
        var decided = decide(acme.caller("eve"), OPEN);
        attach("ian", OPEN);

        assertThat(portal.transactions().commit(decided.changes(), Optional.empty()))
                .isInstanceOf(Transactions.Commit.Conflicted.class);
        assertThat(attach("eve", OPEN)).isEqualTo(new LimitReached());
    }

    @Test
    void takesInAFileInTheNameOfTheContactWhoAttachedIt() {
        var awaited = awaited(attach("eve", OPEN)).file().attachment();

        takeInFile.takeIn(key(awaited), 17, ARRIVAL);

        assertThat(attachments()).containsExactly(awaited.stored());
        assertThat(portal.auditEntries().getLast()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.ATTACH_FILE);
            assertThat(entry.actor().key()).isEqualTo("eve");
            assertThat(entry.subject()).isEqualTo("INC-1001");
            assertThat(entry.note()).isEqualTo(awaited.id());
            assertThat(entry.origin()).isEqualTo(ARRIVAL);
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.AttachmentStored);
            assertThat(event.subject()).isEqualTo("INC-1001/" + awaited.id());
            assertThat(event.actor()).isEqualTo("eve");
        });
    }

    @Test
    void takesInAFileOnce() {
        var awaited = arrive(attach("eve", OPEN));

        takeInFile.takeIn(key(awaited), 17, ARRIVAL);

        assertThat(portal.publishedEvents()).hasSize(1);
        assertThat(portal.auditEntries()).hasSize(2);
        assertThat(portal.files().removed()).isEmpty();
    }

    @Test
    void takesInAFileThatArrivedAfterItsLinkExpired() {
        var awaited = awaited(attach("eve", OPEN)).file().attachment();
        portal.clock().advance(Duration.ofHours(1));

        takeInFile.takeIn(key(awaited), 17, ARRIVAL);

        assertThat(find("eve", awaited.id())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 16, 18})
    void takesInNothingOfAnotherSize(long size) {
        var awaited = awaited(attach("eve", OPEN)).file().attachment();

        takeInFile.takeIn(key(awaited), size, ARRIVAL);

        assertThat(attachments()).containsExactly(awaited);
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.files().removed()).containsExactly(key(awaited).toString());
    }

    @Test
    void removesAFileThatIsNotAwaited() {
        var awaited = awaited(attach("eve", OPEN)).file().attachment();

        takeInFile.takeIn(new FileKey(acme.id(), OPEN, "another"), 17, ARRIVAL);
        takeInFile.takeIn(new FileKey(acme.id(), CLOSED, awaited.id()), 17, ARRIVAL);
        takeInFile.takeIn(new FileKey(new OrganizationId("globex"), OPEN, awaited.id()), 17, ARRIVAL);

        assertThat(attachments()).containsExactly(awaited);
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.files().removed())
                .containsExactly(
                        "acme/INC-1001/another", "acme/INC-1002/" + awaited.id(), "globex/INC-1001/" + awaited.id());
    }

    @Test
    void removesAFileThatArrivedAfterItsPlaceWasGone() {
        var late = awaited(attach("eve", OPEN)).file().attachment();
        portal.clock().advance(Duration.ofMinutes(16));
        attach("eve", OPEN);

        takeInFile.takeIn(key(late), 17, ARRIVAL);

        assertThat(portal.files().removed()).containsExactly(key(late).toString());
        assertThat(find("eve", late.id())).isEmpty();
    }

    @Test
    void takesInNothingOfAContactWhoIsNoneAnyMore() {
        var awaited = awaited(attach("eve", OPEN)).file().attachment();
        portal.commit(portal.contacts().remove(acme.contact("eve")));

        assertRefused(awaited);
    }

    @Test
    void takesInNothingOfAContactWhoDoesNotSeeTheIncidentAnyMore() {
        var awaited = awaited(attach("ian", OPEN)).file().attachment();
        change(acme.contact("ian").with(Set.of(Role.EMPLOYEE)));

        assertRefused(awaited);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void takesInNothingOfASessionThatWasEnded(int seconds, boolean takenIn) {
        var awaited = awaited(attach("eve", OPEN)).file().attachment();
        change(acme.contact("eve").withSessionsEnded(InMemoryPortal.START.plusSeconds(seconds)));

        if (takenIn) {
            takeInFile.takeIn(key(awaited), 17, ARRIVAL);
            assertThat(portal.files().removed()).isEmpty();
        } else {
            assertRefused(awaited);
        }
    }

    @Test
    void leavesAloneWhatWasTakenInBeforeItsSenderLeft() {
        var stored = arrive(attach("eve", OPEN));
        portal.commit(portal.contacts().remove(acme.contact("eve")));

        takeInFile.takeIn(key(stored), 17, ARRIVAL);

        assertThat(portal.files().removed()).isEmpty();
    }

    private void change(Contact contact) {
        portal.commit(List.of(portal.contacts().update(contact)));
    }

    private void assertRefused(Attachment awaited) {
        takeInFile.takeIn(key(awaited), 17, ARRIVAL);

        assertThat(attachments()).noneMatch(Attachment::isStored);
        assertThat(portal.files().removed()).containsExactly(key(awaited).toString());
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void givesTheLinkToEverybodyWhoSeesTheIncident() {
        var stored = arrive(attach("eve", OPEN));

        assertThat(find("anna", stored.id()).orElseThrow().link().url()).endsWith(stored.id() + "?download");
        assertThat(find("eric", stored.id())).isEmpty();
        assertThat(find("anna", "another")).isEmpty();
        assertThat(findAsSupport("register", stored.id())).isEqualTo(find("anna", stored.id()));
        var elsewhere = new IncidentReference(new OrganizationId("globex"), OPEN);
        assertThat(portal.run(readAttachment, SUPPORT, new ReadAttachment.SupportCommand(elsewhere, stored.id())))
                .isEmpty();
    }

    @Test
    void givesTheUploadLinkOnlyToTheContactWhoAnnouncedTheFile() {
        var awaited = awaited(attach("eve", OPEN)).file();
        var id = awaited.attachment().id();

        assertThat(find("eve", id)).contains(awaited);
        assertThat(find("ian", id)).isEmpty();
        assertThat(find("anna", id)).isEmpty();
        assertThat(findAsSupport("register", id)).isEmpty();
        assertThat(findAsSupport("eve", id)).isEmpty();

        takeInFile.takeIn(key(awaited.attachment()), 17, ARRIVAL);
        assertThat(find("ian", id)).isPresent();
        assertThat(findAsSupport("register", id)).isPresent();
    }

    @Test
    void givesTheUploadLinkOfSupportOnlyToTheSystemThatAnnouncedTheFile() {
        var awaited = awaited(support(OPEN, Optional.of("Eve"))).file();
        var id = awaited.attachment().id();

        assertThat(findAsSupport("register", id)).contains(awaited);
        assertThat(findAsSupport("another", id)).isEmpty();
        assertThat(find("eve", id)).isEmpty();
        assertThat(find("anna", id)).isEmpty();
    }

    @Test
    void showsAnotherOrganizationNothing() {
        var globex = portal.organization("globex").with(anAdministrator("gina"));
        var stored = arrive(attach("eve", OPEN));

        assertThat(find(globex.caller("gina"), stored.id())).isEmpty();
        assertThat(portal.commit(decide(globex.caller("gina"), OPEN)))
                .isEqualTo(new UseCaseResult.Passed<>(new NoSuchIncident()));
    }

    private AttachOutcome attach(String contact, IncidentNumber number) {
        return portal.run(attachFile, acme.caller(contact), new AttachFile.Command(number, FILE));
    }

    private Decision<UseCaseResult<AttachOutcome>> decide(Caller.Customer caller, IncidentNumber number) {
        return portal.decide(attachFile, caller, new AttachFile.Command(number, FILE));
    }

    private AttachOutcome support(IncidentNumber number, Optional<String> author) {
        var reference = new IncidentReference(acme.id(), number);
        return portal.run(attachFile, SUPPORT, new AttachFile.SupportCommand(reference, FILE, author));
    }

    private Optional<PresignedAttachment> find(String contact, String id) {
        return find(acme.caller(contact), id);
    }

    private Optional<PresignedAttachment> find(Caller.Customer caller, String id) {
        return portal.run(readAttachment, caller, new ReadAttachment.Command(OPEN, id));
    }

    private Optional<PresignedAttachment> findAsSupport(String client, String id) {
        var command = new ReadAttachment.SupportCommand(new IncidentReference(acme.id(), OPEN), id);
        return portal.run(readAttachment, Callers.backOffice(client, ARRIVAL), command);
    }

    private Attachment arrive(AttachOutcome outcome) {
        var attachment = awaited(outcome).file().attachment();
        takeInFile.takeIn(key(attachment), attachment.size(), ARRIVAL);
        return attachment;
    }

    private List<Attachment> attachments() {
        return portal.attachments()
                .find(acme.id(), OPEN)
                .orElseThrow()
                .attachments()
                .all();
    }

    private FileKey key(Attachment attachment) {
        return new FileKey(acme.id(), OPEN, attachment.id());
    }

    private void given(IncidentNumber number, IncidentStatus status) {
        var now = portal.clock().instant();
        var summary = new IncidentSummary(
                acme.id(),
                number,
                "Subject",
                Severity.LOW,
                Optional.empty(),
                new ContactId("eve"),
                "Eve",
                status,
                now,
                now);
        portal.commit(portal.incidents().add(new Incident(summary, "Description")));
    }

    private static Awaited awaited(AttachOutcome outcome) {
        return (Awaited) outcome;
    }
}
