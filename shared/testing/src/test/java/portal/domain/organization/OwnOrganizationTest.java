package portal.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.audit.AuditEntry;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.decision.Transactions.Commit;
import portal.domain.organization.ChangeOrganization.Command;
import portal.domain.organization.ChangeOrganization.Outcome;
import portal.domain.usecase.Nothing;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class OwnOrganizationTest {
    private static final Address ADDRESS = new Address("Inspiratielaan 1", "3833 AV", "Leusden", "NL");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), anEmployee("eve"), anIncidentManager("ian"));

    @Test
    void isShownWithTheNameOfItsInvoiceContact() {
        change("Acme", Optional.of("ian"), Precondition.NONE);

        assertThat(portal.commit(read("anna")))
                .isEqualTo(new UseCaseResult.Passed<>(new OwnOrganization(
                        organization(), Optional.of(new InvoiceContact(new ContactId("ian"), "Ian")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve", "ian"})
    void isForItsAdministratorsAlone(String contact) {
        var before = organization();
        var denied = new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_ORGANIZATION));

        assertThat(portal.commit(read(contact))).isEqualTo(denied);
        assertThat(portal.commit(confirm(contact))).isEqualTo(denied);
        assertThat(portal.commit(change(contact, command("Mine", Optional.empty()))))
                .isEqualTo(denied);

        assertThat(organization()).isEqualTo(before);
        assertThat(portal.auditEntries())
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        Action.VIEW_ORGANIZATION, Action.CONFIRM_ORGANIZATION, Action.CHANGE_OWN_ORGANIZATION);
        assertThat(portal.auditEntries()).extracting(AuditEntry::subject).containsExactlyInAnyOrder("", "acme", "acme");
        assertThat(portal.auditEntries()).extracting(AuditEntry::result).containsOnly("forbidden");
    }

    @Test
    void isChangedWithoutUnconfirmingIt() {
        portal.commit(confirm("anna"));

        change("Acme Holding", Optional.empty(), Precondition.NONE);

        assertThat(organization().name()).isEqualTo("Acme Holding");
        assertThat(organization().details())
                .isEqualTo(new OrganizationDetails(
                        Optional.of(ADDRESS), Optional.empty(), Optional.of(InMemoryPortal.START)));
        assertThat(organization().version()).isEqualTo(3);
    }

    @Test
    void namesWhatWasChangedInTheAuditTrail() {
        change("Acme", Optional.of("ian"), Precondition.NONE);
        change("Acme Holding", Optional.of("ian"), Precondition.NONE);
        change("Acme Holding", Optional.of("eve"), Precondition.NONE);

        assertThat(portal.auditEntries())
                .extracting(AuditEntry::note)
                .containsExactly("name, address, invoiceContact", "name", "invoiceContact");
    }

    @Test
    void isNotChangedToWhatItIs() {
        change("Acme", Optional.of("ian"), Precondition.NONE);
        var entries = portal.auditEntries();
        var before = organization();

        change("Acme", Optional.of("ian"), Precondition.NONE);

        assertThat(organization()).isEqualTo(before);
        assertThat(portal.auditEntries()).isEqualTo(entries);
    }

    @Test
    void isNotChangedWhenItIsNotTheOneSeen() {
        var seen = new Precondition(Optional.of(Set.of(1L)));
        change("Acme", Optional.empty(), seen);

        assertThat(change("Too late", Optional.empty(), seen)).isEqualTo(new Outcome.ChangedMeanwhile());
        assertThat(organization().name()).isEqualTo("Acme");
    }

    @Test
    void sendsNoInvoicesToContactsOfOthers() {
        portal.organization("globex").with(anAdministrator("gina"));

        assertThat(change("Acme", Optional.of("gina"), Precondition.NONE)).isEqualTo(new Outcome.NoSuchContact());
        assertThat(organization().details()).isEqualTo(OrganizationDetails.NONE);
    }

    @Test
    void doesNotNameAContactWhoIsRemovedMeanwhile() {
        var decision = change("anna", command("Acme", Optional.of("gone")));
        portal.organization("acme").with(anEmployee("gone"));
        var late = change("anna", command("Acme", Optional.of("gone")));
        removeEverybody();

        assertThat(decision.outcome()).isEqualTo(new UseCaseResult.Passed<>(new Outcome.NoSuchContact()));
        assertThat(portal.transactions().commit(late.changes(), Optional.empty()))
                .isEqualTo(new Commit.Conflicted());
    }

    @Test
    void letsNobodyInWhenItIsBeingRemoved() {
        portal.run(
                new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), Duration.ZERO),
                Callers.backOffice(),
                acme.id());
        var ended = new UseCaseResult.Denied<>(new Denial.SessionEnded());

        assertThat(read("anna").outcome()).isEqualTo(ended);
        assertThat(confirm("anna").outcome()).isEqualTo(ended);
        assertThat(change("anna", command("Acme", Optional.of("ian"))).outcome())
                .isEqualTo(ended);
        assertThat(change("anna", command("Acme", Optional.empty())).outcome()).isEqualTo(ended);
    }

    /** Removes all contacts, as the first step of a removal does. */
    private void removeEverybody() {
        var removal = new Removal(acme.id(), "test", Callers.ORIGIN, InMemoryPortal.START, Optional.empty());
        var before = organization();
        portal.commit(portal.removals().begin(before, removal));
        portal.removals().entrances(removal, some -> {
            portal.commit(some.removal().get());
            return true;
        });
        portal.removals().remainders(removal, some -> {
            portal.commit(some.removal().get());
            return true;
        });
        portal.commit(List.of(portal.removals().finish(removal.finished(InMemoryPortal.START))));
        portal.commit(portal.organizations().add(before, portal.removals().find(acme.id())));
    }

    private Outcome change(String name, Optional<String> invoiceContact, Precondition precondition) {
        var command = new Command(name, ADDRESS, invoiceContact.map(ContactId::new), precondition);
        return switch (portal.commit(change("anna", command))) {
            case UseCaseResult.Passed<Outcome>(var outcome) -> outcome;
            case UseCaseResult.Denied<Outcome>(var denial) -> throw new AssertionError(denial.code());
        };
    }

    private static Command command(String name, Optional<String> invoiceContact) {
        return new Command(name, ADDRESS, invoiceContact.map(ContactId::new), Precondition.NONE);
    }

    private Organization organization() {
        return portal.organizations().find(acme.id()).orElseThrow();
    }

    private Decision<UseCaseResult<OwnOrganization>> read(String contact) {
        var useCase = new ReadOrganization(portal.organizations());
        return portal.decide(useCase, acme.caller(contact), Nothing.AT_ALL);
    }

    private Decision<UseCaseResult<Outcome>> change(String contact, Command command) {
        var useCase = new ChangeOrganization(portal.organizations(), portal.journal());
        return portal.decide(useCase, acme.caller(contact), command);
    }

    private Decision<UseCaseResult<OwnOrganization>> confirm(String contact) {
        var useCase = new ConfirmOrganization(portal.organizations(), portal.journal());
        return portal.decide(useCase, acme.caller(contact), Nothing.AT_ALL);
    }
}
