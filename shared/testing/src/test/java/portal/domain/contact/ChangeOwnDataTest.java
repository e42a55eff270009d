package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anEmployee;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.contact.ChangeOwnData.Outcome;
import portal.domain.decision.Precondition;
import portal.domain.organization.RemoveOrganization;
import portal.domain.usecase.Nothing;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ChangeOwnDataTest {
    private static final Interests INTERESTS =
            new Interests(Set.of(Responsibility.PROFIT_ADMINISTRATION), Set.of(Newsletter.EVENTS));

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme").with(anEmployee("carla"), anEmployee("bram"));
    private final ChangeOwnData changeOwnData = new ChangeOwnData(portal.contacts(), portal.journal());

    @Test
    void changesOnesOwnDataAndNothingElse() {
        var before = acme.contact("carla");

        var outcome = change("carla", command("Carla Bakker", Precondition.NONE));

        var after = acme.contact("carla");
        assertThat(after)
                .isEqualTo(before.with(new Contact.Particulars(
                                "Carla Bakker", before.email(), Optional.of("0612345678"), Language.EN))
                        .with(INTERESTS)
                        .next());
        assertThat(outcome)
                .isEqualTo(new UseCaseResult.Passed<>(new Outcome.Changed(new OwnData(
                        after, portal.organizations().find(acme.id()).orElseThrow()))));
        assertThat(acme.contact("bram").version()).isEqualTo(1);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.CHANGE_OWN_DATA);
            assertThat(entry.subject()).isEqualTo("carla");
            assertThat(entry.note()).isEqualTo("name, phone, language, responsibilities, newsletters");
        });
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void writesNothingWhenNothingChanges() {
        change("carla", command("Carla", Precondition.NONE));
        change("carla", command("Carla", Precondition.NONE));

        assertThat(acme.contact("carla").version()).isEqualTo(2);
        assertThat(portal.auditEntries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void changesOnlyTheVersionThatIsExpected(long expected, boolean met) {
        var outcome = change("carla", command("Carla Bakker", new Precondition(Optional.of(Set.of(expected)))));

        assertThat(outcome.equals(new UseCaseResult.Passed<>(new Outcome.ChangedMeanwhile())))
                .isEqualTo(!met);
        assertThat(acme.contact("carla").name().equals("Carla Bakker")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYEE, true", "ADMINISTRATOR, true", "INCIDENT_MANAGER, false"})
    void isForEmployeesAndAdministrators(Role role, boolean allowed) {
        acme.with(aContact("dirk").withRoles(role));

        var outcome = change("dirk", command("Dirk Smit", Precondition.NONE));

        assertThat(outcome.equals(
                        new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.CHANGE_OWN_DATA))))
                .isEqualTo(!allowed);
        assertThat(acme.contact("dirk").name()).isEqualTo(allowed ? "Dirk Smit" : "Dirk");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.result())
                .isEqualTo(allowed ? "DONE" : "forbidden"));
    }

    @Test
    void showsOnesOwnDataWhateverTheRole() {
        acme.with(aContact("dirk"));

        assertThat(read("dirk"))
                .isEqualTo(new UseCaseResult.Passed<>(new OwnData(
                        acme.contact("dirk"),
                        portal.organizations().find(acme.id()).orElseThrow())));
        assertThat(read("zoe")).isEqualTo(new UseCaseResult.Denied<>(new Denial.SessionEnded()));
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void isForNobodyOfARemovedOrganization() {
        portal.run(
                new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), Duration.ZERO),
                Callers.backOffice(),
                acme.id());
        var before = acme.contact("carla");

        assertThat(read("carla")).isEqualTo(new UseCaseResult.Denied<>(new Denial.SessionEnded()));
        assertThat(change("carla", command("Carla Bakker", Precondition.NONE)))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.SessionEnded()));
        assertThat(acme.contact("carla")).isEqualTo(before);
    }

    private UseCaseResult<Outcome> change(String contact, ChangeOwnData.Command command) {
        return portal.commit(portal.decide(changeOwnData, acme.caller(contact), command));
    }

    private UseCaseResult<OwnData> read(String contact) {
        var readOwnData = new ReadOwnData(portal.contacts());
        return portal.commit(portal.decide(readOwnData, acme.caller(contact), Nothing.AT_ALL));
    }

    private static ChangeOwnData.Command command(String name, Precondition precondition) {
        return new ChangeOwnData.Command(name, Optional.of("0612345678"), Language.EN, INTERESTS, precondition);
    }
}
