package portal.domain.usage.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.contract.OrganizationDriver.id;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.coWorking;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.outOfService;
import static portal.testing.fake.Assignments.user;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId.Kind;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.InMemoryPortal;

/** The result of several claims and removals of the same holder. */
class CountedClaimsTest {
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String T1 = "T12345AA";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationDriver driver = new OrganizationDriver(portal, ACME, portal::freshId);

    @BeforeEach
    void openAnOrganizationWithThreeEnvironments() {
        driver.open(
                Map.of(ENVIRONMENTS, 4, EMPLOYEES, 3, DECLARATIONS, 3, PROFIT_USERS, 2, INSITE_USERS, 2, CLIENTS, 2));
        List.of(O1, O2, T1).forEach(driver::environment);
    }

    @Test
    void countsAUserOnceInAllEnvironmentsOfAType() {
        claim(O1, "jan", user(PROFIT));
        claim(O2, "JAN", user(PROFIT));
        claim(T1, "jan", user(PROFIT));

        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);
        assertThat(used(Pool.of(PROFIT_USERS, TEST))).isEqualTo(1);

        driver.free(O1, Kind.USER, "jan");
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);

        driver.free(O2, Kind.USER, "Jan");
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isZero();
        assertThat(used(Pool.of(PROFIT_USERS, TEST))).isEqualTo(1);
    }

    @Test
    void countsAUserInEachOfItsKinds() {
        claim(O1, "jan", user(PROFIT));
        claim(O2, "jan", user(INSITE));
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);
        assertThat(used(Pool.of(INSITE_USERS, PRODUCTION))).isEqualTo(1);

        claim(O1, "jan", user(INSITE));

        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isZero();
        assertThat(used(Pool.of(INSITE_USERS, PRODUCTION))).isEqualTo(1);
    }

    @Test
    void countsABlockedUserWhileActiveElsewhereInTheType() {
        claim(O1, "jan", user(PROFIT));
        claim(O2, "jan", user(PROFIT));

        claim(O1, "jan", blocked(PROFIT));
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);

        claim(O2, "jan", blocked(PROFIT));
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isZero();

        claim(O1, "jan", user(PROFIT));
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);
    }

    @Test
    void countsACoWorkingUserOfAnotherParticipantNowhere() {
        claim(O1, "54321.jan", coWorking(PROFIT));
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isZero();

        claim(O1, "54321.jan", user(PROFIT));
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(1);

        claim(O1, "12345.els", coWorking(PROFIT));
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isEqualTo(2);
    }

    @Test
    void countsAnEmployeeWhileInServiceAnywhere() {
        claim(O1, "guid", employee(EmployeeKind.STAFF));
        claim(T1, "GUID", employee(EmployeeKind.STAFF));
        claim(O1, "guid", outOfService(EmployeeKind.STAFF));
        assertThat(used(Pool.overTheLicense(EMPLOYEES))).isEqualTo(1);

        claim(T1, "guid", outOfService(EmployeeKind.STAFF));
        assertThat(used(Pool.overTheLicense(EMPLOYEES))).isZero();
    }

    @Test
    void countsATemporaryWorkerApart() {
        claim(O1, "guid", employee(EmployeeKind.TEMPORARY));
        assertThat(driver.occupancy(Pool.overTheLicense(EMPLOYEES)).temporary()).isEqualTo(1);

        claim(O2, "guid", employee(EmployeeKind.STAFF));

        assertThat(driver.occupancy(Pool.overTheLicense(EMPLOYEES)))
                .isEqualTo(new Occupancy(Pool.overTheLicense(EMPLOYEES), new SeatCount(3), 1, 0));
    }

    @Test
    void letsTemporaryWorkersInAtAFullPoolUnderFlex() {
        driver.switchFlex(true);
        driver.mutate(EMPLOYEES, 0);

        assertThat(claim(O1, "guid", employee(EmployeeKind.TEMPORARY))).isEqualTo(registered());
        assertThat(driver.claim(O1, "other", employee(EmployeeKind.STAFF)))
                .isInstanceOf(ClaimOutcome.MaximumReached.class);
        assertThat(driver.claim(O2, "guid", employee(EmployeeKind.STAFF)))
                .isInstanceOf(ClaimOutcome.MaximumReached.class);
    }

    @Test
    void refusesAClaimThatNeedsASeatInAFullPool() {
        claim(O1, "jan", user(PROFIT));
        claim(O1, "els", user(PROFIT));

        assertThat(driver.claim(O1, "piet", user(PROFIT)))
                .isEqualTo(new ClaimOutcome.MaximumReached(
                        new Occupancy(Pool.of(PROFIT_USERS, PRODUCTION), new SeatCount(2), 2, 0)));
        assertThat(portal.registrations()
                        .state(ACME, new EnvironmentCode(O1), id(Kind.USER, "piet"))
                        .orElseThrow()
                        .registration())
                .isEmpty();
        assertThat(claim(O2, "jan", user(PROFIT))).isEqualTo(registered());
        assertThat(claim(T1, "piet", user(PROFIT))).isEqualTo(registered());
    }

    @Test
    void blocksAndRemovesAlsoOverTheMaximum() {
        claim(O1, "jan", user(PROFIT));
        claim(O1, "els", user(PROFIT));
        driver.grant(Map.of(PROFIT_USERS, 0));
        var license = driver.license();
        portal.commit(portal.licenses().save(license, license.withGrantedTakenOver(InMemoryPortal.START)));

        assertThat(claim(O1, "jan", blocked(PROFIT))).isEqualTo(registered());
        assertThat(driver.free(O1, Kind.USER, "els")).isEqualTo(registered());
        assertThat(used(Pool.of(PROFIT_USERS, PRODUCTION))).isZero();
    }

    @Test
    void countsClientsInEachTypeAndDeclarationsOverTheLicense() {
        var client = id(Kind.CLIENT, "c-1");
        for (var environment : List.of(O1, O2, T1)) {
            claim(environment, "d-1", new Assignment.Mention());
            driver.settle(() -> driver.claiming(
                    client, OrganizationDriver.registration(environment, "c-1", new Assignment.Mention())));
        }

        assertThat(used(Pool.of(CLIENTS, PRODUCTION))).isEqualTo(1);
        assertThat(used(Pool.of(CLIENTS, TEST))).isEqualTo(1);
        assertThat(used(Pool.overTheLicense(DECLARATIONS))).isEqualTo(1);
    }

    private ClaimOutcome claim(String environment, String holder, Assignment assignment) {
        var outcome = driver.claim(environment, holder, assignment);
        assertThat(outcome).as("%s in %s", holder, environment).isEqualTo(registered());
        return outcome;
    }

    private int used(Pool pool) {
        return driver.used(pool);
    }

    private static ClaimOutcome registered() {
        return new ClaimOutcome.Registered(true);
    }
}
