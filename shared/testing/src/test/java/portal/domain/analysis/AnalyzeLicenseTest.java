package portal.domain.analysis;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.domain.usage.Why.ACTIVE;
import static portal.domain.usage.Why.BLOCKED_EVERYWHERE;
import static portal.domain.usage.Why.COUNTS_ELSEWHERE;
import static portal.domain.usage.Why.EXEMPT_BY_FLEX;
import static portal.domain.usage.Why.IN_SERVICE;
import static portal.domain.usage.Why.NO_KIND;
import static portal.domain.usage.Why.OUT_OF_SERVICE;
import static portal.testing.fake.Assignments.coWorking;
import static portal.testing.fake.LicenseFixture.aLicense;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.OrganizationId;
import portal.domain.analysis.LicenseAnalysis.EmployeeRow;
import portal.domain.analysis.LicenseAnalysis.Line;
import portal.domain.analysis.LicenseAnalysis.UserRow;
import portal.domain.decision.ConditionalWrite;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Person;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;
import portal.domain.usage.Registrations;
import portal.domain.usage.UserKind;
import portal.domain.usage.Why;
import portal.domain.usage.claim.ClaimState;
import portal.domain.usage.snapshot.Snapshot;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.LicenseFixture;
import portal.testing.fake.OrganizationFixture;

class AnalyzeLicenseTest {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String T1 = "T12345AA";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addsUpToTheTotalsOfTheLicense(boolean flex) {
        furnish(flex ? aLicense().withFlex() : aLicense());

        var analysis = analyze();

        assertThat(analysis.summary()).extracting(Line::metric).containsExactly(Metric.values());
        assertThat(analysis.summary())
                .allSatisfy(line -> assertThat(acme.license().usage(line.metric()))
                        .allSatisfy(pool -> assertThat(line.used(pool.pool())).isEqualTo(pool.used())));
    }

    @Test
    void addsUpToTheRowsBelow() {
        furnish(aLicense());

        var analysis = analyze();

        assertThat(analysis.users())
                .filteredOn(row -> row.counts().contains(PROFIT) && row.type() == PRODUCTION)
                .hasSize(acme.license().usage(PROFIT_USERS).getFirst().used());
        assertThat(analysis.employees())
                .filteredOn(EmployeeRow::counts)
                .hasSize(acme.license().binding(Metric.EMPLOYEES).used());
        assertThat(analysis.environments()).hasSize(3);
        assertThat(analysis.rows())
                .isEqualTo(analysis.users().size() + analysis.employees().size());
    }

    @Test
    void showsAUserOnceForEachTypeWithItsEnvironments() {
        acme.withUser(O1, "jan", PROFIT)
                .withBlockedUser(O2, "jan", INSITE)
                .withUser(T1, "jan", INSITE)
                .withUser(T1, "Els", PROFIT);

        assertThat(analyze().users())
                .extracting(
                        UserRow::code, UserRow::type, row -> row.environments().keySet(), UserRow::counts)
                .containsExactly(
                        tuple("Els", TEST, codes(T1), Set.of(PROFIT)),
                        tuple("jan", PRODUCTION, codes(O1, O2), Set.of(PROFIT)),
                        tuple("jan", TEST, codes(T1), Set.of(INSITE)));
    }

    @Test
    void tellsWhyAUserCountsOrDoesNot() {
        acme.withUser(O1, "active", PROFIT)
                .withBlockedUser(O2, "active", PROFIT)
                .withBlockedUser(O1, "blocked", PROFIT)
                .withUser(O1, "54321.elsewhere", coWorking(PROFIT))
                .withUser(O1, "kindless");

        assertThat(why("active")).isEqualTo(ACTIVE);
        assertThat(why("blocked")).isEqualTo(BLOCKED_EVERYWHERE);
        assertThat(why("54321.elsewhere")).isEqualTo(COUNTS_ELSEWHERE);
        assertThat(why("kindless")).isEqualTo(NO_KIND);
    }

    @Test
    void tellsWhyAnEmployeeCountsOrDoesNot() {
        acme.with(aLicense().withFlex())
                .withEmployee(O1, "staff", EmployeeKind.STAFF)
                .withEmployee(O1, "temporary", EmployeeKind.TEMPORARY)
                .withEmployeeOutOfService(O1, "gone");

        assertThat(analyze().employees())
                .extracting(EmployeeRow::guid, EmployeeRow::why, EmployeeRow::counts)
                .containsExactly(
                        tuple("gone", OUT_OF_SERVICE, false),
                        tuple("staff", IN_SERVICE, true),
                        tuple("temporary", EXEMPT_BY_FLEX, false));
    }

    @Test
    void countsATemporaryWorkerWithoutFlex() {
        acme.withEmployee(O1, "temporary", EmployeeKind.TEMPORARY);

        assertThat(analyze().employees()).extracting(EmployeeRow::why).containsExactly(IN_SERVICE);
    }

    @Test
    void callsEachUserWhatTheTypeCallsIt() {
        name(O1, "Sanne de Wit");
        name(T1, "Testpersoon 17");

        assertThat(analyze().users())
                .extracting(UserRow::type, row -> row.name().orElse(""))
                .containsExactly(tuple(PRODUCTION, "Sanne de Wit"), tuple(TEST, "Testpersoon 17"));
    }

    @Test
    void namesTheEnvironmentsWhoseSnapshotIsRunning() {
        acme.withUser(O1, "jan", PROFIT).withUser(T1, "jan", PROFIT);
        assertThat(analyze().snapshotsRunning()).isEmpty();

        driver().report(O1, Snapshot.of(List.of()), Duration.ofSeconds(-1));

        assertThat(analyze().snapshotsRunning()).containsExactly(new EnvironmentCode(O1));
    }

    @Test
    void namesTheEnvironmentsThatReportedWhileItWasCounted() {
        acme.withUser(O1, "jan", PROFIT).withUser(T1, "jan", PROFIT).withUser(O2, "jan", PROFIT);
        var meanwhile = new ReadingHolders(portal.registrations(), () -> {
            portal.clock().advance(Duration.ofMinutes(1));
            driver().report(T1);
            driver().remove(O2, Duration.ofDays(1));
        });

        var analysis = new AnalyzeLicense(portal.organizations(), portal.licenses(), meanwhile, portal.clock())
                .analyze(acme.id())
                .orElseThrow();

        assertThat(analysis.snapshotsRunning()).containsExactly(new EnvironmentCode(O2), new EnvironmentCode(T1));
    }

    @Test
    void knowsWhenTheOrganizationIsNotThere() {
        assertThat(useCase().analyze(new OrganizationId("nobody"))).isEmpty();
    }

    private void name(String environment, String name) {
        acme.withEnvironments(environment);
        var registration = new Registration(
                new EnvironmentCode(environment),
                "jan",
                new Assignment.User(Set.of(PROFIT), false, false),
                new Person(Optional.of(name), Optional.empty()));
        var jan = OrganizationDriver.id(HolderId.Kind.USER, "jan");
        driver().settle(() -> driver().claiming(jan, registration));
    }

    private OrganizationDriver driver() {
        return new OrganizationDriver(portal, acme.id(), portal::freshId);
    }

    private void furnish(LicenseFixture license) {
        acme.with(license)
                .withUser(O1, "jan", PROFIT, INSITE)
                .withUser(O2, "JAN", UserKind.OUTSITE)
                .withUser(T1, "jan", PROFIT)
                .withBlockedUser(O1, "els", PROFIT)
                .withUser(O1, "54321.kim", coWorking(PROFIT))
                .withEmployee(O1, "staff", EmployeeKind.STAFF)
                .withEmployee(T1, "STAFF", EmployeeKind.TEMPORARY)
                .withEmployee(O1, "temporary", EmployeeKind.TEMPORARY)
                .withEmployeeOutOfService(O1, "gone")
                .withDeclaration(O1, "d-1")
                .withDeclaration(T1, "d-1")
                .withClient(O1, "c-1")
                .withClient(T1, "c-1");
    }

    private Why why(String code) {
        return analyze().users().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow()
                .why();
    }

    private LicenseAnalysis analyze() {
        return useCase().analyze(acme.id()).orElseThrow();
    }

    private AnalyzeLicense useCase() {
        return new AnalyzeLicense(portal.organizations(), portal.licenses(), portal.registrations(), portal.clock());
    }

    private static Set<EnvironmentCode> codes(String... codes) {
        return Arrays.stream(codes).map(EnvironmentCode::new).collect(toUnmodifiableSet());
    }

    /** Something happens whenever holders are about to be read. */
    private record ReadingHolders(Registrations registrations, Runnable meanwhile) implements Registrations {

        @Override
        public Optional<EnvironmentState> state(OrganizationId organization, EnvironmentCode environment) {
            return registrations.state(organization, environment);
        }

        @Override
        public Optional<ClaimState> state(OrganizationId organization, EnvironmentCode environment, HolderId holder) {
            return registrations.state(organization, environment, holder);
        }

        @Override
        public List<ConditionalWrite> add(
                OrganizationId organization, EnvironmentState before, Environment environment) {
            return registrations.add(organization, before, environment);
        }

        @Override
        public List<ConditionalWrite> register(
                ClaimState before, Holder after, Registration registration, List<PoolDelta> deltas) {
            return registrations.register(before, after, registration, deltas);
        }

        @Override
        public List<ConditionalWrite> remove(ClaimState before, Holder after, List<PoolDelta> deltas) {
            return registrations.remove(before, after, deltas);
        }

        @Override
        public List<ConditionalWrite> keep(ClaimState before) {
            return registrations.keep(before);
        }

        @Override
        public List<Environment> environments(OrganizationId organization) {
            return registrations.environments(organization);
        }

        @Override
        public Stream<Holder> holders(OrganizationId organization, HolderId.Kind kind) {
            meanwhile.run();
            return registrations.holders(organization, kind);
        }
    }
}
