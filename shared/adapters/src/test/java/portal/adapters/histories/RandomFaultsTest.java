package portal.adapters.histories;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.OUTSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.audit.AuditEntry;
import portal.domain.event.Deliveries.Attempt;
import portal.platform.store.Table;
import portal.testing.contract.OrganizationDriver;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Several workers act at the same time. On the connection of each, calls are refused, conflict, are cut short or come
 * late, as a seed decides. In the end everything that was answered as done is done once, and everything that was
 * answered as not done is not done. If the answer was unknown, it is done once or not at all. {@code -Dportal.seed=N}
 * runs a seed again.
 */
@Tag("slow")
class RandomFaultsTest {
    private static final int HISTORIES = 40;
    private static final int AT_ONCE = 8;
    private static final int WORKERS = 4;

    @Test
    void takesEffectOnceOrNotAtAll() throws Exception {
        var mutations = new LongAdder();

        Seeds.run(HISTORIES, AT_ONCE, seed -> mutations.add(takesEffectOnceOrNotAtAll(seed)));

        assertThat(mutations.sum())
                .as("mutations in all histories; one alone may have none")
                .isPositive();
    }

    /** Returns the number of answered mutations. */
    private static int takesEffectOnceOrNotAtAll(long seed) throws Exception {
        var table = LocalDynamoDb.patiently(LocalDynamoDb.emptyTable());
        var truth = DynamoDbPorts.on(table);
        var driver = new OrganizationDriver(
                truth, History.ACME, () -> UUID.randomUUID().toString());
        driver.open(Map.of(
                ENVIRONMENTS,
                9,
                EMPLOYEES,
                3,
                DECLARATIONS,
                2,
                PROFIT_USERS,
                4,
                INSITE_USERS,
                4,
                OUTSITE_USERS,
                4,
                CLIENTS,
                2));
        FaultyWorker.ENVIRONMENTS.forEach(driver::environment);
        IntStream.range(0, WORKERS).mapToObj(FaultyWorker::environment).forEach(driver::environment);

        var workers = live(seed, table, truth);

        Recounts.agree(table, truth, seed);
        assertThat(workers)
                .as("seed %d", seed)
                .anySatisfy(worker -> assertThat(worker.counters().possible()).isNotEmpty());
        assertThat(workers).as("seed %d", seed).allSatisfy(worker -> assertThat(
                        worker.counters().possible())
                .allSatisfy((place, expected) -> assertThat(expected).contains(place.registered(truth))));
        changesEachMaximumOnce(items(table), workers, seed);
        handlesEachEventOnce(truth, workers, seed);
        return workers.stream().mapToInt(worker -> worker.mutations().size()).sum();
    }

    private static List<FaultyWorker> live(long seed, Table table, DynamoDbPorts truth) throws Exception {
        var stores = new ArrayList<FaultInjectingStore>();
        try {
            for (int number = 0; number < WORKERS; number++) {
                stores.add(
                        new FaultInjectingStore(table, new FaultPlan(RandomOperations.of(-seed * WORKERS - number))));
            }
            var workers = IntStream.range(0, WORKERS)
                    .mapToObj(number -> new FaultyWorker(
                            number, stores.get(number), truth, RandomOperations.of(seed * WORKERS + number)))
                    .toList();
            Concurrently.run(
                    workers.stream().<Callable<Void>>map(worker -> worker::live).toList());
            stores.forEach(FaultInjectingStore::awaitLateCalls);
            return workers;
        } finally {
            stores.forEach(FaultInjectingStore::close);
        }
    }

    /**
     * Asserts for each mutation, however often it was sent: one line in the history, and one audit entry and one event
     * if it was not refused. Refusals of a minute share an entry, which counts them.
     */
    private static void changesEachMaximumOnce(
            List<Map<String, AttributeValue>> items, List<FaultyWorker> workers, long seed) {
        var lines = items.stream()
                .filter(item -> item.containsKey("reason"))
                .collect(groupingBy(item -> item.get("reason").s()));
        assertThat(workers).as("seed %d", seed).allSatisfy(worker -> assertThat(worker.mutations())
                .allSatisfy((key, id) -> {
                    assertThat(lines.get(key)).as(key).singleElement().satisfies(line -> {
                        assertThat(line.get("sk").s()).isEqualTo(id);
                        if (!line.containsKey("refusal")) {
                            assertThat(about(id, "auditAction", items)).isEqualTo(1);
                        }
                        assertThat(about(id, "type", items)).isEqualTo(line.containsKey("refusal") ? 0 : 1);
                    });
                }));
        assertThat(refusalsInTheAuditTrail(items))
                .as("seed %d", seed)
                .isEqualTo(items.stream()
                        .filter(item -> item.containsKey("refusal"))
                        .count());
    }

    private static long refusalsInTheAuditTrail(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .filter(item -> item.containsKey("auditAction")
                        && !item.get("result").s().equals(AuditEntry.DONE))
                .mapToLong(item -> Long.parseLong(item.get("occurrences").n()))
                .sum();
    }

    /** Counts the entries or events about a mutation: only entries have an action, only events a type. */
    private static long about(String id, String attribute, List<Map<String, AttributeValue>> items) {
        return items.stream()
                .filter(item ->
                        item.containsKey(attribute) && item.get("subject").s().equals(id))
                .count();
    }

    private static void handlesEachEventOnce(DynamoDbPorts truth, List<FaultyWorker> workers, long seed) {
        truth.clock().advance(FaultyWorker.LEASE.multipliedBy(2));
        assertThat(FaultyWorker.EVENTS).as("seed %d", seed).allSatisfy(event -> {
            var handled = workers.stream()
                    .mapToInt(worker -> worker.handled().getOrDefault(event, 0))
                    .sum();
            var late = truth.deliveries().begin("worker", event, FaultyWorker.LEASE);
            assertThat(handled).isEqualTo(late == Attempt.ALREADY_HANDLED ? 1 : 0);
        });
    }

    private static List<Map<String, AttributeValue>> items(Table table) {
        return table
                .client()
                .scanPaginator(ScanRequest.builder()
                        .tableName(table.name())
                        .consistentRead(true)
                        .build())
                .items()
                .stream()
                .toList();
    }
}
