package portal.adapters.histories;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.OUTSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.license.License;
import portal.domain.signal.Firing;
import portal.domain.signal.Signal;
import portal.domain.signal.SignalOutcome;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.platform.store.Table;
import portal.testing.contract.OrganizationDriver;
import portal.testing.contract.Ports;
import portal.testing.fake.InMemoryPortal;

/**
 * In histories of claims, removals, environments, snapshots, mutations, grants, refreshes and changes of signals, each
 * signal fires once for each time that its number falls below the threshold, with the numbers of that moment, and never
 * otherwise. A model tells when: it knows thresholds, maxima and counts, and nothing of how signals are stored.
 *
 * <p>What may be late is late: after claims, mutations and changes of Flex, the evaluation comes now, later or twice.
 */
@Tag("slow")
class SignalHistoriesTest {

    private static final int HISTORIES = 200;
    private static final int STEPS = 80;
    private static final int STORED_HISTORIES = 2;
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final List<String> ENVIRONMENT_CODES = List.of("O12345AA", "O12345AB", "T12345AA", "D12345AA");

    @Test
    void firesOncePerFall() throws Exception {
        var fired = new LongAdder();
        Seeds.run(HISTORIES, 2, seed -> {
            var portal = new InMemoryPortal();
            fired.add(new Run(seed, portal, portal::freshId, () -> firings(portal)).run(STEPS));
        });
        assertThat(fired.sum()).isPositive();
    }

    /** The same on DynamoDB, of which the fake is only an image. */
    @Test
    void firesOncePerFallInTheStore() throws Exception {
        Seeds.run(STORED_HISTORIES, 2, seed -> {
            var table = LocalDynamoDb.emptyTable();
            var ports = DynamoDbPorts.on(table);
            new Run(seed, ports, () -> UUID.randomUUID().toString(), () -> firings(table, ports)).run(STEPS);
        });
    }

    private static List<Firing> firings(InMemoryPortal portal) {
        return portal.publishedEvents().stream()
                .filter(event -> event.type() == EventType.SignalFired)
                .map(DomainEvent::subject)
                .map(id -> portal.signals().firing(ACME, id).orElseThrow())
                .toList();
    }

    private static List<Firing> firings(Table table, Ports ports) {
        var firing = Keys.firing(ACME, "");
        return table.stream(firing.partition())
                .map(item -> item.key().sort())
                .filter(sort -> sort.startsWith(firing.sort()))
                .map(sort -> ports.signals()
                        .firing(ACME, sort.substring(firing.sort().length()))
                        .orElseThrow())
                .toList();
    }

    /** One history. */
    private static final class Run {
        private final long seed;
        private final Ports ports;
        private final RandomOperations random;
        private final OrganizationDriver driver;
        private final Supplier<List<Firing>> firings;
        private final Model model = new Model();

        private Run(long seed, Ports ports, Supplier<String> ids, Supplier<List<Firing>> firings) {
            this.seed = seed;
            this.ports = ports;
            this.random = RandomOperations.of(seed);
            this.firings = firings;
            this.driver = new OrganizationDriver(ports, ACME, ids)
                    .open(Map.of(ENVIRONMENTS, 6, EMPLOYEES, 4, PROFIT_USERS, 6, INSITE_USERS, 6, OUTSITE_USERS, 3));
            ENVIRONMENT_CODES.subList(0, 3).forEach(driver::environment);
            evaluatedAtOnce(() -> addSignal(EMPLOYEES, 4));
            evaluatedAtOnce(() -> addSignal(INSITE_USERS, 5));
        }

        /** Returns how often signals fired. */
        private int run(int steps) {
            for (int step = 0; step < steps; step++) {
                step();
                changed();
            }
            driver.evaluateSignals();
            driver.evaluateSignals();
            assertThat(fired()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(model.firings);
            assertThat(ports.signals().find(ACME).orElseThrow().pools())
                    .as("seed %d", seed)
                    .allSatisfy(pool -> {
                        assertThat(pool.falls()).isEmpty();
                        assertThat(pool.fired())
                                .isEqualTo(model.below(pool.occupancy().pool()));
                    });
            return model.firings.size();
        }

        private void step() {
            switch (random.upTo(12)) {
                case 0, 1, 2, 3 -> claim(random.holder());
                case 4, 5 -> free(random.holder());
                case 6 -> driver.environment(environment());
                case 7 -> evaluatedAtOnce(this::reportOrRemove);
                case 8, 9 -> mutate(random.oneOf(List.of(Metric.values())));
                case 10 ->
                    evaluatedAtOnce(() -> driver.grant(
                            Map.of(random.oneOf(List.of(EMPLOYEES, CLIENTS, DECLARATIONS)), random.upTo(9))));
                case 11 -> refreshOrSwitchFlex();
                default -> {
                    driver.evaluateSignals();
                    evaluatedAtOnce(this::changeSignals);
                }
            }
            for (var times = random.upTo(2); times > 0; times--) {
                driver.evaluateSignals();
            }
        }

        /** What only the evaluation finds out must not change once more before it. */
        private void evaluatedAtOnce(Runnable change) {
            change.run();
            changed();
            driver.evaluateSignals();
        }

        private void changed() {
            model.changed(driver.license());
        }

        private void claim(HolderId holder) {
            var registration = OrganizationDriver.registration(
                    environment(), holder.canonical(), random.assignment(holder.kind()));
            driver.settle(() -> driver.claiming(holder, registration));
        }

        private void free(HolderId holder) {
            driver.free(environment(), holder.kind(), holder.canonical());
        }

        private void reportOrRemove() {
            var environment = environment();
            if (random.oneIn(4)) {
                driver.remove(environment, Duration.ofDays(1));
            } else {
                driver.report(environment, random.snapshot(environment), Duration.ofDays(1));
            }
        }

        private void mutate(Metric metric) {
            var first = !driver.license().entitlements().containsKey(metric);
            driver.mutate(metric, random.upTo(9));
            if (first) {
                changed();
                driver.evaluateSignals();
            }
        }

        private void refreshOrSwitchFlex() {
            if (random.oneIn(2)) {
                driver.refresh(LocalDate.of(2026, 3, 2));
            } else {
                driver.switchFlex(random.oneIn(2));
            }
        }

        private void changeSignals() {
            var id = random.oneOf(List.copyOf(model.signals.keySet()));
            switch (random.upTo(3)) {
                case 0 -> add(terms());
                case 1 -> change(id, terms(), true);
                case 2 -> change(id, Optional.ofNullable(model.signals.get(id)).orElseThrow(), random.oneIn(2));
                default -> {
                    if (driver.removeSignal(id) instanceof SignalOutcome.Removed) {
                        model.remove(id);
                    }
                }
            }
        }

        private void addSignal(Metric metric, int threshold) {
            add(new Signal.Terms("Signal", metric, Optional.empty(), new SeatCount(threshold), List.of()));
        }

        private void add(Signal.Terms terms) {
            if (driver.addSignal(terms) instanceof SignalOutcome.Stored stored) {
                model.set(stored.signal().id(), terms, true);
            }
        }

        private void change(String id, Signal.Terms terms, boolean enabled) {
            if (driver.changeSignal(id, terms, enabled) instanceof SignalOutcome.Stored) {
                model.set(id, terms, enabled);
            }
        }

        private Signal.Terms terms() {
            var metric = random.oneOf(List.of(Metric.values()));
            var type = random.oneOf(metric.pools()).type().filter(given -> random.oneIn(2));
            return new Signal.Terms(
                    "Signal " + random.upTo(9), metric, type, new SeatCount(1 + random.upTo(8)), List.of());
        }

        private String environment() {
            return random.oneOf(ENVIRONMENT_CODES);
        }

        private List<String> fired() {
            return firings.get().stream()
                    .flatMap(firing -> firing.pools().stream()
                            .map(numbers -> Model.firing(
                                    firing.signal(),
                                    numbers.pool(),
                                    numbers.maximum().value(),
                                    numbers.used())))
                    .toList();
        }
    }

    /** When signals have to fire, by the numbers alone. */
    private static final class Model {
        private final Map<String, Signal.Terms> signals = new HashMap<>();
        private final Map<String, Map<Pool, Integer>> thresholds = new HashMap<>();
        private final Map<String, Set<Pool>> below = new HashMap<>();
        private final List<String> firings = new ArrayList<>();

        private Model() {
            set("standard", Signal.STANDARD.terms(), true);
        }

        /** A signal that watches a pool otherwise than before is armed. */
        private void set(String id, Signal.Terms terms, boolean enabled) {
            var watched = new HashMap<Pool, Integer>();
            if (enabled) {
                terms.metric().pools().stream()
                        .filter(pool -> terms.type().isEmpty() || terms.type().equals(pool.type()))
                        .forEach(pool -> watched.put(pool, terms.threshold().value()));
            }
            var before = thresholds.getOrDefault(id, Map.of());
            signals.put(id, terms);
            thresholds.put(id, watched);
            below.computeIfAbsent(id, _ -> new HashSet<>())
                    .removeIf(pool -> !Objects.equals(before.get(pool), watched.get(pool)));
        }

        private void remove(String id) {
            signals.remove(id);
            thresholds.remove(id);
            below.remove(id);
        }

        private void changed(License license) {
            thresholds.forEach((id, watched) -> watched.forEach((pool, threshold) -> {
                var occupancy = license.occupancy(pool);
                var granted = license.entitlements().containsKey(pool.metric());
                var now = granted && occupancy.maximum().value() - occupancy.used() < threshold;
                var known = below.computeIfAbsent(id, _ -> new HashSet<>());
                if (now && known.add(pool)) {
                    firings.add(firing(id, pool, occupancy.maximum().value(), occupancy.used()));
                } else if (!now) {
                    known.remove(pool);
                }
            }));
        }

        private Set<String> below(Pool pool) {
            return below.entrySet().stream()
                    .filter(signal -> signal.getValue().contains(pool))
                    .map(Map.Entry::getKey)
                    .collect(toUnmodifiableSet());
        }

        private static String firing(String signal, Pool pool, int maximum, int used) {
            return "%s %s %d of %d".formatted(signal, pool.name(), used, maximum);
        }
    }
}
