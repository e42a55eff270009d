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
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.Gated;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditEntry;
import portal.domain.event.DomainEvent;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

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
        portal.commit(new SubmitIncident(portal.incidents(), portal.gatekeeper(), portal.journal())
                .submit(acme.caller("rita"), report));
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
        assertThat(status(new Gated.Passed<>(changeAsSupport(IncidentStatus.CLOSED))))
                .isEqualTo(IncidentStatus.CLOSED);
        assertThat(stored().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(status(new Gated.Passed<>(changeAsSupport(IncidentStatus.OPEN))))
                .isEqualTo(IncidentStatus.OPEN);
        assertThat(stored().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void movesTheTimeOfChangeAndShowsWhatWasWritten() {
        portal.commit(
                new WriteMessage(portal.incidents(), portal.conversations(), portal.gatekeeper(), portal.journal())
                        .write(acme.caller("ian"), NUMBER, "Solved"));
        portal.clock().advance(Duration.ofMinutes(1));

        var closed = ((Gated.Passed<Optional<Conversation>>) change("ian", IncidentStatus.CLOSED))
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
                        "%s %s %s %s".formatted(entry.actor(), entry.action(), entry.subject(), entry.result()))
                .containsExactly(
                        "ian CLOSE_INCIDENT INC-1001 DONE", "back-office:register REOPEN_INCIDENT INC-1001 DONE");
        assertThat(eventsAfterSubmission())
                .extracting(event -> "%s %s %s".formatted(event.actor(), event.type(), event.subject()))
                .containsExactly("ian IncidentClosed INC-1001", "back-office:register IncidentReopened INC-1001");
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
    void recordsTheAttemptOfWhoDoesNotSeeTheIncident(IncidentStatus status, String action) {
        assertThat(change("eve", status)).isEqualTo(new Gated.Passed<>(Optional.empty()));
        assertThat(change("nora", status))
                .isEqualTo(new Gated.Denied<>(new Denial.CapabilityRequired(Capability.VIEW_OWN_INCIDENTS)));

        assertThat(entriesAfter(entriesBefore))
                .extracting(entry -> "%s %s %s".formatted(entry.actor(), entry.action(), entry.result()))
                .containsExactly("eve " + action + " not-found", "nora " + action + " forbidden");
        assertThat(stored().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void hasNoIncidentOfAnotherOrganization() {
        var globex = portal.organization("globex").with(anAdministrator("gert"));

        assertThat(portal.commit(useCase().change(globex.caller("gert"), NUMBER, IncidentStatus.CLOSED)))
                .isEqualTo(new Gated.Passed<>(Optional.empty()));
        assertThat(portal.commit(useCase()
                        .change(
                                Callers.backOffice(),
                                new IncidentReference(new OrganizationId("globex"), NUMBER),
                                IncidentStatus.CLOSED)))
                .isEmpty();
        assertThat(stored().status()).isEqualTo(IncidentStatus.OPEN);
    }

    private Gated<Optional<Conversation>> change(String contact, IncidentStatus status) {
        return portal.commit(useCase().change(acme.caller(contact), NUMBER, status));
    }

    private Optional<Conversation> changeAsSupport(IncidentStatus status) {
        var reference = new IncidentReference(acme.id(), NUMBER);
        return portal.commit(useCase().change(Callers.backOffice(), reference, status));
    }

    private ChangeIncidentStatus useCase() {
        return new ChangeIncidentStatus(
                portal.incidents(), portal.conversations(), portal.gatekeeper(), portal.journal());
    }

    private IncidentSummary stored() {
        return portal.incidents().find(acme.id(), NUMBER).orElseThrow().summary();
    }

    private static IncidentStatus status(Gated<Optional<Conversation>> gated) {
        return ((Gated.Passed<Optional<Conversation>>) gated)
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
