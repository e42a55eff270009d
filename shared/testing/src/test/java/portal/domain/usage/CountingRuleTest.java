package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EmployeeKind.CANDIDATE;
import static portal.domain.usage.EmployeeKind.STAFF;
import static portal.domain.usage.EmployeeKind.TEMPORARY;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.blocked;
import static portal.testing.fake.Assignments.coWorking;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.mention;
import static portal.testing.fake.Assignments.outOfService;
import static portal.testing.fake.Assignments.user;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import portal.domain.organization.ParticipantNumber;

class CountingRuleTest {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String T1 = "T12345AA";
    private static final List<EmployeeKind> EMPLOYED_AS = List.of(EmployeeKind.values());
    private static final Pool PROFIT_IN_PRODUCTION = Pool.of(PROFIT_USERS, PRODUCTION);
    private static final Pool EMPLOYED = Pool.overTheLicense(EMPLOYEES);

    private final CountingRule countingRule = new CountingRule(new ParticipantNumber("12345"), false);
    private final CountingRule withFlex = new CountingRule(new ParticipantNumber("12345"), true);

    @Test
    void namesTheEnvironmentsInWhichAUserIsActiveWithTheKind() {
        var jan = aUser("jan", Map.of(O1, user(PROFIT), O2, blocked(PROFIT), T1, user(PROFIT)));

        var explained = explain(jan, PROFIT_IN_PRODUCTION);

        assertThat(explained.counts()).isTrue();
        assertThat(explained.reason()).isEqualTo(Reason.of(Why.ACTIVE, codes(O1)));
        assertThat(explained.environments().keySet()).containsExactlyElementsOf(codes(O1, O2));
        assertThat(explain(jan, Pool.of(PROFIT_USERS, TEST)).environments()).containsOnlyKeys(codes(T1));
    }

    @Test
    void looksAtNoEnvironmentInWhichTheUserLacksTheKind() {
        var jan = aUser("jan", Map.of(O1, blocked(PROFIT), O2, user(INSITE)));

        assertThat(explain(jan, PROFIT_IN_PRODUCTION).reason()).isEqualTo(Reason.of(Why.BLOCKED_EVERYWHERE, codes(O1)));
        assertThat(explain(jan, Pool.of(INSITE_USERS, PRODUCTION)).reason())
                .isEqualTo(Reason.of(Why.ACTIVE, codes(O2)));
        assertThat(countingRule.explain(jan, Pool.of(PROFIT_USERS, TEST))).isEmpty();
        assertThat(countingRule.explain(jan, EMPLOYED)).isEmpty();
    }

    @Test
    void namesTheParticipantInWhoseLicenseACoWorkingUserCounts() {
        var kim = aUser("54321.kim", Map.of(O1, coWorking(PROFIT), O2, blocked(PROFIT)));

        var explained = explain(kim, PROFIT_IN_PRODUCTION);

        assertThat(explained.counts()).isFalse();
        assertThat(explained.reason())
                .isEqualTo(new Reason(Why.COUNTS_ELSEWHERE, codes(O1), Optional.of(new ParticipantNumber("54321"))));
    }

    @ParameterizedTest
    @CsvSource({"12345.kim", "kim", "12345.54321", "kim.54321"})
    void countsACoWorkingUserWithoutAnotherParticipant(String code) {
        var explained = explain(aUser(code, Map.of(O1, coWorking(PROFIT))), PROFIT_IN_PRODUCTION);

        assertThat(explained.reason().why()).isEqualTo(Why.ACTIVE);
        assertThat(explained.reason().elsewhere()).isEmpty();
    }

    @Test
    void explainsThatAUserIsBlockedEverywhereEvenIfItWouldCountElsewhere() {
        var kim = aUser("54321.kim", Map.of(O1, new Assignment.User(EnumSet.of(PROFIT), true, true)));

        assertThat(explain(kim, PROFIT_IN_PRODUCTION).reason().why()).isEqualTo(Why.BLOCKED_EVERYWHERE);
    }

    @Test
    void countsAnEmployeeByTheEnvironmentsInWhichItIsInService() {
        var els = anEmployee(Map.of(O1, employee(CANDIDATE), T1, outOfService(STAFF)));

        assertThat(explain(els, EMPLOYED).reason()).isEqualTo(Reason.of(Why.IN_SERVICE, codes(O1)));
        assertThat(explain(els, EMPLOYED).environments()).hasSize(2);
        assertThat(explain(anEmployee(Map.of(T1, outOfService(STAFF))), EMPLOYED)
                        .reason())
                .isEqualTo(Reason.of(Why.OUT_OF_SERVICE, codes(T1)));
    }

    @Test
    void exemptsATemporaryWorkerWhileFlexIsActiveAndNotBefore() {
        var temp = anEmployee(Map.of(O1, employee(TEMPORARY), O2, outOfService(STAFF)));

        assertThat(withFlex.explain(temp, EMPLOYED).orElseThrow().reason())
                .isEqualTo(Reason.of(Why.EXEMPT_BY_FLEX, codes(O1)));
        assertThat(withFlex.decisive(temp, EMPLOYED)).isEmpty();
        assertThat(countingRule.decisive(temp, EMPLOYED)).isEqualTo(codes(O1));
    }

    @Test
    void countsATemporaryWorkerWhoIsStaffElsewhereOnlyAsStaffUnderFlex() {
        var both = anEmployee(Map.of(O1, employee(TEMPORARY), T1, employee(STAFF)));

        assertThat(withFlex.decisive(both, EMPLOYED)).isEqualTo(codes(T1));
        assertThat(countingRule.decisive(both, EMPLOYED)).isEqualTo(codes(O1, T1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Metric.class,
            names = {"DECLARATIONS", "CLIENTS"})
    void countsWhatIsThere(Metric metric) {
        var there = holder(metric.heldBy().orElseThrow(), "x", Map.of(O1, mention(), O2, mention()));

        assertThat(explain(there, metric.pools().getFirst()).reason()).isEqualTo(Reason.of(Why.PRESENT, codes(O1, O2)));
    }

    @Test
    void countsAnEnvironment() {
        var explained = Explanation.of(new Environment(new EnvironmentCode(O1), Map.of(), Instant.EPOCH));

        assertThat(explained.counts()).isTrue();
        assertThat(explained.reason()).isEqualTo(Reason.of(Why.EXISTS, codes(O1)));
        assertThat(explained.holder()).isEqualTo(O1);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void explainsAndCountsAlikeWhateverTheHolder(long seed) {
        var random = new Random(seed);
        var holder = random.nextBoolean() ? anyUser(random) : anyEmployee(random);
        for (var asked : List.of(countingRule, withFlex)) {
            assertThat(Pool.all()).as("seed %d", seed).allSatisfy(pool -> {
                var counts = asked.pools(holder).contains(pool);
                assertThat(asked.explain(holder, pool)
                                .filter(Explanation::counts)
                                .isPresent())
                        .isEqualTo(counts);
                assertThat(asked.decisive(holder, pool).isEmpty()).isNotEqualTo(counts);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decidesByAllOfTheEnvironmentsAndByNoFewer(long seed) {
        var random = new Random(seed);
        var holder = random.nextBoolean() ? anyUser(random) : anyEmployee(random);
        for (var asked : List.of(countingRule, withFlex)) {
            assertThat(asked.pools(holder)).as("seed %d", seed).allSatisfy(pool -> {
                var decisive = asked.decisive(holder, pool);
                assertThat(decisive).allSatisfy(kept -> {
                    var others = decisive.stream()
                            .filter(environment -> !environment.equals(kept))
                            .toList();
                    assertThat(asked.pools(without(holder, others))).contains(pool);
                });
                assertThat(asked.pools(without(holder, decisive))).doesNotContain(pool);
            });
        }
    }

    private Explanation explain(Holder holder, Pool pool) {
        return countingRule.explain(holder, pool).orElseThrow();
    }

    private static Holder without(Holder holder, List<EnvironmentCode> environments) {
        var left = holder;
        for (var environment : environments) {
            left = left.without(environment);
        }
        return left;
    }

    private static Holder anyUser(Random random) {
        var assignments = new TreeMap<String, Assignment>();
        environments(random).forEach(code -> {
            var kinds = EnumSet.noneOf(UserKind.class);
            EnumSet.allOf(UserKind.class).stream()
                    .filter(kind -> random.nextBoolean())
                    .forEach(kinds::add);
            assignments.put(code, new Assignment.User(kinds, random.nextBoolean(), random.nextBoolean()));
        });
        return aUser(random.nextBoolean() ? "54321.kim" : "kim", assignments);
    }

    private static Holder anyEmployee(Random random) {
        var assignments = new TreeMap<String, Assignment>();
        environments(random)
                .forEach(code -> assignments.put(
                        code, new Assignment.Employee(random.nextBoolean(), EMPLOYED_AS.get(random.nextInt(3)))));
        return anEmployee(assignments);
    }

    private static Stream<String> environments(Random random) {
        return Stream.of(O1, O2, "O12345AC", T1, "A12345AA").filter(code -> random.nextInt(3) > 0);
    }

    private static Holder aUser(String code, Map<String, ? extends Assignment> assignments) {
        return holder(HolderId.Kind.USER, code, assignments);
    }

    private static Holder anEmployee(Map<String, ? extends Assignment> assignments) {
        return holder(HolderId.Kind.EMPLOYEE, "guid", assignments);
    }

    private static Holder holder(HolderId.Kind kind, String id, Map<String, ? extends Assignment> assignments) {
        var all = new TreeMap<EnvironmentCode, Assignment>();
        assignments.forEach((code, assignment) -> all.put(new EnvironmentCode(code), assignment));
        return new Holder(new HolderId(kind, id), id, Names.NONE, all, 1);
    }

    private static List<EnvironmentCode> codes(String... codes) {
        return Stream.of(codes).map(EnvironmentCode::new).toList();
    }
}
