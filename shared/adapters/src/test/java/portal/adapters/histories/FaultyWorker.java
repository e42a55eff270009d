package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.adapters.contract.DynamoDbPorts;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.Receipt;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.Transactions.Commit;
import portal.domain.event.Deliveries;
import portal.domain.license.MutationOutcome;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Registration;
import portal.domain.usage.snapshot.SnapshotOutcome;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.InMemoryPortal;

/** Works while faults are injected, and records the answers. */
final class FaultyWorker {
    static final List<String> ENVIRONMENTS = List.of("O12345AA", "T12345AA");
    static final List<String> EVENTS = List.of("event-1", "event-2", "event-3");
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final int STEPS = 6;
    private static final int TRIES = 100;

    private final int number;
    private final FaultInjectingStore store;
    private final DynamoDbPorts truth;
    private final RandomOperations random;
    private final HolderId own;
    private final ExpectedCounters counters = new ExpectedCounters();
    private final Map<String, String> mutations = new HashMap<>();
    private final Map<String, Integer> handled = new HashMap<>();

    /** @param truth the same table without the proxy */
    FaultyWorker(int number, FaultInjectingStore store, DynamoDbPorts truth, RandomOperations random) {
        this.number = number;
        this.store = store;
        this.truth = truth;
        this.random = random;
        this.own = OrganizationDriver.id(HolderId.Kind.USER, "own-" + number);
    }

    /** The environment that no other worker reports. */
    static String environment(int number) {
        return "A12345A" + (char) ('A' + number);
    }

    ExpectedCounters counters() {
        return counters;
    }

    /** The answer to each mutation, by the key with which it was repeated until there was an answer. */
    Map<String, String> mutations() {
        return mutations;
    }

    /** How often the worker handled each event. */
    Map<String, Integer> handled() {
        return handled;
    }

    Void live() {
        for (int step = 0; step < STEPS; step++) {
            switch (random.upTo(5)) {
                case 0, 1 -> claimOwnHolders();
                case 2 -> claimSharedHolders();
                case 3 -> mutate("key-" + number + "-" + step);
                case 4 -> handle(random.oneOf(EVENTS));
                default -> report(environment(number));
            }
        }
        return null;
    }

    private void claimOwnHolders() {
        var place = new ExpectedRegistrations.Place(random.oneOf(ENVIRONMENTS), own);
        var registration = registration(place.environment(), own);
        if (random.oneIn(3)) {
            counters.note(
                    place, Optional.empty(), () -> driver().free(place.environment(), own.kind(), own.canonical()));
        } else {
            counters.note(place, Optional.of(registration), () -> driver().settle(
                            () -> driver().claiming(own, registration)));
        }
        store.awaitLateCalls();
    }

    /** Claims holders that other workers claim too. For these only the counts can be checked. */
    private void claimSharedHolders() {
        var environment = random.oneOf(ENVIRONMENTS);
        var holder = random.holder();
        var registration = registration(environment, holder);
        try {
            driver().settle(() -> driver().claiming(holder, registration));
        } catch (StoreUnavailable | CommitUnknown e) {
            // The counts are right whether it took effect or not.
        }
    }

    /** Sends a mutation under a key until there is an answer, as the API tells callers to. */
    private void mutate(String key) {
        var metric = random.oneOf(List.of(Metric.values()));
        var target = random.upTo(9);
        for (int tries = 0; tries < TRIES && !mutations.containsKey(key); tries++) {
            try {
                send(key, metric, target).ifPresent(answer -> mutations.put(key, answer));
            } catch (StoreUnavailable | CommitUnknown e) {
                // It is sent again.
            }
        }
    }

    /** Sends the mutation once; empty when it must be decided again. */
    private Optional<String> send(String key, Metric metric, int target) {
        var decision = driver().mutating(metric, target, Optional.of(key));
        var receipt = new Receipt(
                Optional.empty(),
                key,
                "content",
                id(decision.outcome()),
                InMemoryPortal.START.plus(Duration.ofHours(24)));
        return switch (store.ports().transactions().commit(decision.changes(), Optional.of(receipt))) {
            case Commit.Committed() -> Optional.of(receipt.answer());
            case Commit.AlreadyAnswered(var first) -> Optional.of(first.answer());
            case Commit.Conflicted() -> Optional.empty();
        };
    }

    private static String id(MutationOutcome outcome) {
        return switch (outcome) {
            case MutationOutcome.Mutated mutated -> mutated.mutation().id();
            case MutationOutcome.Refused refused -> refused.mutation().id();
            case MutationOutcome.ChangedMeanwhile() -> throw new IllegalStateException("There was no precondition");
        };
    }

    /** Handles an event if no other worker has it, and marks it as complete until that succeeds. */
    private void handle(String event) {
        try {
            if (store.ports().deliveries().begin("worker", event, LEASE) != Deliveries.Attempt.STARTED) {
                return;
            }
        } catch (StoreUnavailable e) {
            // If there is a lease, the event is handled when the lease ends.
            return;
        }
        handled.merge(event, 1, Integer::sum);
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                store.ports().deliveries().complete("worker", event);
                return;
            } catch (StoreUnavailable e) {
                // It is marked again.
            }
        }
    }

    /** Reports a snapshot. It is done, continues in the background, has not begun, or the answer is unknown. */
    private void report(String environment) {
        var before = content(environment);
        var snapshot = random.snapshot(environment);
        var patience = random.oneOf(List.of(History.NONE, History.AMPLE));
        try {
            if (driver().report(environment, snapshot, patience) instanceof SnapshotOutcome.Unfinished(var begun)) {
                goOn(begun);
            }
            assertThat(content(environment)).isEqualTo(snapshot.registrations());
        } catch (StoreUnavailable e) {
            store.awaitLateCalls();
            assertThat(runningSnapshot(environment)).isEmpty();
            assertThat(content(environment)).isEqualTo(before);
        } catch (CommitUnknown e) {
            store.awaitLateCalls();
            runningSnapshot(environment).ifPresent(this::goOn);
            assertThat(content(environment)).isIn(before, snapshot.registrations());
        }
    }

    /** Continues a snapshot as the background does, again after each failure. */
    private void goOn(SnapshotRun snapshotRun) {
        for (int tries = 0;
                tries < TRIES
                        && runningSnapshot(snapshotRun.environment().value()).isPresent();
                tries++) {
            try {
                driver().resume(snapshotRun, History.AMPLE);
            } catch (StoreUnavailable | CommitUnknown e) {
                // It is called again.
            }
        }
    }

    private Optional<SnapshotRun> runningSnapshot(String environment) {
        return truth.registrations()
                .state(History.ACME, new EnvironmentCode(environment))
                .orElseThrow()
                .environment()
                .orElseThrow()
                .runningSnapshot()
                .flatMap(runningSnapshot -> truth.snapshotRuns().find(History.ACME, runningSnapshot.id()));
    }

    private Map<HolderId, Registration> content(String environment) {
        return truth.snapshotRuns().registrations(History.ACME, new EnvironmentCode(environment));
    }

    private Registration registration(String environment, HolderId holder) {
        return OrganizationDriver.registration(environment, holder.canonical(), random.assignment(holder.kind()));
    }

    private OrganizationDriver driver() {
        return store.driver();
    }
}
