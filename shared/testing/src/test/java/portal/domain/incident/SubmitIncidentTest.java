package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.access.Role;
import portal.domain.audit.AuditEntry;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class SubmitIncidentTest {
    private static final SubmitIncident.Report REPORT =
            new SubmitIncident.Report("It broke", "All of it", Severity.HIGH, Optional.of("Payroll"));

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(
                    anIncidentManager("ian").named("Ian Vos"),
                    aContact("alma").withRoles(Role.ADMINISTRATOR, Role.INCIDENT_MANAGER),
                    anAdministrator("anna"),
                    anEmployee("eve"),
                    aContact("nora"));

    @Test
    void takesInAnIncident() {
        var incident = passed(submit("ian"));

        assertThat(incident)
                .isEqualTo(new Incident(
                        new IncidentSummary(
                                acme.id(),
                                new IncidentNumber(1001),
                                "It broke",
                                Severity.HIGH,
                                Optional.of("Payroll"),
                                new ContactId("ian"),
                                "Ian Vos",
                                IncidentStatus.OPEN,
                                InMemoryPortal.START,
                                InMemoryPortal.START),
                        "All of it"));
        assertThat(portal.incidents().find(acme.id(), new IncidentNumber(1001))).contains(incident);
    }

    @Test
    void numbersThemOverAllOrganizations() {
        var globex = portal.organization("globex").with(anIncidentManager("gert"));

        assertThat(passed(submit("ian")).summary().number()).hasToString("INC-1001");
        var foreign = portal.commit(portal.decide(useCase(), globex.caller("gert"), REPORT));
        assertThat(passed(foreign).summary().number()).hasToString("INC-1002");
        assertThat(passed(submit("alma")).summary().number()).hasToString("INC-1003");
        assertThat(portal.incidents().find(acme.id(), new IncidentNumber(1002))).isEmpty();
    }

    @Test
    void isInTheAuditTrailAndHasTheReporterMailed() {
        submit("ian");

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("ian");
            assertThat(entry.action()).isEqualTo(Action.SUBMIT_INCIDENT);
            assertThat(entry.subject()).isEqualTo("INC-1001");
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
            assertThat(entry.toString()).doesNotContain("It broke", "All of it");
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.IncidentSubmitted);
            assertThat(event.subject()).isEqualTo("INC-1001");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "eve", "nora"})
    void refusesContactsWhoAreNotIncidentManagers(String contact) {
        assertThat(submit(contact))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.SUBMIT_INCIDENT)));
        assertThat(portal.auditEntries()).extracting(AuditEntry::result).containsExactly("incident-role-required");
        assertThat(portal.incidents().next()).as("no number was taken").isEqualTo(new IncidentNumber(1001));
    }

    private UseCaseResult<Incident> submit(String contact) {
        return portal.commit(portal.decide(useCase(), acme.caller(contact), REPORT));
    }

    private SubmitIncident useCase() {
        return new SubmitIncident(portal.contacts(), portal.incidents(), portal.journal());
    }

    private static Incident passed(UseCaseResult<Incident> result) {
        return ((UseCaseResult.Passed<Incident>) result).outcome();
    }
}
