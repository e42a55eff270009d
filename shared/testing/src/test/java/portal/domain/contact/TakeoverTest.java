package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.Callers.signedInAt;
import static portal.testing.fake.Callers.withoutSecondFactor;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.InMemoryPortal.START;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Appointment;
import portal.domain.access.Caller;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.audit.AuditEntry;
import portal.domain.contact.AdministratorChange.Kind;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.decision.Transactions;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.secondfactor.RecordSigningIn;
import portal.domain.usecase.UseCase;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

/** A session left open does not hand the organization to somebody else (docs/domain.md, section 1). */
class TakeoverTest {
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
    private static final Set<Role> EMPLOYEE = Set.of(Role.EMPLOYEE);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme")
            .with(
                    anAdministrator("anna"),
                    anAdministrator("eva"),
                    anEmployee("carla"),
                    anAdministrator("fleur").appointedAt(START.minusSeconds(3600)));
    private final ManageContacts manage = new ManageContacts(
            portal.roleCountStore(),
            portal.contacts(),
            portal.addressChanges(),
            portal.administratorChanges(),
            portal.organizations(),
            portal.journal());

    @Test
    void needsARecentSecondFactorForWhatCouldHandOverTheOrganization() {
        for (var stale : stale(acme.caller("anna"))) {
            assertThat(List.of(
                            run(manage.add(), stale, add("thief@elsewhere.example", ADMINISTRATOR)),
                            run(manage.assignRoles(), stale, assign("carla", ADMINISTRATOR)),
                            run(manage.change(), stale, change("carla", "carla@acme.example", ADMINISTRATOR)),
                            run(manage.assignRoles(), stale, assign("eva", EMPLOYEE)),
                            run(manage.change(), stale, change("eva", "eva@acme.example", EMPLOYEE)),
                            run(manage.remove(), stale, remove("eva")),
                            run(manage.remove(), stale, remove("anna")),
                            run(manage.change(), stale, change("carla", "thief@elsewhere.example", EMPLOYEE)),
                            run(manage.change(), stale, change("carla", "CARLA@acme.example", EMPLOYEE)),
                            run(manage.change(), stale, change("anna", "anna@elsewhere.example", ADMINISTRATOR))))
                    .containsOnly(new UseCaseResult.Denied<>(new Denial.RecentSecondFactorRequired()));
        }
        assertThat(portal.publishedEvents()).isEmpty();
        assertThat(acme.roleCounts().version()).as("nothing changed").isZero();
    }

    @Test
    void needsNoneForTheRest() {
        for (var stale : stale(acme.caller("anna"))) {
            var address = "new-%s@acme.example".formatted(portal.freshId());
            assertThat(List.of(
                            run(manage.add(), stale, add(address, EMPLOYEE)),
                            run(manage.assignRoles(), stale, assign("carla", Set.of(Role.INCIDENT_MANAGER))),
                            run(manage.assignRoles(), stale, assign("carla", EMPLOYEE)),
                            run(manage.assignRoles(), stale, assign("eva", Set.of(Role.ADMINISTRATOR, Role.EMPLOYEE))),
                            run(manage.change(), stale, change("eva", "eva@acme.example", ADMINISTRATOR))))
                    .hasOnlyElementsOfType(UseCaseResult.Passed.class);
        }
        assertThat(run(manage.remove(), withoutSecondFactor(acme.caller("anna")), remove("carla")))
                .isEqualTo(new UseCaseResult.Passed<>(new ContactOutcome.Removed()));
    }

    @Test
    void tellsNothingOfContactsElsewhereForWantOfARecentSecondFactor() {
        portal.organization("globex").with(anAdministrator("gina"));

        assertThat(run(manage.remove(), withoutSecondFactor(acme.caller("anna")), remove("gina")))
                .isEqualTo(new UseCaseResult.Passed<>(new ContactOutcome.NoSuchContact()));
    }

    @Test
    void recordsTheAttemptInTheAuditTrail() {
        run(manage.remove(), withoutSecondFactor(acme.caller("anna")), remove("eva"));

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("eva");
            assertThat(entry.result()).isEqualTo("recent-second-factor-required");
        });
    }

    @Test
    void protectsAdministratorsFromOneWhoWasAppointedJustNow() {
        var fleur = acme.caller("fleur");

        assertThat(List.of(
                        run(manage.assignRoles(), fleur, assign("eva", EMPLOYEE)),
                        run(manage.change(), fleur, change("eva", "eva@acme.example", EMPLOYEE)),
                        run(manage.remove(), fleur, remove("eva")),
                        run(manage.change(), fleur, change("eva", "thief@elsewhere.example", ADMINISTRATOR))))
                .containsOnly(new UseCaseResult.Denied<>(new Denial.AppointedRecently(START.plusSeconds(82_800))));
        assertThat(portal.auditEntries()).extracting(AuditEntry::result).containsOnly("appointed-recently");
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void letsANewAdministratorDoTheRest() {
        var fleur = acme.caller("fleur");

        assertThat(List.of(
                        run(manage.assignRoles(), fleur, assign("carla", ADMINISTRATOR)),
                        run(manage.change(), fleur, change("fleur", "f@acme.example", ADMINISTRATOR)),
                        run(manage.assignRoles(), fleur, assign("eva", Set.of(Role.ADMINISTRATOR, Role.EMPLOYEE))),
                        run(manage.assignRoles(), fleur, assign("fleur", EMPLOYEE))))
                .hasOnlyElementsOfType(UseCaseResult.Passed.class);
    }

    @Test
    void countsTheWaitFromTheLastAppointment() {
        run(manage.assignRoles(), acme.caller("anna"), assign("eva", EMPLOYEE));
        assertThat(acme.contact("eva").appointment()).isEmpty();
        portal.clock().set(START.plusSeconds(60));

        run(manage.assignRoles(), acme.caller("anna"), assign("eva", ADMINISTRATOR));
        run(manage.assignRoles(), acme.caller("anna"), assign("eva", Set.of(Role.ADMINISTRATOR, Role.EMPLOYEE)));

        assertThat(acme.contact("eva").appointment())
                .contains(new Appointment(Appointment.By.ADMINISTRATOR, START.plusSeconds(60)));
        assertThat(run(manage.remove(), acme.caller("eva"), remove("anna")))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.AppointedRecently(START.plusSeconds(86_460))));
    }

    @Test
    void keepsWhatHappenedToAnAdministratorForTheMails() {
        run(manage.assignRoles(), acme.caller("anna"), assign("carla", ADMINISTRATOR));
        run(manage.change(), acme.caller("anna"), change("eva", "thief@elsewhere.example", EMPLOYEE));
        run(manage.remove(), acme.caller("anna"), remove("fleur"));
        run(manage.add(), acme.caller("anna"), add("gijs@acme.example", ADMINISTRATOR));

        assertThat(portal.publishedEvents().stream()
                        .filter(event -> event.type() == EventType.AdministratorChanged)
                        .map(event -> portal.administratorChanges()
                                .find(acme.id(), event.subject())
                                .orElseThrow()))
                .extracting(change -> change.kind() + " " + change.name() + " " + change.email() + " " + change.by()
                        + " " + change.from().orElseThrow() + " " + change.at())
                .containsExactly(
                        Kind.APPOINTED + " Carla carla@acme.example Anna 192.0.2.1 " + START,
                        Kind.DEMOTED + " Eva eva@acme.example Anna 192.0.2.1 " + START,
                        Kind.REMOVED + " Fleur fleur@acme.example Anna 192.0.2.1 " + START,
                        Kind.ADDED + " Gijs gijs@acme.example Anna 192.0.2.1 " + START);
        assertThat(portal.publishedEvents())
                .extracting(DomainEvent::type)
                .contains(EventType.EmailChanged, EventType.ContactRemoved, EventType.ContactAdded);
    }

    /** Whoever was only invited counts as long as nobody has signed in. */
    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, true", "false, false, true"})
    void keepsAnAdministratorWhoHasSignedIn(boolean whoGoes, boolean whoStays, boolean allowed) {
        var globex = portal.organization("globex")
                .with(
                        whoGoes
                                ? anAdministrator("gina")
                                : anAdministrator("gina").yetToEnroll(),
                        whoStays
                                ? anAdministrator("otto")
                                : anAdministrator("otto").yetToEnroll());

        assertThat(run(manage.remove(), globex.caller("gina"), remove("gina")))
                .isEqualTo(new UseCaseResult.Passed<>(
                        allowed ? new ContactOutcome.Removed() : new ContactOutcome.LastAdministrator()));
    }

    @Test
    void keepsTheLastAdministratorWhoHasSignedInAlsoBesideInvitedOnes() {
        var globex = portal.organization("globex");
        globex.with(anAdministrator("gina"), anAdministrator("invited").yetToEnroll());
        var gina = globex.caller("gina");

        assertThat(run(manage.remove(), gina, remove("gina")))
                .isEqualTo(new UseCaseResult.Passed<>(new ContactOutcome.LastAdministrator()));
        assertThat(run(manage.assignRoles(), gina, assign("gina", EMPLOYEE)))
                .isEqualTo(new UseCaseResult.Passed<>(new ContactOutcome.LastAdministrator()));

        signIn("globex", "invited");
        assertThat(run(manage.remove(), gina, remove("gina")))
                .isEqualTo(new UseCaseResult.Passed<>(new ContactOutcome.Removed()));
        assertThat(globex.roleCounts())
                .extracting(RoleCounts::administrators, RoleCounts::signedIn)
                .containsExactly(1, 1);
    }

    @Test
    void decidesADemotionAnewWhenAnAdministratorSignsInForTheFirstTimeAtTheSameMoment() {
        var globex = portal.organization("globex");
        globex.with(
                anAdministrator("gina").yetToEnroll(), anAdministrator("otto").yetToEnroll());
        var demotion = portal.decide(manage.assignRoles(), globex.caller("gina"), assign("otto", EMPLOYEE));

        signIn("globex", "otto");

        assertThat(portal.transactions().commit(demotion.changes(), Optional.empty()))
                .isEqualTo(new Transactions.Commit.Conflicted());
        assertThat(run(manage.assignRoles(), globex.caller("gina"), assign("otto", EMPLOYEE)))
                .isEqualTo(new UseCaseResult.Passed<>(new ContactOutcome.LastAdministrator()));
    }

    @Test
    void decidesARemovalAnewWhenTheOtherAdministratorSignsInForTheFirstTimeAtTheSameMoment() {
        var globex = portal.organization("globex");
        globex.with(
                anAdministrator("gina").yetToEnroll(), anAdministrator("otto").yetToEnroll());
        var removal = portal.decide(manage.remove(), globex.caller("gina"), remove("gina"));

        signIn("globex", "otto");

        assertThat(portal.transactions().commit(removal.changes(), Optional.empty()))
                .isEqualTo(new Transactions.Commit.Conflicted());
        assertThat(run(manage.remove(), globex.caller("gina"), remove("gina")))
                .isEqualTo(new UseCaseResult.Passed<>(new ContactOutcome.Removed()));
        assertThat(globex.roleCounts().signedIn()).isEqualTo(1);
    }

    /** The caller with an old sign-in, and with one that used no second factor. */
    private static List<Caller.Customer> stale(Caller.Customer caller) {
        return List.of(signedInAt(START.minusSeconds(901), caller), withoutSecondFactor(caller));
    }

    private void signIn(String organization, String contact) {
        new RecordSigningIn(portal.contacts(), portal.roleCountStore(), portal.transactions(), portal.journal())
                .signedIn(portal.organization(organization).id(), new ContactId(contact));
    }

    private <C extends ContactCommand, S> UseCaseResult<ContactOutcome> run(
            UseCase<C, S, ContactOutcome> useCase, Caller.Customer caller, C command) {
        Decision<UseCaseResult<ContactOutcome>> decision = portal.decide(useCase, caller, command);
        return portal.commit(decision);
    }

    private static ContactCommand.Add add(String email, Set<Role> roles) {
        return new ContactCommand.Add(particulars("Gijs", email), roles);
    }

    private static ContactCommand.AssignRoles assign(String id, Set<Role> roles) {
        return new ContactCommand.AssignRoles(target(id), roles);
    }

    private static ContactCommand.Remove remove(String id) {
        return new ContactCommand.Remove(target(id));
    }

    private static ContactCommand.Change change(String id, String email, Set<Role> roles) {
        return new ContactCommand.Change(target(id), particulars("Another name", email), roles);
    }

    private static ContactCommand.Target target(String id) {
        return new ContactCommand.Target(new ContactId(id), Precondition.NONE);
    }

    private static Contact.Particulars particulars(String name, String email) {
        return new Contact.Particulars(name, new EmailAddress(email), Optional.empty(), Language.NL);
    }
}
