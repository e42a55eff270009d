package portal.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.coWorking;
import static portal.testing.fake.LicenseFixture.aLicense;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Caller;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.analysis.HolderRow.Why;
import portal.domain.analysis.LicenseAnalysis.Line;
import portal.domain.license.Cleanup;
import portal.domain.license.Holders;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Person;
import portal.domain.usage.Pool;
import portal.domain.usage.Registration;
import portal.domain.usage.UserKind;
import portal.domain.usage.snapshot.Snapshot;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.LicenseFixture;
import portal.testing.fake.OrganizationFixture;

class AnalyzeLicenseTest {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String O3 = "O12345AC";
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addsUpToTheRowsOfTheFile(boolean flex) {
        furnish(flex ? aLicense().withFlex() : aLicense());

        var analysis = analyze();

        for (var line : analysis.summary()) {
            for (var pool : line.used().keySet()) {
                assertThat(rows())
                        .as("%s", pool)
                        .filteredOn(row -> row.seats().contains(line.metric()))
                        .filteredOn(row ->
                                line.metric().pool(row.environment().type()).equals(pool))
                        .hasSize(line.metric() == Metric.ENVIRONMENTS ? 0 : line.used(pool));
            }
        }
        assertThat(analysis.environments()).hasSize(3);
        assertThat(analysis.rows()).isEqualTo(rows().size());
        assertThat(analysis.holders(HolderId.Kind.USER)).isEqualTo(3);
        assertThat(analysis.holders(HolderId.Kind.CLIENT)).isEqualTo(1);
    }

    @Test
    void givesAUserOneSeatInEachTypeAndKind() {
        acme.withUser(O1, "jan", PROFIT)
                .withUser(O2, "jan", PROFIT, INSITE)
                .withUser(T1, "jan", INSITE)
                .withUser(T1, "Els", PROFIT);
        analyze();

        assertThat(rows())
                .extracting(HolderRow::holder, HolderRow::environment, HolderRow::seats)
                .containsExactly(
                        tuple("Els", code(T1), Set.of(Metric.PROFIT_USERS)),
                        tuple("jan", code(O1), Set.of(Metric.PROFIT_USERS)),
                        tuple("jan", code(O2), Set.of(Metric.INSITE_USERS)),
                        tuple("jan", code(T1), Set.of(Metric.INSITE_USERS)));
    }

    @Test
    void tellsWhyAUserHasASeatOrNone() {
        acme.withBlockedUser(O1, "active", PROFIT)
                .withUser(O2, "active", PROFIT)
                .withUser(O3, "active", PROFIT)
                .withBlockedUser(T1, "active", PROFIT)
                .withUser(O1, "54321.elsewhere", coWorking(PROFIT))
                .withUser(O1, "kindless");
        analyze();

        assertThat(rows())
                .extracting(HolderRow::holder, HolderRow::environment, HolderRow::why, HolderRow::countedIn)
                .containsExactly(
                        tuple("54321.elsewhere", code(O1), Why.COUNTS_ELSEWHERE, Optional.empty()),
                        tuple("active", code(O1), Why.BLOCKED, Optional.of(code(O2))),
                        tuple("active", code(O2), Why.COUNTS, Optional.empty()),
                        tuple("active", code(O3), Why.COUNTED_ALREADY, Optional.of(code(O2))),
                        tuple("active", code(T1), Why.BLOCKED, Optional.empty()),
                        tuple("kindless", code(O1), Why.NO_KIND, Optional.empty()));
    }

    @Test
    void tellsWhyAnEmployeeHasASeatOrNone() {
        acme.with(aLicense().withFlex())
                .withEmployee(O1, "staff", EmployeeKind.STAFF)
                .withEmployee(T1, "staff", EmployeeKind.TEMPORARY)
                .withEmployee(O1, "temporary", EmployeeKind.TEMPORARY)
                .withEmployeeOutOfService(O1, "gone");
        analyze();

        assertThat(rows())
                .extracting(HolderRow::holder, HolderRow::why, HolderRow::countedIn)
                .containsExactly(
                        tuple("gone", Why.OUT_OF_SERVICE, Optional.empty()),
                        tuple("staff", Why.COUNTS, Optional.empty()),
                        tuple("staff", Why.COUNTED_ALREADY, Optional.of(code(O1))),
                        tuple("temporary", Why.EXEMPT_BY_FLEX, Optional.empty()));
    }

    @Test
    void countsATemporaryWorkerWithoutFlex() {
        acme.withEmployee(O1, "temporary", EmployeeKind.TEMPORARY);
        analyze();

        assertThat(rows()).extracting(HolderRow::why).containsExactly(Why.COUNTS);
    }

    @Test
    void listsDeclarationsAndClients() {
        acme.withDeclaration(O1, "d-1")
                .withDeclaration(T1, "d-1")
                .withClient(O1, "c-1")
                .withClient(O2, "c-1")
                .withClient(T1, "c-1");
        analyze();

        assertThat(rows())
                .extracting(HolderRow::kind, HolderRow::environment, HolderRow::why)
                .containsExactly(
                        tuple(HolderId.Kind.DECLARATION, code(O1), Why.COUNTS),
                        tuple(HolderId.Kind.DECLARATION, code(T1), Why.COUNTED_ALREADY),
                        tuple(HolderId.Kind.CLIENT, code(O1), Why.COUNTS),
                        tuple(HolderId.Kind.CLIENT, code(O2), Why.COUNTED_ALREADY),
                        tuple(HolderId.Kind.CLIENT, code(T1), Why.COUNTS));
    }

    @Test
    void callsEachUserWhatTheEnvironmentCallsIt() {
        name(O1, "Sanne de Wit");
        name(T1, "Testpersoon 17");
        analyze();

        assertThat(rows())
                .extracting(HolderRow::environment, row -> row.person().name().orElse(""))
                .containsExactly(tuple(code(O1), "Sanne de Wit"), tuple(code(T1), "Testpersoon 17"));
    }

    @Test
    void advisesWhomToBlockWhereMoreThanNineTenthsIsInUse() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 10));
        for (var number = 0; number < 9; number++) {
            acme.withUser(O1, "user" + number, PROFIT);
        }
        assertThat(analyze().advice()).isEmpty();

        acme.withUser(O1, "tenth", PROFIT).withUser(O2, "tenth", PROFIT);

        assertThat(analyze().advice()).singleElement().satisfies(advice -> {
            assertThat(advice.pool().pool()).isEqualTo(Pool.of(PROFIT_USERS, PRODUCTION));
            assertThat(advice.seats()).isEqualTo(1);
            assertThat(advice.steps())
                    .extracting(Cleanup.Step::holder, Cleanup.Step::environments)
                    .containsExactly(tuple("user0", List.of(code(O1))));
        });
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
        var meanwhile = new ReadingHolders(portal.holders(), () -> {
            portal.clock().advance(Duration.ofMinutes(1));
            driver().report(T1);
            driver().remove(O2, Duration.ofDays(1));
        });

        var analysis = analyze(meanwhile, acme.id()).orElseThrow();

        assertThat(analysis.snapshotsRunning()).containsExactly(new EnvironmentCode(O2), new EnvironmentCode(T1));
    }

    @Test
    void knowsWhenTheOrganizationIsNotThere() {
        assertThat(analyze(portal.holders(), new OrganizationId("nobody"))).isEmpty();
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

    private List<HolderRow> rows() {
        return portal.analysisFiles().begun().getLast().rows();
    }

    private LicenseAnalysis analyze() {
        return analyze(portal.holders(), acme.id()).orElseThrow();
    }

    private Optional<LicenseAnalysis> analyze(Holders holders, OrganizationId organization) {
        try (var file = portal.analysisFiles().begin(AnalysisRequest.Format.XLSX, Language.NL)) {
            return new AnalyzeLicense(portal.organizations(), holders, portal.dailyUsages(), portal.clock())
                    .analyze(organization, file, rows -> {});
        }
    }

    private static EnvironmentCode code(String code) {
        return new EnvironmentCode(code);
    }

    /** Something happens whenever holders are about to be read. */
    private record ReadingHolders(Holders holders, Runnable meanwhile) implements Holders {

        @Override
        public WithMember<Page<Environment>> environments(Caller.Customer caller, PageRequest page) {
            return holders.environments(caller, page);
        }

        @Override
        public WithMember<Optional<Roll<Environment>>> environments(Caller.Customer caller) {
            return holders.environments(caller);
        }

        @Override
        public WithMember<Optional<Roll<Holder>>> holders(
                Caller.Customer caller, HolderId.Kind kind, Optional<String> from, int expected) {
            return holders.holders(caller, kind, from, expected);
        }

        @Override
        public Optional<Page<Environment>> environments(OrganizationId organization, PageRequest page) {
            return holders.environments(organization, page);
        }

        @Override
        public Optional<Roll<Environment>> environments(OrganizationId organization) {
            return holders.environments(organization);
        }

        @Override
        public Optional<Roll<Holder>> holders(
                OrganizationId organization, HolderId.Kind kind, Optional<String> from, int expected) {
            meanwhile.run();
            return holders.holders(organization, kind, from, expected);
        }
    }
}
