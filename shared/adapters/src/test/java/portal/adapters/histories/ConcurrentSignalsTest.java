package portal.adapters.histories;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.event.EventType;
import portal.domain.signal.Firing;
import portal.domain.signal.WatchedPool;
import portal.domain.usage.HolderId.Kind;
import portal.domain.usage.Pool;
import portal.platform.store.PlatformKeys;
import portal.platform.store.Table;
import portal.testing.contract.OrganizationDriver;

/** Claims and evaluations around a threshold at the same moment. */
@Tag("slow")
class ConcurrentSignalsTest {
    private static final int THREADS = 8;
    private static final int REPEATS = 15;
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final String ENVIRONMENT = "O12345AA";
    private static final Pool POOL = Pool.of(PROFIT_USERS, PRODUCTION);

    private final Table table = LocalDynamoDb.patiently(LocalDynamoDb.emptyTable());
    private final ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
    private final DynamoDbPorts ports = DynamoDbPorts.on(table);
    private final OrganizationDriver driver =
            new OrganizationDriver(ports, ACME, this::freshId).open(Map.of(ENVIRONMENTS, 1, PROFIT_USERS, 12));

    /** Eight claims at once take 12 free seats to 4, and eight removals take them back. */
    @Test
    void firesOnceWhenClaimsJumpOverTheThresholdTogether() throws Exception {
        driver.environment(ENVIRONMENT);
        driver.evaluateSignals();
        for (int repeat = 1; repeat <= REPEATS; repeat++) {
            together(i -> driver.claim(ENVIRONMENT, "user-" + i, user(PROFIT)));
            assertThat(pool().fired()).containsExactly("standard");
            assertThat(firings()).hasSize(repeat);
            assertThat(firings().getLast().pools().getFirst().available()).isEqualTo(4);

            together(i -> driver.free(ENVIRONMENT, Kind.USER, "user-" + i));
            assertThat(pool().fired()).isEmpty();
            assertThat(firings()).hasSize(repeat);
        }
    }

    /** Each thread claims and frees a seat of its own, so that the number crosses the threshold again and again. */
    @Test
    void firesOnceForEachFallWhileTheNumberGoesUpAndDown() throws Exception {
        driver.environment(ENVIRONMENT);
        driver.mutate(PROFIT_USERS, 8);
        driver.evaluateSignals();

        together(i -> {
            for (int times = 0; times < REPEATS; times++) {
                driver.claim(ENVIRONMENT, "user-" + i, user(PROFIT));
                driver.free(ENVIRONMENT, Kind.USER, "user-" + i);
            }
            return i;
        });
        driver.evaluateSignals();

        assertThat(pool().occupancy().used()).isZero();
        assertThat(pool().fired()).isEmpty();
        assertThat(pool().falls()).isEmpty();
        assertThat(firings()).hasSize(falls()).isNotEmpty().allSatisfy(firing -> assertThat(
                        firing.pools().getFirst().available())
                .isEqualTo(4));
    }

    /** The tasks, and an evaluation beside them; then one more, as its event asks for. */
    private <T> void together(IntFunction<T> task) throws Exception {
        var tasks = new ArrayList<Callable<Object>>();
        IntStream.range(0, THREADS).forEach(i -> tasks.add(() -> task.apply(i)));
        tasks.add(() -> {
            driver.evaluateSignals();
            return "evaluated";
        });
        Concurrently.run(tasks);
        driver.evaluateSignals();
    }

    private String freshId() {
        var id = UUID.randomUUID().toString();
        ids.add(id);
        return id;
    }

    /** How many claims announced that they took the number below the threshold. */
    private int falls() {
        return (int) ids.stream()
                .flatMap(id -> table.get(PlatformKeys.event(id)).stream())
                .filter(event -> event.text("type").equals(EventType.SignalsDue.name()))
                .filter(event -> event.text("subject").equals(POOL.name()))
                .count();
    }

    private WatchedPool pool() {
        return ports.signals().find(ACME).orElseThrow().pools().stream()
                .filter(watched -> watched.occupancy().pool().equals(POOL))
                .findFirst()
                .orElseThrow();
    }

    private List<Firing> firings() {
        var firing = Keys.firing(ACME, "");
        return table.stream(firing.partition())
                .map(item -> item.key().sort())
                .filter(sort -> sort.startsWith(firing.sort()))
                .map(sort -> ports.signals()
                        .firing(ACME, sort.substring(firing.sort().length()))
                        .orElseThrow())
                .sorted(comparing(Firing::at))
                .toList();
    }
}
