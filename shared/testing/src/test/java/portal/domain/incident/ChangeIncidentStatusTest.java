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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditEntry;
import portal.domain.event.DomainEvent;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ChangeIncidentStatusTest {
    private static final IncidentNumber NUMBER = new IncidentNumber(1001);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anIncidentManager("rita"), anIncidentManager("ian"))
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
    void letsWhoeverSeesTheIncidentCloseAndReopenIt(String contact) {
        assertThat(status(change(contact, IncidentStatus.CLOSED))).isEqualTo(IncidentStatus.CLOSED);
        assertThat(stored().status()).isEqualTo(IncidentStatus.CLOSED);

        assertThat(status(change(contact, IncidentStatus.OPEN))).isEqualTo(IncidentStatus.OPEN);
        assertThat(stored().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void letsTheVendorCloseAndReopenIt() {
        assertThat(status(new UseCaseResult.Passed<>(changeAsSupport(IncidentStatus.CLOSED))))
                .isEqualTo(IncidentStatus.CLOSED);
        assertThat(stored().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(status(new UseCaseResult.Passed<>(changeAsSupport(IncidentStatus.OPEN))))
                .isEqualTo(IncidentStatus.OPEN);
        assertThat(stored().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void movesTheTimeOfChangeAndShowsWhatWasWritten() {
        portal.run(
                new WriteMessage(portal.incidents(), portal.conversations(), portal.journal()),
                acme.caller("ian"),
                new WriteMessage.Command(NUMBER, "Solved"));
        portal.clock().advance(Duration.ofMinutes(1));

        var closed = ((UseCaseResult.Passed<Optional<Conversation>>) change("ian", IncidentStatus.CLOSED))
                .outcome()
                .orElseThrow();

        assertThat(closed.inOrder()).extracting(IncidentMessage::text).containsExactly("Solved");
        assertThat(closed.incident().summary()).isEqualTo(stored());
        assertThat(stored().updatedAt()).isEqualTo(InMemoryPortal.START.plusSeconds(360));
        assertThat(stored().messageCount()).isEqualTo(1);
    }

    @Test
    void isInTheAuditTrailAndAnnounced() {
        change("ian", IncidentStatus.CLOSED);
        changeAsSupport(IncidentStatus.OPEN);

        assertThat(entriesAfter(entriesBefore))
                .extracting(entry ->
                        "%s %s %s %s".formatted(entry.actor().key(), entry.action(), entry.subject(), entry.result()))
                .containsExactly(
                        "ian CLOSE_INCIDENT INC-1001 DONE", "back-office:register REOPEN_INCIDENT INC-1001 DONE");
        assertThat(eventsAfterSubmission())
                .extracting(event -> "%s %s %s".formatted(event.actor(), event.type(), event.subject()))
                .containsExactly("ian IncidentClosed INC-1001", "back-office:register IncidentReopened INC-1001");
    }

    @Test
    void keepsWhoDidItAndWhyForBothSides() {
        portal.run(
                useCase(),
                Callers.backOffice(),
                new ChangeIncidentStatus.SupportCommand(
                        new IncidentReference(acme.id(), NUMBER),
                        IncidentStatus.CLOSED,
                        Optional.of("Piet Vos"),
                        Optional.of("Solved in 12.4")));
        portal.clock().advance(Duration.ofMinutes(1));
        var reopened = portal.run(
                        useCase(),
                        acme.caller("ian"),
                        new ChangeIncidentStatus.Command(NUMBER, IncidentStatus.OPEN, Optional.of("Not for us")))
                .orElseThrow();
        changeAsSupport(IncidentStatus.CLOSED);

        assertThat(reopened.incident().history().changes())
                .extracting(change -> "%s %s %s %s %s"
                        .formatted(
                                change.status(),
                                change.by().side(),
                                change.by().name(),
                                change.reason().orElse("-"),
                                Duration.between(InMemoryPortal.START, change.at())))
                .containsExactly("CLOSED SUPPORT Piet Vos Solved in 12.4 PT5M", "OPEN CUSTOMER Ian Not for us PT6M");
        assertThat(history()).hasSize(3);
        assertThat(history().getLast().by()).isEqualTo(new Author(Side.SUPPORT, Optional.empty(), "Support"));
        assertThat(entriesAfter(entriesBefore))
                .extracting(
                        entry -> entry.actor().name() + ": " + entry.attempt().note())
                .containsExactly("Piet Vos: Solved in 12.4", "Ian: Not for us", "register: ");
    }

    @Test
    void keepsTheLatestFifty() {
        for (int i = 1; i <= StatusHistory.MOST + 2; i++) {
            change("ian", i % 2 == 0 ? IncidentStatus.OPEN : IncidentStatus.CLOSED);
        }

        assertThat(history()).hasSize(StatusHistory.MOST);
        assertThat(history().getLast().status()).isEqualTo(IncidentStatus.OPEN);
    }

    private List<StatusChange> history() {
        return portal.incidents()
                .find(acme.id(), NUMBER)
                .orElseThrow()
                .history()
                .changes();
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhenItHasTheStatusAlready(IncidentStatus status) {
        change("ian", status);
        var before = stored();
        var entries = portal.auditEntries().size();
        var events = portal.publishedEvents().size();
        portal.clock().advance(Duration.ofMinutes(1));

        assertThat(status(change("anna", status))).isEqualTo(status);
        assertThat(changeAsSupport(status)).isPresent();

        assertThat(stored()).isEqualTo(before);
        assertThat(portal.auditEntries()).hasSize(entries);
        assertThat(portal.publishedEvents()).hasSize(events);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, CLOSE_INCIDENT", "OPEN, REOPEN_INCIDENT"})
    void recordsTheAttemptOfACallerWhoMayNotSeeTheIncident(IncidentStatus status, String action) {
        assertThat(change("eve", status)).isEqualTo(new UseCaseResult.Passed<>(Optional.empty()));
        assertThat(change("nora", status))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.VIEW_OWN_INCIDENTS)));

        assertThat(entriesAfter(entriesBefore))
                .extracting(entry -> "%s %s %s".formatted(entry.actor().key(), entry.action(), entry.result()))
                .containsExactlyInAnyOrder("eve " + action + " not-found", "nora " + action + " forbidden");
        assertThat(stored().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void hasNoIncidentOfAnotherOrganization() {
        var globex = portal.organization("globex").with(anAdministrator("gert"));

        assertThat(change(globex.caller("gert"), IncidentStatus.CLOSED))
                .isEqualTo(new UseCaseResult.Passed<>(Optional.empty()));
        assertThat(changeAsSupport(new OrganizationId("globex"), IncidentStatus.CLOSED))
                .isEmpty();
        assertThat(stored().status()).isEqualTo(IncidentStatus.OPEN);
    }

    private UseCaseResult<Optional<Conversation>> change(String contact, IncidentStatus status) {
        return change(acme.caller(contact), status);
    }

    private UseCaseResult<Optional<Conversation>> change(Caller.Customer caller, IncidentStatus status) {
        return portal.commit(
                portal.decide(useCase(), caller, new ChangeIncidentStatus.Command(NUMBER, status, Optional.empty())));
    }

    private Optional<Conversation> changeAsSupport(IncidentStatus status) {
        return changeAsSupport(acme.id(), status);
    }

    private Optional<Conversation> changeAsSupport(OrganizationId organization, IncidentStatus status) {
        var reference = new IncidentReference(organization, NUMBER);
        return portal.run(
                useCase(),
                Callers.backOffice(),
                new ChangeIncidentStatus.SupportCommand(reference, status, Optional.empty(), Optional.empty()));
    }

    private ChangeIncidentStatus useCase() {
        return new ChangeIncidentStatus(portal.incidents(), portal.conversations(), portal.journal());
    }

    private IncidentSummary stored() {
        return portal.incidents().find(acme.id(), NUMBER).orElseThrow().summary();
    }

    private static IncidentStatus status(UseCaseResult<Optional<Conversation>> result) {
        return ((UseCaseResult.Passed<Optional<Conversation>>) result)
                .outcome()
                .orElseThrow()
                .incident()
                .summary()
                .status();
    }

    private List<AuditEntry> entriesAfter(int count) {
        return portal.auditEntries().stream().skip(count).toList();
    }

    private List<DomainEvent> eventsAfterSubmission() {
        return portal.publishedEvents().stream().skip(1).toList();
    }
}
