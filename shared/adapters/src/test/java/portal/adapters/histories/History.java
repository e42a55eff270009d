package portal.adapters.histories;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.recount.RecountResult;
import portal.platform.store.Table;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.InMemoryPortal;

/** An organization on its own table, in which workers act at the same time as a seed decides. */
final class History {
    static final int WORKERS = 8;

    /** Environments that are never removed and report no snapshots. */
    static final List<String> LASTING = List.of("O12345AA", "O12345AB", "T12345AA");

    /** Environments that come and go. */
    static final List<String> PASSING = List.of("O12345AC", "D12345AA");

    /** Environments that report snapshots, if the history has snapshots. */
    static final List<String> REPORTING = List.of("A12345AA", "A12345AB");

    /** Environments that may have a running snapshot. */
    static final List<String> BUSY =
            Stream.concat(PASSING.stream(), REPORTING.stream()).toList();

    static final List<String> EVERYWHERE =
            Stream.concat(LASTING.stream(), BUSY.stream()).toList();

    static final OrganizationId ACME = new OrganizationId("acme");
    static final Duration NONE = Duration.ofMillis(-1);
    static final Duration LITTLE = Duration.ofMillis(1);
    static final Duration AMPLE = Duration.ofDays(1);

    private final Sort sort;
    private final Table table = LocalDynamoDb.patiently(LocalDynamoDb.emptyTable());
    private final DynamoDbPorts ports = DynamoDbPorts.on(table);
    private final OrganizationDriver driver =
            new OrganizationDriver(ports, ACME, () -> UUID.randomUUID().toString());
    private final AtomicInteger ticks = new AtomicInteger();

    History(Sort sort) {
        this.sort = sort;
        driver.open(Map.of(
                ENVIRONMENTS,
                6,
                EMPLOYEES,
                3,
                DECLARATIONS,
                2,
                PROFIT_USERS,
                2,
                INSITE_USERS,
                3,
                OUTSITE_USERS,
                2,
                CLIENTS,
                2));
        Stream.concat(LASTING.stream(), REPORTING.stream()).forEach(driver::environment);
    }

    /** Runs the workers, and returns the last claims of each for its own holders. */
    List<ExpectedRegistrations> live(long seed) throws InterruptedException, ExecutionException {
        var workers = IntStream.range(0, WORKERS)
                .mapToObj(number -> new Worker(this, number, RandomOperations.of(seed * WORKERS + number)))
                .toList();
        Concurrently.run(
                workers.stream().<Callable<Void>>map(worker -> worker::live).toList());
        runningSnapshot().forEach(environment -> goOn(environment, AMPLE));
        return workers.stream().map(Worker::expected).toList();
    }

    /**
     * Continues the running snapshot of an environment, while each worker claims a few of its holders.
     *
     * @return their last claims
     */
    List<ExpectedRegistrations> claimForItself(String environment, long seed)
            throws InterruptedException, ExecutionException {
        var tasks = new ArrayList<Callable<ExpectedRegistrations>>();
        for (int number = 0; number < WORKERS; number++) {
            var holders = RandomOperations.holders(number, WORKERS);
            var random = RandomOperations.of(seed * WORKERS + number);
            tasks.add(() -> claimForItself(environment, holders, random));
        }
        tasks.add(() -> {
            IntStream.range(0, WORKERS).forEach(times -> goOn(environment, LITTLE));
            goOn(environment, AMPLE);
            return new ExpectedRegistrations(driver);
        });
        return Concurrently.run(tasks);
    }

    private ExpectedRegistrations claimForItself(String environment, List<HolderId> holders, RandomOperations random) {
        var expected = new ExpectedRegistrations(driver);
        for (var holder : holders) {
            tick();
            expected.claim(environment, holder, random.assignment(holder.kind()));
            if (random.oneIn(2)) {
                expected.free(environment, holder);
            }
        }
        return expected;
    }

    boolean facts() {
        return sort == Sort.FACTS;
    }

    /** The metric whose granted number changes. The number that is taken over may be below the usage. */
    Metric grantable(Metric metric) {
        return sort == Sort.REFRESHES ? Metric.CLIENTS : metric;
    }

    /** Whether only a claim or a mutation could take this pool over its maximum. */
    boolean staysWithinMaximum(Pool pool) {
        return switch (sort) {
            case CLAIMS -> true;
            case REFRESHES -> pool.metric() != Metric.CLIENTS;
            case FACTS ->
                !List.of(EMPLOYEES, DECLARATIONS).contains(pool.metric())
                        && !pool.type().equals(Optional.of(EnvironmentType.ACCEPTANCE));
        };
    }

    /** Recounts, and takes over the granted numbers if the history has refreshes. */
    RecountResult refresh() {
        return sort == Sort.REFRESHES ? driver.refresh(LocalDate.of(2026, 3, 2)) : driver.recount();
    }

    Table table() {
        return table;
    }

    DynamoDbPorts ports() {
        return ports;
    }

    OrganizationDriver driver() {
        return driver;
    }

    /** Lets time pass, so that the patience of workers can end. */
    void tick() {
        ports.clock().set(InMemoryPortal.START.plusMillis(ticks.incrementAndGet()));
    }

    /** Continues the running snapshot of an environment, whichever worker began it. */
    void goOn(String environment, Duration patience) {
        ports.registrations()
                .state(ACME, new EnvironmentCode(environment))
                .flatMap(state -> state.environment())
                .ifPresent(found -> goOn(found, patience));
    }

    private void goOn(Environment environment, Duration patience) {
        environment
                .runningSnapshot()
                .flatMap(runningSnapshot -> ports.snapshotRuns().find(ACME, runningSnapshot.id()))
                .ifPresent(snapshotRun -> driver.resume(snapshotRun, patience));
    }

    private List<Environment> runningSnapshot() {
        return ports.registrations().environments(ACME).stream()
                .filter(environment -> environment.runningSnapshot().isPresent())
                .toList();
    }

    /** What may take the usage over a maximum in a history. Claims and mutations never may. */
    enum Sort {
        /** Nothing. */
        CLAIMS,
        /** A refresh that takes over fewer clients than there are. */
        REFRESHES,
        /** Snapshots, of acceptance environments only, and Flex that is switched off. */
        FACTS;

        static Sort of(long seed) {
            return values()[Math.floorMod(seed, values().length)];
        }
    }
}
