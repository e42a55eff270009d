package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.testing.fake.LicenseFixture.aLicense;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.access.Appointment;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Role;
import portal.domain.audit.AuditEntry;
import portal.domain.contact.Contact;
import portal.domain.contact.RoleCounts;
import portal.domain.contact.SecondFactor;
import portal.domain.decision.Precondition;
import portal.domain.decision.Transactions;
import portal.domain.event.EventType;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.ParticipantNumber;
import portal.domain.organization.RemoveOrganization;
import portal.domain.usage.SeatCount;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.LicenseFixture;

class SetUpOrganizationTest {
    private static final OrganizationId ACME = new OrganizationId("acme");

    private final InMemoryPortal portal = new InMemoryPortal();

    @Test
    void registersAnOrganization() {
        var outcome = register(command("Acme", Edition.STANDARD, true, anna(Optional.empty())));

        var organization = new Organization(
                ACME,
                "Acme",
                new ParticipantNumber("12345"),
                3,
                OrganizationDetails.NONE,
                InMemoryPortal.START,
                Optional.empty(),
                1);
        assertThat(outcome)
                .isEqualTo(new SetUpOutcome.Created(new OrganizationProfile(organization, Edition.STANDARD, true)));
        assertThat(portal.organizations().find(ACME)).contains(organization);
    }

    @Test
    void givesItAnEmptyLicense() {
        register(command("Acme", Edition.ENTERPRISE, true, anna(Optional.empty())));

        var license = portal.licenses().find(ACME).orElseThrow();
        assertThat(license.edition()).isEqualTo(Edition.ENTERPRISE);
        assertThat(license.flex()).isTrue();
        assertThat(license.entitlements()).isEmpty();
    }

    @Test
    void givesItAnAdministratorWhoStillHasToEnroll() {
        register(command("Acme", Edition.STANDARD, false, anna(Optional.of(new ContactId("anna")))));

        var anna = portal.contacts().find(ACME, new ContactId("anna")).orElseThrow();
        assertThat(anna.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        assertThat(anna.secondFactor())
                .isEqualTo(new SecondFactor(SecondFactor.Status.ENROLLMENT_REQUIRED, InMemoryPortal.START));
        assertThat(anna.language()).isEqualTo(Language.EN);
        assertThat(anna.appointment()).contains(new Appointment(Appointment.By.VENDOR, InMemoryPortal.START));
        assertThat(anna.hasSignedIn()).isFalse();
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.ContactAdded);
            assertThat(event.subject()).isEqualTo("anna");
        });
    }

    @Test
    void givesTheAdministratorAnIdWhenNoneIsChosen() {
        register(command("Acme", Edition.STANDARD, false, anna(Optional.empty())));

        assertThat(portal.contacts().administrators(ACME)).hasSize(1);
        assertThat(portal.roleCountStore().find(ACME)).isEqualTo(new RoleCounts(ACME, 1, 0, 0, 1));
    }

    @Test
    void requiresAFirstAdministrator() {
        var outcome = register(command("Acme", Edition.STANDARD, false, Optional.empty()));

        assertThat(outcome).isEqualTo(new SetUpOutcome.AdministratorRequired());
        assertThat(portal.organizations().find(ACME)).isEmpty();
    }

    @Test
    void changesWhatTheVendorSaysOfAnOrganizationAndLeavesItsContactsAlone() {
        register(command("Acme", Edition.STANDARD, false, anna(Optional.of(new ContactId("anna")))));

        register(command("Acme Holding", Edition.ENTERPRISE, true, anna(Optional.of(new ContactId("mallory")))));

        var organization = portal.organizations().find(ACME).orElseThrow();
        assertThat(organization.name()).isEqualTo("Acme Holding");
        assertThat(organization.version()).isEqualTo(2);
        assertThat(portal.licenses().find(ACME).orElseThrow().edition()).isEqualTo(Edition.ENTERPRISE);
        assertThat(portal.contacts().find(ACME, new ContactId("mallory"))).isEmpty();
        assertThat(portal.auditEntries())
                .extracting(AuditEntry::action)
                .containsExactly(Action.REGISTER_ORGANIZATION, Action.CHANGE_ORGANIZATION);
    }

    @Test
    void needsNoAdministratorForAnExistingOrganization() {
        portal.organization("acme");

        assertThat(register(command("Acme", Edition.STANDARD, false, Optional.empty())))
                .isInstanceOf(SetUpOutcome.Changed.class);
    }

    @Test
    void switchesFlexAtOnceAlsoOverTheMaximum() {
        var acme = portal.organization("acme")
                .with(aLicense().withFlex().withMaximum(EMPLOYEES, 10).using(9).withTemporaryWorkers(4));

        register(command("Acme", Edition.STANDARD, false, Optional.empty()));

        assertThat(acme.license().binding(EMPLOYEES).used()).isEqualTo(13);

        register(command("Acme", Edition.STANDARD, true, Optional.empty()));

        assertThat(acme.license().binding(EMPLOYEES).used()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, 10, true",
        "11, 10, 10, false",
        "10, 11, 10, false",
        "10, 10, 11, false",
        "0, 0, 0, true",
    })
    void switchesToSmallBusinessUpToTenEnvironmentsInUseAllowedOrGranted(
            int used, int maximum, int granted, boolean allowed) {
        environments(
                aLicense().withMaximum(ENVIRONMENTS, maximum).granted(granted).using(used));

        var outcome = register(command("Acme", Edition.SMALL_BUSINESS, false, Optional.empty()));

        assertThat(outcome instanceof SetUpOutcome.Changed).isEqualTo(allowed);
        assertThat(portal.licenses().find(ACME).orElseThrow().edition())
                .isEqualTo(allowed ? Edition.SMALL_BUSINESS : Edition.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({"13, 11, 12", "12, 13, 11", "11, 12, 13"})
    void namesTheHighestNumberOfEnvironmentsAboveAnEditionLimit(int used, int maximum, int granted) {
        environments(
                aLicense().withMaximum(ENVIRONMENTS, maximum).granted(granted).using(used));

        assertThat(register(command("Acme", Edition.SMALL_BUSINESS, false, Optional.empty())))
                .isEqualTo(new SetUpOutcome.OverEditionLimit(13, new SeatCount(10)));
        assertRefusedInTheAuditTrail("edition-limit");
    }

    @Test
    void tellsThatTheParticipantNumberIsInUse() {
        environments(aLicense().withMaximum(ENVIRONMENTS, 5).using(1));

        assertThat(register(renumbered())).isEqualTo(new SetUpOutcome.ParticipantInUse());
        assertRefusedInTheAuditTrail("participant-in-use");
    }

    @Test
    void changesOtherDataOfASmallBusiness() {
        environments(aLicense()
                .of(Edition.SMALL_BUSINESS)
                .withMaximum(ENVIRONMENTS, 10)
                .using(10));

        assertThat(register(command("Renamed", Edition.SMALL_BUSINESS, false, Optional.empty())))
                .isInstanceOf(SetUpOutcome.Changed.class);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void changesTheParticipantNumberOnlyWhileThereAreNoEnvironments(int environments, boolean allowed) {
        environments(aLicense().withMaximum(ENVIRONMENTS, 5).using(environments));

        var outcome = register(renumbered());

        assertThat(outcome instanceof SetUpOutcome.Changed).isEqualTo(allowed);
        assertThat(portal.organizations().find(ACME).orElseThrow().participant().digits())
                .isEqualTo(allowed ? "54321" : "12345");
    }

    @Test
    void doesNotChangeTheParticipantNumberBesideAFirstEnvironment() {
        var acme = portal.organization("acme").with(aLicense().withMaximum(ENVIRONMENTS, 5));
        var command = new SetUpOrganization.Command(
                ACME,
                "Acme",
                new ParticipantNumber("54321"),
                Edition.STANDARD,
                false,
                3,
                Optional.empty(),
                Precondition.NONE);
        var decision = useCase().decision(Callers.backOffice(), command);

        acme.withEnvironments("O12345AA");

        assertThat(portal.transactions().commit(decision.changes(), Optional.empty()))
                .isEqualTo(new Transactions.Commit.Conflicted());
    }

    @Test
    void tellsTheVersionThatAChangeMakes() {
        portal.organization("acme");

        var changed = (SetUpOutcome.Changed) register(command("Renamed", Edition.STANDARD, false, Optional.empty()));

        assertThat(portal.organizations().find(ACME))
                .contains(changed.registered().organization());
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "0, false"})
    void changesOnlyAnOrganizationThatTheCallerHasSeen(long seen, boolean allowed) {
        portal.organization("acme");

        var outcome = register(expecting(seen, command("Renamed", Edition.STANDARD, false, Optional.empty())));

        assertThat(outcome instanceof SetUpOutcome.Changed).isEqualTo(allowed);
        assertThat(outcome.equals(new SetUpOutcome.ChangedMeanwhile())).isEqualTo(!allowed);
    }

    @Test
    void createsNothingIfThePreconditionNamesAVersion() {
        var outcome = register(expecting(1, command("Acme", Edition.STANDARD, false, anna(Optional.empty()))));

        assertThat(outcome).isEqualTo(new SetUpOutcome.ChangedMeanwhile());
        assertThat(portal.organizations().find(ACME)).isEmpty();
    }

    @Test
    void createsNothingIfThePreconditionRequiresAnOrganization() {
        var command = command("Acme", Edition.STANDARD, false, anna(Optional.empty()));

        assertThat(register(with(Precondition.PRESENT, command))).isEqualTo(new SetUpOutcome.ChangedMeanwhile());
        assertThat(portal.organizations().find(ACME)).isEmpty();

        register(command);
        assertThat(register(with(Precondition.PRESENT, command))).isInstanceOf(SetUpOutcome.Changed.class);
    }

    @Test
    void createsNothingWhileAnEarlierOrganizationIsBeingRemoved() {
        portal.organization("acme");
        portal.run(
                new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), Duration.ZERO),
                Callers.backOffice(),
                ACME);

        assertThat(register(command("Acme", Edition.STANDARD, false, anna(Optional.empty()))))
                .isEqualTo(new SetUpOutcome.BeingRemoved());
        assertThat(portal.organizations().find(ACME)).isEmpty();
    }

    private static SetUpOrganization.Command with(Precondition precondition, SetUpOrganization.Command command) {
        return new SetUpOrganization.Command(
                command.organization(),
                command.name(),
                command.participant(),
                command.edition(),
                command.flex(),
                command.incidentManagerLimit(),
                command.administrator(),
                precondition);
    }

    private static SetUpOrganization.Command expecting(long version, SetUpOrganization.Command command) {
        return with(new Precondition(Optional.of(Set.of(version))), command);
    }

    private static SetUpOrganization.Command renumbered() {
        return new SetUpOrganization.Command(
                ACME,
                "Acme",
                new ParticipantNumber("54321"),
                Edition.STANDARD,
                false,
                3,
                Optional.empty(),
                Precondition.NONE);
    }

    private void assertRefusedInTheAuditTrail(String code) {
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.organization()).isEqualTo(ACME);
            assertThat(entry.action()).isEqualTo(Action.CHANGE_ORGANIZATION);
            assertThat(entry.actor().key()).isEqualTo("back-office:register");
            assertThat(entry.subject()).isEqualTo("acme");
            assertThat(entry.result()).isEqualTo(code);
        });
        assertThat(portal.organizations().find(ACME).orElseThrow().version()).isEqualTo(1);
    }

    private void environments(LicenseFixture license) {
        portal.organization("acme").with(license);
    }

    private SetUpOrganization useCase() {
        return new SetUpOrganization(
                portal.organizations(),
                portal.contacts(),
                portal.roleCountStore(),
                portal.licenses(),
                portal.journal());
    }

    private SetUpOutcome register(SetUpOrganization.Command command) {
        return portal.run(useCase(), Callers.backOffice(), command);
    }

    private static SetUpOrganization.Command command(
            String name, Edition edition, boolean flex, Optional<SetUpOrganization.Administrator> administrator) {
        return new SetUpOrganization.Command(
                ACME, name, new ParticipantNumber("12345"), edition, flex, 3, administrator, Precondition.NONE);
    }

    private static Optional<SetUpOrganization.Administrator> anna(Optional<ContactId> id) {
        var particulars =
                new Contact.Particulars("Anna", new EmailAddress("anna@acme.example"), Optional.empty(), Language.EN);
        return Optional.of(new SetUpOrganization.Administrator(id, particulars));
    }
}
