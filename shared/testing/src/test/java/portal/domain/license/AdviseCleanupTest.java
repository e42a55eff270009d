package portal.domain.license;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portal.domain.license.AdviseCleanup.MOST_LOOKED_AT_FOR_ACTIVITY;
import static portal.domain.license.AdviseCleanup.MOST_LOOKED_AT_UNTOLD;
import static portal.domain.license.Cleanup.Treatment.BLOCK;
import static portal.domain.license.Cleanup.Treatment.REMOVE;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.activeAt;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.coWorking;
import static portal.testing.fake.Assignments.user;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.LicenseFixture.aLicense;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.audit.AuditEntry;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.Assignment;
import portal.domain.usage.CountingRule;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Names;
import portal.domain.usage.Pool;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class AdviseCleanupTest {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String O3 = "O12345AC";
    private static final String T1 = "T12345AA";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna"), anEmployee("carla"));
    private final AdviseCleanup adviseCleanup = new AdviseCleanup(portal.holders());

    @Test
    void blocksAUserInEveryEnvironmentOfTheTypeInWhichItIsActiveWithTheKind() {
        acme.withUser(O1, "Jan", PROFIT)
                .withUser(O2, "jan", PROFIT, INSITE)
                .withBlockedUser(O3, "jan", PROFIT)
                .withUser(T1, "jan", PROFIT);

        var cleanup = advise(PROFIT_USERS, Optional.of(PRODUCTION), 1);

        assertThat(cleanup.pool()).isEqualTo(acme.license().occupancy().get(Pool.of(PROFIT_USERS, PRODUCTION)));
        assertThat(cleanup.steps())
                .containsExactly(
                        new Cleanup.Step("jan", Optional.of("Name of jan"), Optional.empty(), BLOCK, codes(O1, O2), 2));
    }

    @Test
    void beginsWithWhatTakesTheFewestActionsAndThenByTheOrderOfTheIds() {
        acme.withUser(O1, "Ann", PROFIT)
                .withUser(O2, "ann", PROFIT)
                .withUser(O1, "cees", PROFIT)
                .withUser(O1, "Bert", PROFIT)
                .withUser(O1, "aad", PROFIT)
                .withUser(O2, "aad", PROFIT)
                .withUser(O3, "aad", PROFIT);

        assertThat(advise(PROFIT_USERS, Optional.empty(), 4).steps())
                .extracting(Cleanup.Step::holder, Cleanup.Step::cost)
                .containsExactly(tuple("Bert", 1), tuple("cees", 1), tuple("ann", 2), tuple("aad", 3));
        assertThat(advise(PROFIT_USERS, Optional.empty(), 3).steps()).hasSize(3);
    }

    @Test
    void beginsAmongEqualStepsWithWhoIsAwayTheLongestAndEndsWithWhomNobodyKnowsOf() {
        acme.withUser(O1, "a", PROFIT)
                .withUser(O1, "b", activeAt("2026-02-01T08:00:00Z", PROFIT))
                .withUser(O1, "c", activeAt("2025-06-01T08:00:00Z", PROFIT))
                .withUser(O2, "c", activeAt("2026-02-03T08:00:00Z", PROFIT))
                .withUser(O1, "d", activeAt("2026-01-31T08:00:00Z", PROFIT))
                .withUser(O1, "e", PROFIT);

        assertThat(advise(PROFIT_USERS, Optional.empty(), 5).steps())
                .extracting(Cleanup.Step::holder, Cleanup.Step::lastActiveAt)
                .containsExactly(
                        tuple("d", Optional.of(Instant.parse("2026-01-31T08:00:00Z"))),
                        tuple("b", Optional.of(Instant.parse("2026-02-01T08:00:00Z"))),
                        tuple("a", Optional.empty()),
                        tuple("e", Optional.empty()),
                        tuple("c", Optional.of(Instant.parse("2026-02-03T08:00:00Z"))));
        assertThat(advise(PROFIT_USERS, Optional.empty(), 1).steps())
                .extracting(Cleanup.Step::holder)
                .containsExactly("d");
    }

    @Test
    void knowsOfActivityWhereTheKindIsHeldInEnvironmentsOfTheType() {
        acme.withUser(O1, "jan", activeAt("2026-01-01T08:00:00Z", PROFIT))
                .withUser(O2, "jan", activeAt("2026-02-01T08:00:00Z", INSITE))
                .withUser(T1, "jan", activeAt("2026-02-02T08:00:00Z", PROFIT))
                .withUser(O3, "jan", blocked(PROFIT).lastActive(Optional.of(Instant.parse("2026-01-03T08:00:00Z"))));

        assertThat(advise(PROFIT_USERS, Optional.of(PRODUCTION), 1).steps())
                .extracting(Cleanup.Step::lastActiveAt)
                .containsExactly(Optional.of(Instant.parse("2026-01-03T08:00:00Z")));
    }

    @Test
    void looksForWhoIsAwayTheLongestAmongSoManyUsersAtMost() {
        var read = new AtomicInteger();

        var steps = advise(
                IntStream.rangeClosed(1, MOST_LOOKED_AT_FOR_ACTIVITY + 5)
                        .peek(read::set)
                        .mapToObj(number -> aUser(number, O1)),
                2);

        assertThat(steps)
                .extracting(Cleanup.Step::holder)
                .containsExactly(name(MOST_LOOKED_AT_FOR_ACTIVITY), name(MOST_LOOKED_AT_FOR_ACTIVITY - 1));
        assertThat(read).hasValue(MOST_LOOKED_AT_FOR_ACTIVITY);
    }

    @Test
    void looksAtFewerUsersAsLongAsNoActivityIsKnownOfAnybody() {
        var read = new AtomicInteger();
        var users = IntStream.rangeClosed(1, MOST_LOOKED_AT_UNTOLD + 5)
                .peek(read::set)
                .mapToObj(number -> aUser(number, user(PROFIT), O1));

        assertThat(advise(users, 2)).extracting(Cleanup.Step::holder).containsExactly(name(1), name(2));
        assertThat(read).hasValue(MOST_LOOKED_AT_UNTOLD);
    }

    @Test
    void looksAtMoreUsersForCheaperSteps() {
        var read = new AtomicInteger();

        var steps = advise(
                IntStream.rangeClosed(1, MOST_LOOKED_AT_FOR_ACTIVITY + 5)
                        .peek(read::set)
                        .mapToObj(number ->
                                number <= MOST_LOOKED_AT_FOR_ACTIVITY ? aUser(number, O1, O2) : aUser(number, O1)),
                2);

        assertThat(steps)
                .extracting(Cleanup.Step::holder)
                .containsExactly(name(MOST_LOOKED_AT_FOR_ACTIVITY + 2), name(MOST_LOOKED_AT_FOR_ACTIVITY + 1));
        assertThat(read).hasValue(MOST_LOOKED_AT_FOR_ACTIVITY + 2);
    }

    @Test
    void advisesOnNobodyWhoDoesNotCount() {
        acme.withBlockedUser(O1, "blocked", PROFIT)
                .withUser(O1, "insite", INSITE)
                .withUser(O1, "54321.kim", coWorking(PROFIT))
                .withUser(T1, "test", PROFIT);

        var cleanup = advise(PROFIT_USERS, Optional.of(PRODUCTION), 10);

        assertThat(cleanup.steps()).isEmpty();
        assertThat(cleanup.seats()).isEqualTo(10);
    }

    @Test
    void looksAtTheFullestTypeUnlessToldOtherwise() {
        acme.withUser(O1, "a", PROFIT).withUser(T1, "b", PROFIT).withUser(T1, "c", PROFIT);

        assertThat(advise(PROFIT_USERS, Optional.empty(), 1).pool().pool().type())
                .contains(TEST);
        assertThat(advise(PROFIT_USERS, Optional.of(PRODUCTION), 1).steps())
                .extracting(Cleanup.Step::holder)
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void removesAnEmployeeWhereThatIsNeededAndNotWhereItIsExemptAnyway(boolean flex) {
        acme.with(flex ? aLicense().withFlex() : aLicense())
                .withEmployee(O1, "both", EmployeeKind.TEMPORARY)
                .withEmployee(O2, "both", EmployeeKind.STAFF)
                .withEmployeeOutOfService(O3, "both")
                .withEmployee(O1, "temporary", EmployeeKind.TEMPORARY);

        assertThat(advise(EMPLOYEES, Optional.empty(), 5).steps())
                .extracting(Cleanup.Step::holder, Cleanup.Step::treatment, Cleanup.Step::environments)
                .isEqualTo(
                        flex
                                ? List.of(tuple("both", REMOVE, codes(O2)))
                                : List.of(tuple("temporary", REMOVE, codes(O1)), tuple("both", REMOVE, codes(O1, O2))));
    }

    @Test
    void advisesToRemoveDeclarationsAndClients() {
        acme.withClient(O1, "c").withClient(T1, "c").withDeclaration(O1, "d").withDeclaration(T1, "d");

        assertThat(advise(CLIENTS, Optional.of(TEST), 1).steps())
                .extracting(Cleanup.Step::treatment, Cleanup.Step::environments)
                .containsExactly(tuple(REMOVE, codes(T1)));
        assertThat(advise(DECLARATIONS, Optional.empty(), 1).steps())
                .extracting(Cleanup.Step::treatment, Cleanup.Step::environments)
                .containsExactly(tuple(REMOVE, codes(O1, T1)));
    }

    @Test
    void removesTheEmptiestEnvironmentsFirst() {
        acme.withEnvironments(O1, O2, O3, T1)
                .withUser(O1, "a", PROFIT)
                .withUser(O1, "b", PROFIT)
                .withUser(T1, "a", PROFIT)
                .withClient(O3, "c")
                .withEmployee(O3, "e", EmployeeKind.STAFF);

        var cleanup = advise(ENVIRONMENTS, Optional.empty(), 10);

        assertThat(cleanup.pool().used()).isEqualTo(4);
        assertThat(cleanup.steps())
                .extracting(Cleanup.Step::holder, Cleanup.Step::treatment, Cleanup.Step::environments)
                .containsExactly(
                        tuple(O2, REMOVE, codes(O2)),
                        tuple(T1, REMOVE, codes(T1)),
                        tuple(O1, REMOVE, codes(O1)),
                        tuple(O3, REMOVE, codes(O3)));
    }

    @Test
    void refusesEverybodyElseAndKeepsTheAttempt() {
        var carla = acme.caller("carla");

        for (var metric : Metric.values()) {
            var question = new AdviseCleanup.Question(metric, Optional.empty(), 1);
            assertThat(portal.commit(portal.decide(adviseCleanup, carla, question)))
                    .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_LICENSE)));
        }
        assertThat(portal.auditEntries())
                .extracting(AuditEntry::action, AuditEntry::times)
                .containsExactly(tuple(Action.VIEW_LICENSE, Metric.values().length));
    }

    private Cleanup advise(Metric metric, Optional<EnvironmentType> type, int seats) {
        return portal.run(adviseCleanup, acme.caller("anna"), new AdviseCleanup.Question(metric, type, seats));
    }

    private List<Cleanup.Step> advise(Stream<Holder> users, int seats) {
        var anna = acme.caller("anna");
        var roll = new Holders.Roll<>(acme.license(), new CountingRule(new ParticipantNumber("12345"), false), users);
        return adviseCleanup
                .decide(
                        anna,
                        portal.contacts().member(anna).orElseThrow(),
                        Optional.of(new AdviseCleanup.State.OfHolders(roll)),
                        new AdviseCleanup.Question(PROFIT_USERS, Optional.of(PRODUCTION), seats))
                .outcome()
                .steps();
    }

    /** The higher the number, the longer ago the activity. */
    private static Holder aUser(int number, String... environments) {
        var assignment = user(PROFIT)
                .lastActive(Optional.of(Instant.parse("2026-03-01T00:00:00Z").minusSeconds(number)));
        return aUser(number, assignment, environments);
    }

    private static Holder aUser(int number, Assignment.User assignment, String... environments) {
        var id = HolderId.parse(HolderId.Kind.USER, name(number)).orElseThrow();
        var assignments = codes(environments).stream().collect(toMap(code -> code, code -> (Assignment) assignment));
        return new Holder(id, name(number), Names.NONE, assignments, 1);
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "user%06d", number);
    }

    private static List<EnvironmentCode> codes(String... codes) {
        return Stream.of(codes).map(EnvironmentCode::new).toList();
    }
}
