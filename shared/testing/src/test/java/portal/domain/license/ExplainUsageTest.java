package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.OUTSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.coWorking;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.LicenseFixture.aLicense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.audit.AuditEntry;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Explanation;
import portal.domain.usage.Metric;
import portal.domain.usage.Why;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.LicenseFixture;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ExplainUsageTest {
    private static final String O1 = "O12345AA";
    private static final String O2 = "O12345AB";
    private static final String T1 = "T12345AA";
    private static final int MOST_PAGES = 100;

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = furnished("acme", aLicense());
    private final ExplainUsage explainUsage = new ExplainUsage(portal.holders());

    @ParameterizedTest
    @EnumSource
    void showsAsManyThatCountAsAreInUse(Metric metric) {
        for (var organization : List.of(acme, furnished("flexible", aLicense().withFlex()))) {
            var usage = organization.license().usage(metric);
            var anna = organization.caller("anna");
            assertThat(usage).anySatisfy(pool -> assertThat(pool.used()).isPositive());
            assertThat(usage)
                    .allSatisfy(pool -> assertThat(all(anna, metric, pool.pool().type(), 100))
                            .filteredOn(Explanation::counts)
                            .hasSize(pool.used()));
        }
    }

    @Test
    void showsHoldersThatDoNotCountToo() {
        var flexible = furnished("flexible", aLicense().withFlex());

        assertThat(all(flexible.caller("anna"), EMPLOYEES, Optional.empty(), 100))
                .extracting(each -> each.reason().why())
                .containsExactlyInAnyOrder(Why.IN_SERVICE, Why.IN_SERVICE, Why.EXEMPT_BY_FLEX, Why.OUT_OF_SERVICE);
    }

    @Test
    void showsEachHolderOnceForEveryTypeInTheOrderOfTheIds() {
        assertThat(all(PROFIT_USERS, Optional.empty(), 100))
                .extracting(Explanation::holder, each -> each.pool().type().orElseThrow(), each -> each.reason()
                        .why())
                .containsExactly(
                        tuple("54321.kim", PRODUCTION, Why.COUNTS_ELSEWHERE),
                        tuple("Anton", PRODUCTION, Why.ACTIVE),
                        tuple("Anton", TEST, Why.BLOCKED_EVERYWHERE),
                        tuple("bea", PRODUCTION, Why.BLOCKED_EVERYWHERE));
    }

    @Test
    void showsOneTypeWhenAskedFor() {
        assertThat(all(PROFIT_USERS, Optional.of(TEST), 100))
                .extracting(Explanation::holder)
                .containsExactly("Anton");
    }

    @ParameterizedTest
    @EnumSource
    void showsTheSameInPagesOfAnySize(Metric metric) {
        var whole = all(metric, Optional.empty(), 100);

        assertThat(whole).isNotEmpty();
        for (int limit = 1; limit <= whole.size(); limit++) {
            assertThat(all(metric, Optional.empty(), limit)).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasNoNextPageWhenTheLastPageIsJustFull(Metric metric) {
        var number = all(metric, Optional.empty(), 100).size();

        var whole = page(metric, Optional.empty(), number, Optional.empty());

        assertThat(whole.items()).hasSize(number);
        assertThat(whole.next()).isEmpty();
        if (number > 1) {
            var most = page(metric, Optional.empty(), number - 1, Optional.empty());
            var last = page(metric, Optional.empty(), 1, most.next());
            assertThat(last.items()).hasSize(1);
            assertThat(last.next()).isEmpty();
        }
    }

    @Test
    void goesOnInTheMiddleOfTheTypesOfAHolder() {
        var first = page(CLIENTS, Optional.empty(), 1, Optional.empty());
        var second = page(CLIENTS, Optional.empty(), 1, first.next());

        assertThat(first.items())
                .extracting(each -> each.pool().type().orElseThrow())
                .containsExactly(PRODUCTION);
        assertThat(second.items())
                .extracting(each -> each.pool().type().orElseThrow())
                .containsExactly(TEST);
        assertThat(second.items()).extracting(Explanation::holder).containsExactly("c-1");
    }

    @Test
    void returnsAShortPageInsteadOfReadingOnForever() {
        for (int i = 0; i < ExplainUsage.MOST_LOOKED_AT; i++) {
            acme.withUser(O1, "kindless" + i);
        }
        acme.withUser(O1, "zoe", PROFIT);

        var first = page(PROFIT_USERS, Optional.of(PRODUCTION), 10, Optional.empty());
        var second = page(PROFIT_USERS, Optional.of(PRODUCTION), 10, first.next());

        assertThat(first.items()).extracting(Explanation::holder).containsExactly("54321.kim", "Anton", "bea");
        assertThat(second.items()).extracting(Explanation::holder).containsExactly("zoe");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void hasNoNextPageWhenTheLastHolderWasReadLast() {
        for (int i = 3; i < ExplainUsage.MOST_LOOKED_AT; i++) {
            acme.withUser(O1, "kindless" + i);
        }
        assertThat(page(PROFIT_USERS, Optional.of(PRODUCTION), 10, Optional.empty())
                        .next())
                .isEmpty();

        acme.withUser(O1, "one.more");
        assertThat(page(PROFIT_USERS, Optional.of(PRODUCTION), 10, Optional.empty())
                        .next())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\nTEST", "zzz\nTEST", "anton\nNOWHERE", "anton\nTEST\nTEST", "\0", "\uffff", " "})
    void takesAnyTextForAPosition(String position) {
        var after = Optional.of(position);

        assertThat(page(PROFIT_USERS, Optional.empty(), 10, after).items())
                .isSubsetOf(all(PROFIT_USERS, Optional.empty(), 10));
        assertThat(page(ENVIRONMENTS, Optional.empty(), 10, after).items())
                .isSubsetOf(all(ENVIRONMENTS, Optional.empty(), 10));
    }

    @Test
    void listsEnvironmentsWithWhatTheyHold() {
        var page = portal.run(new ReadEnvironments(portal.holders()), anna(), new PageRequest(10, Optional.empty()));

        assertThat(page.items())
                .extracting(Environment::code)
                .extracting(Object::toString)
                .containsExactly(O1, O2, T1);
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        var globex = portal.organization("globex").with(anAdministrator("olga"));
        globex.withUser(O1, "theirs", PROFIT);

        assertThat(all(PROFIT_USERS, Optional.empty(), 10))
                .extracting(Explanation::holder)
                .contains("Anton", "bea")
                .doesNotContain("theirs");
        assertThat(all(globex.caller("olga"), PROFIT_USERS, Optional.empty(), 10))
                .extracting(Explanation::holder)
                .containsExactly("theirs");
    }

    @Test
    void refusesEverybodyElseAndKeepsTheAttempt() {
        var page = new PageRequest(5, Optional.empty());
        var carla = acme.caller("carla");

        assertThat(portal.commit(portal.decide(new ReadEnvironments(portal.holders()), carla, page)))
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_LICENSE)));
        for (var metric : Metric.values()) {
            var question = new ExplainUsage.Question(metric, Optional.empty(), page);
            assertThat(portal.commit(portal.decide(explainUsage, carla, question)))
                    .isInstanceOf(UseCaseResult.Denied.class);
        }
        assertThat(portal.auditEntries())
                .extracting(AuditEntry::action, AuditEntry::times)
                .containsExactly(tuple(Action.VIEW_LICENSE, 1 + Metric.values().length));
    }

    private OrganizationFixture furnished(String id, LicenseFixture license) {
        return portal.organization(id)
                .with(anAdministrator("anna"), anEmployee("carla"))
                .with(license)
                .withEnvironments(O1, O2, T1)
                .withUser(O1, "Anton", PROFIT, INSITE)
                .withUser(O2, "Anton", PROFIT, OUTSITE)
                .withBlockedUser(T1, "Anton", PROFIT)
                .withBlockedUser(O1, "bea", PROFIT)
                .withUser(O1, "54321.kim", coWorking(PROFIT, OUTSITE))
                .withEmployee(O1, "staff", EmployeeKind.STAFF)
                .withEmployee(O1, "temporary", EmployeeKind.TEMPORARY)
                .withEmployee(O1, "both", EmployeeKind.TEMPORARY)
                .withEmployee(T1, "both", EmployeeKind.STAFF)
                .withEmployeeOutOfService(T1, "gone")
                .withDeclaration(O1, "d-1")
                .withDeclaration(T1, "d-2")
                .withClient(O1, "c-1")
                .withClient(T1, "c-1")
                .withClient(T1, "c-2");
    }

    private Caller.Customer anna() {
        return acme.caller("anna");
    }

    private List<Explanation> all(Metric metric, Optional<EnvironmentType> type, int limit) {
        return all(anna(), metric, type, limit);
    }

    private List<Explanation> all(Caller.Customer caller, Metric metric, Optional<EnvironmentType> type, int limit) {
        var found = new ArrayList<Explanation>();
        var after = Optional.<String>empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var question = new ExplainUsage.Question(metric, type, new PageRequest(limit, after));
            var page = portal.run(explainUsage, caller, question);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            found.addAll(page.items());
            after = page.next();
            if (after.isEmpty()) {
                return found;
            }
        }
        throw new AssertionError("There is a next page for ever");
    }

    private Page<Explanation> page(Metric metric, Optional<EnvironmentType> type, int limit, Optional<String> after) {
        var question = new ExplainUsage.Question(metric, type, new PageRequest(limit, after));
        return portal.run(explainUsage, anna(), question);
    }
}
