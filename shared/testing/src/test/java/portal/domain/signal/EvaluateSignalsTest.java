package portal.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.INSITE;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.employee;
import static portal.testing.fake.Assignments.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.OrganizationId;
import portal.domain.event.EventType;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.HolderId.Kind;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.domain.usage.snapshot.Snapshot;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.InMemoryPortal;

class EvaluateSignalsTest {

    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final Pool PRODUCTION = Pool.of(PROFIT_USERS, EnvironmentType.PRODUCTION);
    private static final Pool TEST = Pool.of(PROFIT_USERS, EnvironmentType.TEST);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationDriver acme = new OrganizationDriver(portal, ACME, portal::freshId);

    @BeforeEach
    void givenSixProfitUsers() {
        acme.open(Map.of(ENVIRONMENTS, 10, PROFIT_USERS, 6, EMPLOYEES, 3));
        acme.environment("O12345AA");
        acme.environment("T12345AA");
        acme.evaluateSignals();
        assertThat(fired()).isEmpty();
    }

    @Test
    void isSilentAtFiveFiresAtFourAndIsSilentAtThree() {
        acme.claim("O12345AA", "jan", user(PROFIT));
        acme.evaluateSignals();
        assertThat(fired()).isEmpty();

        acme.claim("O12345AA", "els", user(PROFIT));
        acme.evaluateSignals();
        assertThat(fired()).containsExactly("standard PROFIT_USERS/PRODUCTION 2 of 6");

        acme.claim("O12345AA", "piet", user(PROFIT));
        acme.evaluateSignals();
        assertThat(fired()).hasSize(1);
    }

    @Test
    void firesAgainAfterItWasBackAtTheThreshold() {
        fillTo(3);
        acme.evaluateSignals();

        acme.free("O12345AA", Kind.USER, "user-3");
        acme.claim("O12345AA", "user-3", user(PROFIT));
        acme.evaluateSignals();
        assertThat(fired()).as("4 is below 5 still").hasSize(1);

        acme.free("O12345AA", Kind.USER, "user-3");
        acme.free("O12345AA", Kind.USER, "user-2");
        acme.evaluateSignals();
        assertThat(fired()).hasSize(1);

        acme.claim("O12345AA", "user-2", user(PROFIT));
        acme.evaluateSignals();
        assertThat(fired()).hasSize(2);
    }

    /** The event that tells of a fall may come late: each fall is told with its own numbers. */
    @Test
    void firesForEachFallHoweverLateItIsEvaluated() {
        fillTo(2);
        acme.free("O12345AA", Kind.USER, "user-2");
        acme.claim("O12345AA", "user-2", user(PROFIT));
        acme.mutate(PROFIT_USERS, 20);
        acme.mutate(PROFIT_USERS, 3);
        acme.mutate(PROFIT_USERS, 30);

        acme.evaluateSignals();
        acme.evaluateSignals();

        assertThat(fired())
                .containsExactly(
                        "standard PROFIT_USERS/PRODUCTION 2 of 6",
                        "standard PROFIT_USERS/PRODUCTION 2 of 6",
                        "standard PROFIT_USERS/PRODUCTION 2 of 3",
                        "standard PROFIT_USERS/TEST 0 of 3",
                        "standard PROFIT_USERS/ACCEPTANCE 0 of 3",
                        "standard PROFIT_USERS/DEMO 0 of 3");
    }

    @Test
    void tellsEachTypeByItself() {
        fillTo(2);
        acme.claim("T12345AA", "jan", user(PROFIT));
        acme.claim("T12345AA", "els", user(PROFIT));

        acme.evaluateSignals();

        assertThat(fired())
                .containsExactly("standard PROFIT_USERS/PRODUCTION 2 of 6", "standard PROFIT_USERS/TEST 2 of 6");
    }

    @Test
    void evaluatesASnapshotAtItsEndOnly() {
        acme.report(
                "O12345AA",
                IntStream.range(0, 4)
                        .mapToObj(i -> OrganizationDriver.line(Kind.USER, "O12345AA", "user-" + i, user(PROFIT)))
                        .toArray(Snapshot.Line[]::new));
        assertThat(portal.publishedEvents().getLast().type()).isEqualTo(EventType.SignalsDue);
        assertThat(fired()).isEmpty();

        acme.evaluateSignals();
        acme.report("O12345AA");
        acme.evaluateSignals();
        acme.evaluateSignals();

        assertThat(fired()).containsExactly("standard PROFIT_USERS/PRODUCTION 4 of 6");
        assertThat(pool(PRODUCTION).fired()).isEmpty();
    }

    @Test
    void tellsSeveralTypesInOneFiringWhenTheLicenseIsAlreadySmall() {
        var globex = new OrganizationDriver(portal, new OrganizationId("globex"), portal::freshId)
                .open(Map.of(PROFIT_USERS, 3));

        globex.evaluateSignals();
        globex.evaluateSignals();

        assertThat(firings("globex")).singleElement().satisfies(firing -> assertThat(firing.pools())
                .hasSize(4)
                .allSatisfy(numbers -> assertThat(numbers.available()).isEqualTo(3)));
    }

    @Test
    void tellsNothingOfAMetricThatWasNeverGranted() {
        acme.addSignal(terms(CLIENTS, 5));
        acme.evaluateSignals();
        assertThat(fired()).isEmpty();

        acme.grant(Map.of(CLIENTS, 4));
        acme.evaluateSignals();

        assertThat(firings("acme")).singleElement().satisfies(firing -> assertThat(firing.signal())
                .isEqualTo("1"));
    }

    @Test
    void watchesTheWholeLicenseAndTheRefresh() {
        acme.addSignal(terms(ENVIRONMENTS, 8));
        acme.addSignal(terms(EMPLOYEES, 3));
        acme.evaluateSignals();
        assertThat(fired()).isEmpty();

        acme.environment("O12345AB");
        acme.claim("O12345AA", "jan", employee(EmployeeKind.STAFF));
        acme.grant(Map.of(PROFIT_USERS, 4));
        acme.evaluateSignals();
        assertThat(fired()).containsExactly("1 ENVIRONMENTS 3 of 10", "2 EMPLOYEES 1 of 3");

        acme.refresh(LocalDate.of(2026, 3, 2));
        acme.refresh(LocalDate.of(2026, 3, 2));
        acme.evaluateSignals();
        acme.evaluateSignals();
        assertThat(fired()).hasSize(6).contains("standard PROFIT_USERS/PRODUCTION 0 of 4");
    }

    @Test
    void tellsWhatFlexMakesOfTheEmployees() {
        acme.addSignal(terms(EMPLOYEES, 2));
        acme.switchFlex(true);
        acme.claim("O12345AA", "jan", employee(EmployeeKind.TEMPORARY));
        acme.claim("O12345AA", "els", employee(EmployeeKind.TEMPORARY));
        acme.evaluateSignals();
        assertThat(fired()).isEmpty();

        acme.switchFlex(false);
        acme.evaluateSignals();

        assertThat(fired()).containsExactly("1 EMPLOYEES 2 of 3");
    }

    @Test
    void armsASignalThatIsNewOrWatchesOtherwise() {
        fillTo(3);
        acme.evaluateSignals();
        assertThat(fired()).hasSize(1);

        acme.addSignal(terms(PROFIT_USERS, 5));
        acme.evaluateSignals();
        assertThat(fired()).hasSize(2).last().isEqualTo("1 PROFIT_USERS/PRODUCTION 3 of 6");

        acme.changeSignal("1", terms("Another name", PROFIT_USERS, 5), true);
        acme.evaluateSignals();
        assertThat(fired()).as("only another name").hasSize(2);

        acme.changeSignal("1", terms("Another name", PROFIT_USERS, 4), true);
        acme.evaluateSignals();
        assertThat(fired()).hasSize(3);

        acme.changeSignal("1", terms("Another name", PROFIT_USERS, 4), false);
        acme.changeSignal("1", terms("Another name", PROFIT_USERS, 4), true);
        acme.evaluateSignals();
        assertThat(fired()).hasSize(4);
    }

    @Test
    void isSilentWhileItIsOffAndAfterItWasRemoved() {
        acme.changeSignal("standard", Signal.STANDARD.terms(), false);
        acme.addSignal(terms(PROFIT_USERS, 5));
        fillTo(2);
        acme.removeSignal("1");

        acme.evaluateSignals();

        assertThat(fired()).isEmpty();
        assertThat(pool(PRODUCTION).falls()).isEmpty();
        assertThat(pool(PRODUCTION).fired()).isEmpty();
    }

    @Test
    void announcesOneEventForAClaimThatFallsInSeveralPoolsAndNoneForOneThatDoesNot() {
        acme.grant(Map.of(Metric.INSITE_USERS, 6));
        acme.addSignal(terms(Metric.INSITE_USERS, 6));
        acme.claim("O12345AA", "els", user(PROFIT));
        var before = portal.publishedEvents().size();

        acme.claim("O12345AA", "jan", user(PROFIT, INSITE));
        assertThat(portal.publishedEvents()).hasSize(before + 1).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.SignalsDue);
            assertThat(event.subject().split(","))
                    .containsExactlyInAnyOrder("PROFIT_USERS/PRODUCTION", "INSITE_USERS/PRODUCTION");
        });

        acme.claim("O12345AA", "piet", user(PROFIT, INSITE));
        acme.free("O12345AA", Kind.USER, "piet");
        acme.free("O12345AA", Kind.USER, "jan");
        assertThat(portal.publishedEvents()).hasSize(before + 1);
        acme.evaluateSignals();
        assertThat(fired())
                .containsExactlyInAnyOrder(
                        "standard PROFIT_USERS/PRODUCTION 2 of 6", "1 INSITE_USERS/PRODUCTION 1 of 6");
    }

    @Test
    void hasNothingToDoForAnOrganizationThatDoesNotExist() {
        new OrganizationDriver(portal, new OrganizationId("globex"), portal::freshId).evaluateSignals();

        assertThat(firings("globex")).isEmpty();
    }

    @Test
    void takesBackNothingThatAnotherPoolDid() {
        fillTo(2);
        acme.evaluateSignals();

        assertThat(pool(PRODUCTION).fired()).containsExactly("standard");
        assertThat(pool(TEST).fired()).isEmpty();
    }

    private void fillTo(int users) {
        for (int i = 1; i <= users; i++) {
            acme.claim("O12345AA", "user-" + i, user(PROFIT));
        }
    }

    private WatchedPool pool(Pool pool) {
        return portal.signals().find(ACME).orElseThrow().pools().stream()
                .filter(watched -> watched.occupancy().pool().equals(pool))
                .findFirst()
                .orElseThrow();
    }

    private List<String> fired() {
        return firings("acme").stream()
                .flatMap(firing -> firing.pools().stream().map(numbers -> "%s %s %d of %s"
                        .formatted(firing.signal(), numbers.pool().name(), numbers.used(), numbers.maximum())))
                .toList();
    }

    private List<Firing> firings(String organization) {
        return portal.publishedEvents().stream()
                .filter(event -> event.type() == EventType.SignalFired)
                .filter(event -> event.organization().value().equals(organization))
                .map(event -> portal.signals()
                        .firing(event.organization(), event.subject())
                        .orElseThrow())
                .toList();
    }

    private static Signal.Terms terms(Metric metric, int threshold) {
        return terms("Almost used up", metric, threshold);
    }

    private static Signal.Terms terms(String name, Metric metric, int threshold) {
        return new Signal.Terms(name, metric, Optional.empty(), new SeatCount(threshold), List.of());
    }
}
