package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditEntry;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.paging.PageRequest;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class WriteMessageTest {
    private static final IncidentNumber NUMBER = new IncidentNumber(1001);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anIncidentManager("rita"), anIncidentManager("ian").named("Ian Vos"))
            .with(anAdministrator("anna"), anEmployee("eve"), aContact("nora"));

    private int entriesBefore;

    @BeforeEach
    void submitAnIncidentOfRitaWhoIsAnEmployeeSince() {
        var report = new SubmitIncident.Report("Subject", "Description", Severity.LOW, Optional.empty());
        portal.run(
                new SubmitIncident(portal.contacts(), portal.incidents(), portal.journal()),
                acme.caller("rita"),
                report);
        acme.with(anEmployee("rita"));
        entriesBefore = portal.auditEntries().size();
        portal.clock().advance(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rita", "ian", "anna"})
    void letsWhoeverSeesTheIncidentWrite(String contact) {
        var written = written(write(acme.caller(contact), "It works again"));

        assertThat(written.id()).isEqualTo(1);
        assertThat(written.author().side()).isEqualTo(Side.CUSTOMER);
        assertThat(written.author().contact()).contains(new ContactId(contact));
        assertThat(conversation().inOrder()).containsExactly(written);
    }

    @Test
    void numbersMessagesAndMovesTheTimeOfChange() {
        write(acme.caller("ian"), "One");
        portal.clock().advance(Duration.ofMinutes(1));
        var second = written(writeAsSupport(Optional.of("Sam")));

        assertThat(second.id()).isEqualTo(2);
        assertThat(second.at()).isEqualTo(InMemoryPortal.START.plusSeconds(360));
        var summary = conversation().incident().summary();
        assertThat(summary.messageCount()).isEqualTo(2);
        assertThat(summary.updatedAt()).isEqualTo(second.at());
        assertThat(summary.createdAt()).isEqualTo(InMemoryPortal.START);
    }

    @Test
    void keepsTheNameOfTheWriterAsItWas() {
        write(acme.caller("ian"), "One");
        acme.with(anIncidentManager("ian").named("Ian Smit"));

        assertThat(conversation().inOrder())
                .extracting(message -> message.author().name())
                .containsExactly("Ian Vos");
    }

    @Test
    void namesTheSupportEmployeeWhenTold() {
        assertThat(written(writeAsSupport(Optional.of("Sam"))).author())
                .isEqualTo(new Author(Side.SUPPORT, Optional.empty(), "Sam"));
        assertThat(written(writeAsSupport(Optional.empty())).author())
                .isEqualTo(new Author(Side.SUPPORT, Optional.empty(), "Support"));
    }

    @Test
    void isInTheAuditTrailWithoutTheTextAndAnnouncesTheMessageByReference() {
        write(acme.caller("ian"), "Secret text");
        writeAsSupport(Optional.empty());

        assertThat(entriesAfter(entriesBefore)).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(Action.WRITE_MESSAGE);
            assertThat(entry.subject()).isEqualTo("INC-1001");
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
            assertThat(entry.toString()).doesNotContain("text", "An answer");
        });
        assertThat(entriesAfter(entriesBefore))
                .extracting(entry -> entry.actor().key())
                .containsExactly("ian", "back-office:register");
        assertThat(eventsAfterSubmission()).hasSize(2).allSatisfy(event -> assertThat(event.type())
                .isEqualTo(EventType.MessagePosted));
        assertThat(eventsAfterSubmission())
                .extracting(event -> event.subject())
                .containsExactly("INC-1001/1", "INC-1001/2");
    }

    @Test
    void refusesToWriteInAClosedIncidentUntilItIsReopened() {
        change(IncidentStatus.CLOSED);
        var entries = portal.auditEntries().size();

        assertThat(write(acme.caller("ian"), "Late")).isEqualTo(passed(new WriteOutcome.IncidentIsClosed()));
        assertThat(writeAsSupport(Optional.empty())).isEqualTo(passed(new WriteOutcome.IncidentIsClosed()));
        assertThat(entriesAfter(entries))
                .extracting(entry -> entry.action() + " " + entry.result())
                .containsExactly("WRITE_MESSAGE incident-closed", "WRITE_MESSAGE incident-closed");
        assertThat(conversation().inOrder()).isEmpty();

        change(IncidentStatus.OPEN);
        assertThat(written(write(acme.caller("ian"), "In time")).id()).isEqualTo(1);
    }

    @Test
    void hidesFilesFromContactsWhoMayNotSeeTheIncident() {
        var globex = portal.organization("globex").with(anAdministrator("gert"));

        assertThat(write(acme.caller("eve"), "Hello")).isEqualTo(passed(new WriteOutcome.NoSuchIncident()));
        assertThat(write(globex.caller("gert"), "Hello")).isEqualTo(passed(new WriteOutcome.NoSuchIncident()));
        assertThat(entriesAfter(entriesBefore))
                .extracting(entry -> entry.organization() + " " + entry.actor().key() + " " + entry.result())
                .containsExactlyInAnyOrder("acme eve not-found", "globex gert not-found");
        assertThat(conversation().inOrder()).isEmpty();
    }

    @Test
    void refusesAContactWithoutARole() {
        assertThat(write(acme.caller("nora"), "Hello"))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.VIEW_OWN_INCIDENTS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"globex", "nobody"})
    void recordsNothingWhenTheVendorNamesAnUnknownIncident(String organization) {
        portal.organization("globex");
        var elsewhere = new IncidentReference(new OrganizationId(organization), NUMBER);

        assertThat(portal.run(
                        useCase(),
                        Callers.backOffice(),
                        new WriteMessage.SupportCommand(elsewhere, Optional.empty(), "Hello")))
                .isEqualTo(new WriteOutcome.NoSuchIncident());
        assertThat(portal.auditEntries()).hasSize(entriesBefore);
    }

    private UseCaseResult<WriteOutcome> write(Caller.Customer caller, String text) {
        return portal.commit(portal.decide(useCase(), caller, new WriteMessage.Command(NUMBER, text)));
    }

    private UseCaseResult<WriteOutcome> writeAsSupport(Optional<String> employee) {
        var command = new WriteMessage.SupportCommand(new IncidentReference(acme.id(), NUMBER), employee, "An answer");
        return passed(portal.run(useCase(), Callers.backOffice(), command));
    }

    private void change(IncidentStatus status) {
        portal.run(
                new ChangeIncidentStatus(portal.incidents(), portal.conversations(), portal.journal()),
                acme.caller("ian"),
                new ChangeIncidentStatus.Command(NUMBER, status, Optional.empty()));
    }

    private WriteMessage useCase() {
        return new WriteMessage(portal.incidents(), portal.conversations(), portal.journal());
    }

    private Conversation conversation() {
        return portal.conversations()
                .find(acme.id(), NUMBER, new PageRequest(25, Optional.empty()))
                .orElseThrow();
    }

    private static UseCaseResult<WriteOutcome> passed(WriteOutcome outcome) {
        return new UseCaseResult.Passed<>(outcome);
    }

    private static IncidentMessage written(UseCaseResult<WriteOutcome> result) {
        return ((WriteOutcome.Written) ((UseCaseResult.Passed<WriteOutcome>) result).outcome()).message();
    }

    private List<AuditEntry> entriesAfter(int count) {
        return portal.auditEntries().stream().skip(count).toList();
    }

    private List<DomainEvent> eventsAfterSubmission() {
        return portal.publishedEvents().stream().skip(1).toList();
    }
}
