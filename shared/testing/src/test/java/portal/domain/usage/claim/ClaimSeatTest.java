package portal.domain.usage.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EmployeeKind.STAFF;
import static portal.domain.usage.EmployeeKind.TEMPORARY;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.activeAt;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.mention;
import static portal.testing.fake.Assignments.outOfService;
import static portal.testing.fake.Assignments.user;
import static portal.testing.fake.LicenseFixture.aLicense;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Decision;
import portal.domain.usage.Assignment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.HolderId;
import portal.domain.usage.HolderId.Kind;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.Registration;
import portal.domain.usage.SeatCount;
import portal.domain.usage.claim.ClaimOutcome.MaximumReached;
import portal.domain.usage.claim.ClaimOutcome.NoSuchEnvironment;
import portal.domain.usage.claim.ClaimOutcome.NoSuchOrganization;
import portal.domain.usage.claim.ClaimOutcome.Registered;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.LicenseFixture;
import portal.testing.fake.OrganizationFixture;

class ClaimSeatTest {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String T1 = "T12345AA";

    private final InMemoryPortal portal = new InMemoryPortal();

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "3, false"})
    void takesTheLastFreeSeatAndNoMore(int used, boolean free) {
        var acme = acme(aLicense().withMaximum(PROFIT_USERS, 2).using(used));

        var outcome = claim(acme, O1, Kind.USER, "jan", user(PROFIT));

        var pool = Pool.of(PROFIT_USERS, PRODUCTION);
        assertThat(outcome)
                .isEqualTo(
                        free
                                ? new Registered(true)
                                : new MaximumReached(new Occupancy(pool, new SeatCount(2), used, 0)));
        assertThat(used(acme, pool)).isEqualTo(free ? used + 1 : used);
    }

    @Test
    void changesNothingForAHolderWithASeat() {
        var acme = acme(aLicense().withMaximum(PROFIT_USERS, 1)).withUser(O1, "jan", PROFIT);
        var before = acme.license();
        var registration = portal.registrations()
                .state(acme.id(), new EnvironmentCode(O1), id(Kind.USER, "jan"))
                .orElseThrow()
                .registration()
                .orElseThrow();

        var decision = decide(acme.id(), id(Kind.USER, "jan"), registration);

        assertThat(decision.outcome()).isEqualTo(new Registered(false));
        assertThat(decision.changes()).isEmpty();
        assertThat(acme.license()).isEqualTo(before);
    }

    @Test
    void storesALaterActivityAtAFullPoolWithoutTouchingIt() {
        var acme = acme(aLicense().withMaximum(PROFIT_USERS, 1))
                .withUser(O1, "jan", activeAt("2026-02-01T08:00:00Z", PROFIT))
                .withUser(O2, "JAN", PROFIT);
        var before = acme.license();
        var spelled = jan(acme).holder().spelling();
        var named = jan(acme).holder().names();

        var outcome = claim(acme, O1, "jan", activeAt("2026-03-01T08:00:00Z", PROFIT));

        assertThat(outcome).isEqualTo(new Registered(true));
        assertThat(jan(acme).registration().orElseThrow().assignment())
                .isEqualTo(activeAt("2026-03-01T08:00:00Z", PROFIT));
        assertThat(jan(acme).holder().assignments())
                .containsEntry(new EnvironmentCode(O1), activeAt("2026-03-01T08:00:00Z", PROFIT))
                .containsEntry(new EnvironmentCode(O2), user(PROFIT));
        assertThat(jan(acme).holder().spelling()).isEqualTo(spelled).isEqualTo("JAN");
        assertThat(jan(acme).holder().names()).isEqualTo(named);
        assertThat(acme.license()).isEqualTo(before);
    }

    @Test
    void takesAnEarlierActivityAsTold() {
        var acme = acme(aLicense()).withUser(O1, "jan", activeAt("2026-02-01T08:00:00Z", PROFIT));

        claim(acme, O1, "jan", activeAt("2026-01-01T08:00:00Z", PROFIT));

        assertThat(jan(acme).registration().orElseThrow().assignment())
                .isEqualTo(activeAt("2026-01-01T08:00:00Z", PROFIT));
    }

    @Test
    void keepsTheKnownActivityWhenAClaimTellsOfNone() {
        var acme = acme(aLicense()).withUser(O1, "jan", activeAt("2026-02-01T08:00:00Z", PROFIT));

        assertThat(claim(acme, O1, "jan", user(PROFIT))).isEqualTo(new Registered(false));
        assertThat(claim(acme, O1, "jan", blocked(PROFIT))).isEqualTo(new Registered(true));

        assertThat(jan(acme).registration().orElseThrow().assignment())
                .isEqualTo(blocked(PROFIT)
                        .lastActive(activeAt("2026-02-01T08:00:00Z").lastActiveAt()));
    }

    @Test
    void knowsNoActivityOfAUserWhoWasAway() {
        var acme = acme(aLicense()).withUser(O1, "jan", activeAt("2026-02-01T08:00:00Z", PROFIT));
        portal.run(
                new FreeSeat(portal.registrations()),
                Callers.backOffice(),
                new FreeSeat.Command(new EnvironmentId(acme.id(), new EnvironmentCode(O1)), id(Kind.USER, "jan")));

        claim(acme, O1, "jan", user(PROFIT));

        assertThat(jan(acme).registration().orElseThrow().assignment()).isEqualTo(user(PROFIT));
    }

    @Test
    void letsAHolderWithASeatIntoMoreEnvironmentsOfTheTypeAtAFullPool() {
        var acme = acme(aLicense().withMaximum(PROFIT_USERS, 1)).withUser(O1, "jan", PROFIT);

        assertThat(claim(acme, O2, Kind.USER, "JAN", user(PROFIT))).isEqualTo(new Registered(true));
        assertThat(claim(acme, O2, Kind.USER, "els", user(PROFIT))).isInstanceOf(MaximumReached.class);
    }

    @Test
    void countsEachTypeForItself() {
        var acme = acme(aLicense().withMaximum(PROFIT_USERS, 1)).withUser(O1, "jan", PROFIT);

        assertThat(claim(acme, T1, Kind.USER, "els", user(PROFIT))).isEqualTo(new Registered(true));
        assertThat(used(acme, Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);
        assertThat(used(acme, Pool.of(PROFIT_USERS, TEST))).isEqualTo(1);
    }

    @Test
    void namesTheFirstFullPoolInTheOrderOfTheMetrics() {
        var acme = acme(aLicense().withMaximum(PROFIT_USERS, 0).withMaximum(INSITE_USERS, 0));

        assertThat(claim(acme, O1, Kind.USER, "jan", user(INSITE, PROFIT)))
                .isEqualTo(
                        new MaximumReached(new Occupancy(Pool.of(PROFIT_USERS, PRODUCTION), new SeatCount(0), 0, 0)));
    }

    @Test
    void takesNoSeatOfOneKindWhenAnotherIsFull() {
        var acme = acme(aLicense().withMaximum(INSITE_USERS, 0));

        assertThat(claim(acme, O1, Kind.USER, "jan", user(INSITE, PROFIT))).isInstanceOf(MaximumReached.class);
        assertThat(used(acme, Pool.of(PROFIT_USERS, PRODUCTION))).isZero();
    }

    @Test
    void blocksAtAFullPool() {
        var acme = acme(aLicense().withMaximum(PROFIT_USERS, 1)).withUser(O1, "jan", PROFIT);

        assertThat(claim(acme, O1, Kind.USER, "jan", blocked(PROFIT))).isEqualTo(new Registered(true));
        assertThat(used(acme, Pool.of(PROFIT_USERS, PRODUCTION))).isZero();
    }

    @Test
    void registersABlockedUserAtAFullPool() {
        var acme = acme(aLicense().withMaximum(PROFIT_USERS, 0));

        assertThat(claim(acme, O1, Kind.USER, "jan", blocked(PROFIT))).isEqualTo(new Registered(true));
    }

    @Test
    void refusesToUnblockAtAFullPool() {
        var acme = acme(aLicense().withMaximum(PROFIT_USERS, 1))
                .withBlockedUser(O1, "jan", PROFIT)
                .withUser(O1, "els", PROFIT);

        assertThat(claim(acme, O1, Kind.USER, "jan", user(PROFIT))).isInstanceOf(MaximumReached.class);
    }

    @Test
    void changesKindsWhenTheOtherKindHasRoom() {
        var acme = acme(aLicense().withMaximum(PROFIT_USERS, 1)).withUser(O1, "jan", PROFIT);

        assertThat(claim(acme, O1, Kind.USER, "jan", user(INSITE))).isEqualTo(new Registered(true));
        assertThat(used(acme, Pool.of(PROFIT_USERS, PRODUCTION))).isZero();
        assertThat(used(acme, Pool.of(INSITE_USERS, PRODUCTION))).isEqualTo(1);
    }

    @Test
    void letsTemporaryWorkersInBeyondTheMaximumUnderFlexAlone() {
        var employees = aLicense().withMaximum(EMPLOYEES, 0);

        assertThat(claim(acme(employees), O1, Kind.EMPLOYEE, "guid", employee(TEMPORARY)))
                .isInstanceOf(MaximumReached.class);

        var flexible = acme(employees.withFlex());
        assertThat(claim(flexible, O1, Kind.EMPLOYEE, "guid", employee(TEMPORARY)))
                .isEqualTo(new Registered(true));
        assertThat(flexible.license().binding(EMPLOYEES))
                .isEqualTo(new Occupancy(Pool.overTheLicense(EMPLOYEES), new SeatCount(0), 0, 1));
    }

    @Test
    void refusesATemporaryWorkerWhoBecomesStaffAtAFullPool() {
        var acme = acme(aLicense().withFlex().withMaximum(EMPLOYEES, 0)).withEmployee(O1, "guid", TEMPORARY);

        assertThat(claim(acme, O1, Kind.EMPLOYEE, "guid", employee(STAFF))).isInstanceOf(MaximumReached.class);
        assertThat(claim(acme, O1, Kind.EMPLOYEE, "guid", outOfService(STAFF))).isEqualTo(new Registered(true));
    }

    @Test
    void countsDeclarationsAndClients() {
        var acme = acme(aLicense().withMaximum(DECLARATIONS, 1).withMaximum(CLIENTS, 1));

        assertThat(claim(acme, O1, Kind.DECLARATION, "d-1", mention())).isEqualTo(new Registered(true));
        assertThat(claim(acme, T1, Kind.DECLARATION, "D-1", mention())).isEqualTo(new Registered(true));
        assertThat(claim(acme, T1, Kind.DECLARATION, "d-2", mention())).isInstanceOf(MaximumReached.class);
        assertThat(claim(acme, O1, Kind.CLIENT, "c-1", mention())).isEqualTo(new Registered(true));
        assertThat(claim(acme, T1, Kind.CLIENT, "c-2", mention())).isEqualTo(new Registered(true));
        assertThat(claim(acme, O1, Kind.CLIENT, "c-2", mention())).isInstanceOf(MaximumReached.class);
    }

    @Test
    void leavesNoTraceInTheAuditTrail() {
        var acme = acme(aLicense());

        claim(acme, O1, Kind.USER, "jan", user(PROFIT));

        assertThat(portal.auditEntries()).isEmpty();
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void knowsWhenTheEnvironmentOrTheOrganizationIsNotThere() {
        var acme = acme(aLicense());

        assertThat(claim(acme, "D12345AA", Kind.USER, "jan", user(PROFIT))).isEqualTo(new NoSuchEnvironment());
        var jan = registration(O1, "jan", user(PROFIT));
        assertThat(decide(new OrganizationId("nobody"), id(Kind.USER, "jan"), jan)
                        .outcome())
                .isEqualTo(new NoSuchOrganization());
    }

    private OrganizationFixture acme(LicenseFixture license) {
        return portal.organization("acme").with(license).withEnvironments(O1, O2, T1);
    }

    private ClaimOutcome claim(
            OrganizationFixture organization, String environment, Kind kind, String holder, Assignment assignment) {
        return portal.commit(
                decide(organization.id(), id(kind, holder), registration(environment, holder, assignment)));
    }

    /** As the fixture does, with a name. */
    private ClaimOutcome claim(OrganizationFixture organization, String environment, String user, Assignment.User as) {
        var registration = new Registration(
                new EnvironmentCode(environment),
                user,
                as,
                new Person(Optional.of("Name of " + user), Optional.empty()));
        return portal.commit(decide(organization.id(), id(Kind.USER, user), registration));
    }

    private ClaimState jan(OrganizationFixture organization) {
        return portal.registrations()
                .state(organization.id(), new EnvironmentCode(O1), id(Kind.USER, "jan"))
                .orElseThrow();
    }

    private Decision<ClaimOutcome> decide(OrganizationId organization, HolderId holder, Registration registration) {
        return new ClaimSeat(portal.registrations(), portal.journal())
                .decision(Callers.backOffice(), new ClaimSeat.Command(organization, holder, registration));
    }

    private static int used(OrganizationFixture organization, Pool pool) {
        return organization.license().occupancy().get(pool).used();
    }

    private static HolderId id(Kind kind, String text) {
        return HolderId.parse(kind, text).orElseThrow();
    }

    private static Registration registration(String environment, String holder, Assignment assignment) {
        return new Registration(new EnvironmentCode(environment), holder, assignment, Person.UNKNOWN);
    }
}
