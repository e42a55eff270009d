package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.ContactFixture.anIncidentManager;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.contact.ContactCommand.Target;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.decision.Transactions;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.organization.RemoveOrganization;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ManageContactsTest {
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
    private static final Set<Role> EMPLOYEE = Set.of(Role.EMPLOYEE);
    private static final Set<Role> INCIDENT_MANAGER = Set.of(Role.INCIDENT_MANAGER);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(anAdministrator("anna"), anAdministrator("eva"), anIncidentManager("bram"), anEmployee("carla"));
    private final ManageContacts manage = new ManageContacts(
            portal.roleCountStore(),
            portal.contacts(),
            portal.addressChanges(),
            portal.administratorChanges(),
            portal.organizations(),
            portal.journal());

    @Test
    void addsAContactWhoStillHasToEnrollASecondFactor() {
        var added = added(add("Fleur Kok", "fleur@acme.example", EMPLOYEE));

        assertThat(portal.contacts().find(acme.id(), added.id())).contains(added);
        assertThat(added.roles()).isEqualTo(EMPLOYEE);
        assertThat(added.secondFactor()).isEqualTo(new SecondFactor(SecondFactor.Status.ENROLLMENT_REQUIRED, START));
        assertThat(added.interests()).isEqualTo(Interests.NONE);
        assertThat(added.version()).isEqualTo(1);
    }

    @Test
    void tellsOfAContactThatWasAdded() {
        var added = added(add("Fleur Kok", "fleur@acme.example", Set.of(Role.EMPLOYEE, Role.ADMINISTRATOR)));

        assertThat(portal.publishedEvents())
                .extracting(DomainEvent::type)
                .containsExactly(EventType.AdministratorChanged, EventType.ContactAdded);
        assertThat(portal.publishedEvents())
                .last()
                .extracting(DomainEvent::subject)
                .isEqualTo(added.id().value());
        assertAudited(Action.ADD_CONTACT, added.id().value(), "DONE", "roles EMPLOYEE+ADMINISTRATOR");
        assertThat(acme.roleCounts().administrators()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carla@acme.example", "CARLA@Acme.Example"})
    void refusesAnAddressThatAnotherContactHas(String address) {
        var outcome = add("Fleur Kok", address, EMPLOYEE);

        assertThat(outcome).isEqualTo(new ContactOutcome.EmailInUse());
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.ADD_CONTACT);
            assertThat(entry.result()).isEqualTo("email-in-use");
        });
    }

    @Test
    void takesAnAddressThatIsInUseElsewhere() {
        portal.organization("globex").with(aContact("gina").mailedAt("gina@example.org"));

        assertThat(add("Gina", "gina@example.org", EMPLOYEE)).isInstanceOf(ContactOutcome.Added.class);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true"})
    void addsIncidentManagersUpToTheLimit(int limit, boolean allowed) {
        acme.withIncidentManagerLimit(limit);

        var outcome = add("Fleur Kok", "fleur@acme.example", INCIDENT_MANAGER);

        assertThat(outcome instanceof ContactOutcome.Added).isEqualTo(allowed);
        if (!allowed) {
            assertThat(outcome).isEqualTo(new ContactOutcome.TooManyIncidentManagers(limit, 1));
        }
    }

    @Test
    void replacesTheDataAndRolesOfAContact() {
        acme.with(anEmployee("carla").withSessionsEndedAt(START));
        var before = acme.contact("carla");

        var outcome = change("carla", particulars("Carla Bakker", "carla@acme.example", Language.EN), INCIDENT_MANAGER);

        var after = acme.contact("carla");
        assertThat(outcome).isEqualTo(new ContactOutcome.Changed(after));
        assertThat(after)
                .isEqualTo(before.with(particulars("Carla Bakker", "carla@acme.example", Language.EN))
                        .with(INCIDENT_MANAGER)
                        .next());
        assertAudited(
                Action.CHANGE_CONTACT, "carla", "DONE", "name, phone, language, roles EMPLOYEE -> INCIDENT_MANAGER");
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void writesNothingWhenNothingChanges() {
        var before = acme.contact("carla");

        var outcome = change("carla", before.particulars(), before.roles());

        assertThat(outcome).isEqualTo(new ContactOutcome.Changed(before));
        assertThat(acme.contact("carla")).isEqualTo(before);
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void storesAChangeOfAddressAndAnnouncesItByReference() {
        change("carla", particulars("Carla", "carla.new@acme.example", Language.EN), EMPLOYEE);

        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.EmailChanged);
            assertThat(portal.addressChanges().find(acme.id(), event.subject()))
                    .contains(new AddressChange(
                            acme.id(),
                            event.subject(),
                            new ContactId("carla"),
                            "Carla",
                            Language.EN,
                            new EmailAddress("carla@acme.example"),
                            new EmailAddress("carla.new@acme.example"),
                            "Anna",
                            Optional.of("192.0.2.1"),
                            START));
        });
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.note())
                .startsWith("email, ")
                .doesNotContain("@"));
    }

    @Test
    void treatsAnotherCaseOfTheOwnAddressAsAnotherSpelling() {
        var carla = acme.contact("carla");

        change("carla", renamed(carla, "CARLA@acme.example"), EMPLOYEE);

        assertThat(acme.contact("carla").email().value()).isEqualTo("CARLA@acme.example");
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(add("Other", "carla@acme.example", EMPLOYEE)).isEqualTo(new ContactOutcome.EmailInUse());
    }

    @Test
    void refusesToGiveTheAddressOfAnother() {
        var outcome = change("carla", renamed(acme.contact("carla"), "Bram@acme.example"), EMPLOYEE);

        assertThat(outcome).isEqualTo(new ContactOutcome.EmailInUse());
        assertThat(acme.contact("carla").version()).isEqualTo(1);
        assertAudited(Action.CHANGE_CONTACT, "carla", "email-in-use", "email");
    }

    @Test
    void freesAnAddressAtOnce() {
        change("carla", renamed(acme.contact("carla"), "carla.new@acme.example"), EMPLOYEE);
        assertThat(change("bram", renamed(acme.contact("bram"), "carla@acme.example"), INCIDENT_MANAGER))
                .isInstanceOf(ContactOutcome.Changed.class);

        remove("bram");
        assertThat(add("New", "Carla@acme.example", EMPLOYEE)).isInstanceOf(ContactOutcome.Added.class);
    }

    @Test
    void assignsRoles() {
        var outcome = assign("carla", Set.of(Role.EMPLOYEE, Role.ADMINISTRATOR));

        assertThat(outcome).isEqualTo(new ContactOutcome.Changed(acme.contact("carla")));
        assertThat(acme.contact("carla").isAdministrator()).isTrue();
        assertThat(acme.roleCounts().administrators()).isEqualTo(3);
        assertAudited(Action.ASSIGN_ROLES, "carla", "DONE", "roles EMPLOYEE -> EMPLOYEE+ADMINISTRATOR");
    }

    @Test
    void takesAllRolesAway() {
        assign("bram", Set.of());

        assertThat(acme.contact("bram").roles()).isEmpty();
        assertThat(acme.roleCounts().incidentManagers()).isZero();
        assertAudited(Action.ASSIGN_ROLES, "bram", "DONE", "roles INCIDENT_MANAGER -> none");
    }

    @Test
    void keepsTheLastAdministrator() {
        assign("eva", EMPLOYEE);

        assertThat(assign("anna", EMPLOYEE)).isEqualTo(new ContactOutcome.LastAdministrator());
        assertThat(remove("anna")).isEqualTo(new ContactOutcome.LastAdministrator());
        assertThat(change("anna", acme.contact("anna").particulars(), Set.of()))
                .isEqualTo(new ContactOutcome.LastAdministrator());
        assertThat(acme.contact("anna").isAdministrator()).isTrue();
        assertThat(portal.auditEntries())
                .extracting(entry -> entry.action() + " " + entry.result())
                .containsExactlyInAnyOrder(
                        "ASSIGN_ROLES DONE",
                        "ASSIGN_ROLES last-administrator",
                        "REMOVE_CONTACT last-administrator",
                        "CHANGE_CONTACT last-administrator");
    }

    @Test
    void letsAnAdministratorGoOnceThereIsASuccessor() {
        assign("eva", EMPLOYEE);
        assign("carla", ADMINISTRATOR);

        assertThat(remove("anna")).isEqualTo(new ContactOutcome.Removed());
        assertThat(acme.roleCounts().administrators()).isEqualTo(1);
    }

    @Test
    void changesOtherRolesOfTheLastAdministrator() {
        assign("eva", EMPLOYEE);

        assertThat(assign("anna", Set.of(Role.ADMINISTRATOR, Role.EMPLOYEE)))
                .isInstanceOf(ContactOutcome.Changed.class);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true"})
    void grantsIncidentManagementUpToTheLimit(int limit, boolean allowed) {
        acme.withIncidentManagerLimit(limit);

        var outcome = assign("carla", INCIDENT_MANAGER);

        assertThat(outcome instanceof ContactOutcome.Changed).isEqualTo(allowed);
        if (!allowed) {
            assertThat(outcome).isEqualTo(new ContactOutcome.TooManyIncidentManagers(limit, 1));
            assertAudited(Action.ASSIGN_ROLES, "carla", "incident-manager-limit", "roles EMPLOYEE -> INCIDENT_MANAGER");
        }
    }

    @Test
    void revokesNoRoleWhenTheLimitIsLowered() {
        acme.withIncidentManagerLimit(0);

        assertThat(assign("bram", Set.of(Role.INCIDENT_MANAGER, Role.EMPLOYEE)))
                .isInstanceOf(ContactOutcome.Changed.class);
        assertThat(change("bram", renamed(acme.contact("bram"), "bram.new@acme.example"), INCIDENT_MANAGER))
                .isInstanceOf(ContactOutcome.Changed.class);
        assertThat(assign("bram", Set.of())).isInstanceOf(ContactOutcome.Changed.class);
        assertThat(assign("bram", INCIDENT_MANAGER)).isEqualTo(new ContactOutcome.TooManyIncidentManagers(0, 0));
    }

    @Test
    void makesRoomForAnotherIncidentManager() {
        acme.withIncidentManagerLimit(1);
        assign("bram", Set.of());

        assertThat(assign("carla", INCIDENT_MANAGER)).isInstanceOf(ContactOutcome.Changed.class);
    }

    @Test
    void removesAContact() {
        var outcome = remove("bram");

        assertThat(outcome).isEqualTo(new ContactOutcome.Removed());
        assertThat(portal.contacts().find(acme.id(), new ContactId("bram"))).isEmpty();
        assertThat(acme.roleCounts().incidentManagers()).isZero();
        assertAnnounced(EventType.ContactRemoved, "bram");
        assertAudited(Action.REMOVE_CONTACT, "bram", "DONE", "roles INCIDENT_MANAGER");
    }

    @Test
    void keepsWhoGetsTheInvoices() {
        acme.withInvoiceContact("carla");

        assertThat(remove("carla")).isEqualTo(new ContactOutcome.GetsInvoices());
        assertAudited(Action.REMOVE_CONTACT, "carla", "invoice-contact", "roles EMPLOYEE");
        assertThat(assign("carla", Set.of())).isInstanceOf(ContactOutcome.Changed.class);

        acme.withInvoiceContact("bram");
        assertThat(remove("carla")).isEqualTo(new ContactOutcome.Removed());
    }

    @Test
    void knowsNobodyOfAnotherOrganization() {
        portal.organization("globex").with(anAdministrator("gina"), anAdministrator("otto"));

        assertThat(remove("gina")).isEqualTo(new ContactOutcome.NoSuchContact());
        assertThat(assign("gina", EMPLOYEE)).isEqualTo(new ContactOutcome.NoSuchContact());
        assertThat(change("gina", particulars("Gina", "g@globex.example", Language.NL), EMPLOYEE))
                .isEqualTo(new ContactOutcome.NoSuchContact());
        assertThat(portal.organization("globex").contact("gina").isAdministrator())
                .isTrue();
        assertThat(portal.auditEntries())
                .allSatisfy(entry -> assertThat(entry.result()).isEqualTo("not-found"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, false"})
    void changesOnlyTheVersionThatIsExpected(long expected, boolean met) {
        assign("carla", Set.of());
        var target = new Target(new ContactId("carla"), new Precondition(Optional.of(Set.of(expected))));

        var outcome = passed(assign(acme.caller("anna"), target, ADMINISTRATOR));

        assertThat(outcome.equals(new ContactOutcome.ChangedMeanwhile())).isEqualTo(!met);
        assertThat(acme.contact("carla").isAdministrator()).isEqualTo(met);
    }

    @Test
    void removesOnlyTheVersionThatIsExpected() {
        var target = new Target(new ContactId("carla"), new Precondition(Optional.of(Set.of(7L))));

        assertThat(passed(remove(acme.caller("anna"), target))).isEqualTo(new ContactOutcome.ChangedMeanwhile());
        assertThat(acme.contact("carla").version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void isForAdministratorsOnly(Role role) {
        acme.with(aContact("dirk").withRoles(role));
        var dirk = acme.caller("dirk");

        assertThat(attempts(dirk)).isNotEmpty().allSatisfy(attempt -> assertThat(portal.commit(attempt))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_CONTACTS))));
        assertThat(portal.auditEntries())
                .extracting(entry -> entry.action() + " " + entry.result())
                .containsExactlyInAnyOrder(
                        "ADD_CONTACT forbidden",
                        "CHANGE_CONTACT forbidden",
                        "ASSIGN_ROLES forbidden",
                        "REMOVE_CONTACT forbidden");
    }

    @Test
    void isForNobodyOfARemovedOrganization() {
        portal.run(
                new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), Duration.ZERO),
                Callers.backOffice(),
                acme.id());
        var before = portal.contacts().all(acme.id());

        assertThat(attempts(acme.caller("anna"))).hasSize(4).allSatisfy(attempt -> assertThat(portal.commit(attempt))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.SessionEnded())));
        assertThat(portal.contacts().all(acme.id())).hasSize(4).isEqualTo(before);
    }

    /** Each of these changes alone is allowed. Of two at the same moment, one is decided again. */
    @Test
    void letsOneOfTwoConcurrentChangesConflict() {
        var decisions = new ArrayList<Decision<UseCaseResult<ContactOutcome>>>();
        decisions.add(assign(acme.caller("anna"), target("eva"), EMPLOYEE));
        decisions.add(assign(acme.caller("eva"), target("anna"), EMPLOYEE));
        decisions.add(remove(acme.caller("eva"), target("bram")));
        decisions.add(add(acme.caller("eva"), particulars("A", "a@acme.example", Language.NL), EMPLOYEE));
        decisions.add(change(
                acme.caller("eva"),
                target("carla"),
                particulars("A", "b@acme.example", Language.NL),
                INCIDENT_MANAGER));

        portal.commit(decisions.getFirst());

        assertThat(decisions.subList(1, decisions.size())).allSatisfy(this::assertConflicts);
    }

    /** The counts stay the same, but the set of contacts that they count changes. */
    @Test
    void conflictsOnRoleCountsWhenAContactWithoutARoleJoinsOrLeaves() {
        var before = acme.roleCounts();

        var added = added(add("Fleur Kok", "fleur@acme.example", Set.of()));
        assertThat(acme.roleCounts()).isEqualTo(before.next());

        assertThat(remove(added.id().value())).isEqualTo(new ContactOutcome.Removed());
        assertThat(acme.roleCounts()).isEqualTo(before.next().next());
    }

    @Test
    void leavesRoleCountsAloneWhenOnlyANameChanges() {
        var before = acme.roleCounts();

        change("carla", particulars("Carla Bakker", "carla@acme.example", Language.NL), EMPLOYEE);

        assertThat(acme.contact("carla").name()).isEqualTo("Carla Bakker");
        assertThat(acme.roleCounts()).isEqualTo(before);
    }

    @Test
    void requiresAnUnchangedLimitForAGrantAndAnUnchangedInvoiceContactForARemoval() {
        var granting = assign(acme.caller("anna"), target("carla"), INCIDENT_MANAGER);
        var removing = remove(acme.caller("anna"), target("carla"));
        var revoking = assign(acme.caller("anna"), target("bram"), EMPLOYEE);

        acme.withIncidentManagerLimit(1);

        assertConflicts(granting);
        assertConflicts(removing);
        assertThat(commit(revoking)).isEqualTo(new Transactions.Commit.Committed());
    }

    @Test
    void countsAnOrganizationFromBeforeThereWereRoleCounts() {
        var globex = portal.organization("globex");
        portal.commit(portal.contacts().add(anAdministrator("gina").in(globex.id())));
        portal.commit(portal.contacts().add(anAdministrator("otto").in(globex.id())));

        assertThat(passed(remove(globex.caller("gina"), target("otto")))).isEqualTo(new ContactOutcome.Removed());
        assertThat(globex.roleCounts()).isEqualTo(new RoleCounts(globex.id(), 1, 1, 0, 1));
        assertThat(passed(remove(globex.caller("gina"), target("gina"))))
                .isEqualTo(new ContactOutcome.LastAdministrator());
    }

    private List<Decision<UseCaseResult<ContactOutcome>>> attempts(Caller.Customer caller) {
        return List.of(
                add(caller, particulars("A", "a@acme.example", Language.NL), EMPLOYEE),
                change(caller, target("carla"), particulars("A", "a@acme.example", Language.NL), EMPLOYEE),
                assign(caller, target("carla"), ADMINISTRATOR),
                remove(caller, target("carla")));
    }

    private void assertConflicts(Decision<?> decision) {
        assertThat(commit(decision)).isEqualTo(new Transactions.Commit.Conflicted());
    }

    private Transactions.Commit commit(Decision<?> decision) {
        return portal.transactions().commit(decision.changes(), Optional.empty());
    }

    private ContactOutcome add(String name, String email, Set<Role> roles) {
        return passed(add(acme.caller("anna"), particulars(name, email, Language.NL), roles));
    }

    private ContactOutcome change(String id, Contact.Particulars particulars, Set<Role> roles) {
        return passed(change(acme.caller("anna"), target(id), particulars, roles));
    }

    private ContactOutcome assign(String id, Set<Role> roles) {
        return passed(assign(acme.caller("anna"), target(id), roles));
    }

    private ContactOutcome remove(String id) {
        return passed(remove(acme.caller("anna"), target(id)));
    }

    private Decision<UseCaseResult<ContactOutcome>> add(
            Caller.Customer caller, Contact.Particulars particulars, Set<Role> roles) {
        return portal.decide(manage.add(), caller, new ContactCommand.Add(particulars, roles));
    }

    private Decision<UseCaseResult<ContactOutcome>> change(
            Caller.Customer caller, Target target, Contact.Particulars particulars, Set<Role> roles) {
        return portal.decide(manage.change(), caller, new ContactCommand.Change(target, particulars, roles));
    }

    private Decision<UseCaseResult<ContactOutcome>> assign(Caller.Customer caller, Target target, Set<Role> roles) {
        return portal.decide(manage.assignRoles(), caller, new ContactCommand.AssignRoles(target, roles));
    }

    private Decision<UseCaseResult<ContactOutcome>> remove(Caller.Customer caller, Target target) {
        return portal.decide(manage.remove(), caller, new ContactCommand.Remove(target));
    }

    private ContactOutcome passed(Decision<UseCaseResult<ContactOutcome>> decision) {
        return switch (portal.commit(decision)) {
            case UseCaseResult.Passed<ContactOutcome>(var outcome) -> outcome;
            case UseCaseResult.Denied<ContactOutcome>(var denial) -> throw new AssertionError(denial);
        };
    }

    private static Contact added(ContactOutcome outcome) {
        assertThat(outcome).isInstanceOf(ContactOutcome.Added.class);
        return ((ContactOutcome.Added) outcome).contact();
    }

    private void assertAnnounced(EventType type, String subject) {
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(type);
            assertThat(event.subject()).isEqualTo(subject);
            assertThat(event.actor()).isEqualTo("anna");
        });
    }

    private void assertAudited(Action action, String subject, String result, String note) {
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().key()).isEqualTo("anna");
            assertThat(entry.action()).isEqualTo(action);
            assertThat(entry.subject()).isEqualTo(subject);
            assertThat(entry.result()).isEqualTo(result);
            assertThat(entry.note()).isEqualTo(note);
        });
    }

    private static Target target(String id) {
        return new Target(new ContactId(id), Precondition.NONE);
    }

    private static Contact.Particulars renamed(Contact contact, String email) {
        return new Contact.Particulars(contact.name(), new EmailAddress(email), contact.phone(), contact.language());
    }

    private static Contact.Particulars particulars(String name, String email, Language language) {
        return new Contact.Particulars(name, new EmailAddress(email), Optional.of("+31 6 12345678"), language);
    }
}
