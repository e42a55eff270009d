package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.domain.license.RefreshLicense;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.domain.usage.UserKind;
import portal.domain.usage.recount.RecountResult;
import portal.domain.usage.recount.RecountUsage;
import portal.platform.store.Table;
import portal.testing.contract.OrganizationDriver;

/**
 * Refreshes run over and over while seats are claimed and freed. Right counters are never repaired, and wrong ones are
 * right in the end. -Dportal.seed=N runs a seed again.
 */
@Tag("slow")
class RefreshRaceTest {
    private static final LocalDate DATE = LocalDate.parse("2026-03-02");
    private static final int WORKERS = 4;
    private static final int STEPS = 15;
    private static final List<String> ENVIRONMENTS_IN_USE = List.of("O12345AA", "O12345AB", "T12345AA");
    private static final List<String> USERS = List.of("jan", "els", "piet", "54321.kim", "12345.kim");
    private static final List<String> EMPLOYED = List.of("guid-1", "guid-2", "guid-3");

    private final OrganizationId acme = new OrganizationId("acme");
    private final Table table = LocalDynamoDb.emptyTable();
    private final DynamoDbPorts ports = DynamoDbPorts.on(table);
    private final OrganizationDriver driver = new OrganizationDriver(ports, acme, RefreshRaceTest::freshId);
    private final RefreshLicense refreshLicense = refreshLicense();

    static LongStream seeds() {
        return seeds(1, 50);
    }

    static LongStream seedsOfDrift() {
        return seeds(51, 60);
    }

    private static LongStream seeds(long first, long last) {
        return Optional.ofNullable(Long.getLong("portal.seed"))
                .map(LongStream::of)
                .orElseGet(() -> LongStream.rangeClosed(first, last));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void repairsNothingThatIsRight(long seed) throws Exception {
        open();

        var refreshed = race(seed);

        assertThat(refreshed).as("seed %d", seed).isNotEmpty().allSatisfy(recounted -> assertThat(recounted.repaired())
                .isEmpty());
        assertThat(repairs()).as("seed %d", seed).isZero();
        assertThat(refresh()).as("seed %d, quiet", seed).isEqualTo(RecountResult.CLEAN);
        assertCountsWhatARecountFinds(seed);
    }

    @ParameterizedTest
    @MethodSource("seedsOfDrift")
    void repairsWhatIsWrong(long seed) throws Exception {
        open();
        driver.claim("O12345AA", "jan", new Assignment.User(EnumSet.of(UserKind.PROFIT), false, false));
        var drift = new PlantedDrift(table, acme);
        drift.addTo(Pool.of(PROFIT_USERS, EnvironmentType.PRODUCTION), "used", 3);
        drift.addTo(Pool.overTheLicense(EMPLOYEES), "temporaries", 1);
        drift.forget("O12345AA", OrganizationDriver.id(HolderId.Kind.USER, "jan"));

        var refreshed = race(seed);
        refreshed.add(refresh());

        assertThat(refreshed.getLast().inDoubt()).as("seed %d", seed).isEmpty();
        assertThat(repairs())
                .as("seed %d", seed)
                .isPositive()
                .isEqualTo(refreshed.stream()
                        .mapToLong(recounted -> recounted.repaired().size())
                        .sum());
        assertThat(refresh()).as("seed %d", seed).isEqualTo(RecountResult.CLEAN);
        assertCountsWhatARecountFinds(seed);
    }

    private void open() {
        driver.open(Map.of(ENVIRONMENTS, 4, EMPLOYEES, 2, PROFIT_USERS, 2, INSITE_USERS, 3));
        ENVIRONMENTS_IN_USE.forEach(driver::environment);
    }

    /** The results of the refreshes that ran while the workers acted. */
    private List<RecountResult> race(long seed) throws Exception {
        var atWork = new AtomicInteger(WORKERS);
        var tasks = new ArrayList<Callable<List<RecountResult>>>();
        IntStream.range(0, WORKERS)
                .forEach(worker -> tasks.add(() -> {
                    try {
                        live(new Random(seed * WORKERS + worker));
                    } finally {
                        atWork.decrementAndGet();
                    }
                    return List.of();
                }));
        tasks.add(() -> refreshWhile(atWork));
        return new ArrayList<>(
                Concurrently.run(tasks).stream().flatMap(List::stream).toList());
    }

    private List<RecountResult> refreshWhile(AtomicInteger atWork) {
        var refreshed = new ArrayList<RecountResult>();
        do {
            refreshed.add(refresh());
        } while (atWork.get() > 0);
        return refreshed;
    }

    private RecountResult refresh() {
        return refreshLicense.refresh(acme, DATE, "event-1").orElseThrow();
    }

    private long repairs() {
        return table.stream("ORGANIZATION#acme#AUDIT")
                .filter(entry -> entry.text("auditAction").equals("REPAIR_USAGE"))
                .count();
    }

    private void assertCountsWhatARecountFinds(long seed) {
        var found = NaiveRecount.of(table, acme, driver.license().flex());
        assertThat(Pool.all()).as("seed %d", seed).allSatisfy(pool -> {
            assertThat(driver.used(pool)).isEqualTo(found.used(pool));
            assertThat(driver.occupancy(pool).temporary()).isEqualTo(found.temporary(pool));
        });
        assertThat(ports.registrations().environments(acme))
                .as("seed %d", seed)
                .isNotEmpty()
                .allSatisfy(environment -> assertThat(environment.holders())
                        .isEqualTo(found.holders(environment.code().value())));
    }

    private void live(Random random) {
        for (int step = 0; step < STEPS; step++) {
            var environment = oneOf(ENVIRONMENTS_IN_USE, random);
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> driver.claim(environment, oneOf(USERS, random), user(random));
                case 3, 4 -> driver.claim(environment, oneOf(EMPLOYED, random), employee(random));
                case 5, 6 -> driver.free(environment, HolderId.Kind.USER, oneOf(USERS, random));
                case 7 -> driver.free(environment, HolderId.Kind.EMPLOYEE, oneOf(EMPLOYED, random));
                case 8 ->
                    driver.mutate(oneOf(List.of(EMPLOYEES, PROFIT_USERS, INSITE_USERS), random), random.nextInt(4));
                default -> driver.switchFlex(random.nextBoolean());
            }
        }
    }

    private RefreshLicense refreshLicense() {
        var journal = new Journal(ports.auditTrail(), ports.events(), ports.clock(), RefreshRaceTest::freshId);
        var backoff = new Backoff(new Random(), pause -> LockSupport.parkNanos(pause.toNanos()));
        var transactions = new TransactionRunner(ports.transactions(), backoff);
        return new RefreshLicense(
                new RecountUsage(ports.counterStore(), transactions, journal),
                ports.licenses(),
                ports.dailyUsages(),
                transactions,
                journal);
    }

    private static String freshId() {
        return UUID.randomUUID().toString();
    }

    private static Assignment user(Random random) {
        var kinds = EnumSet.noneOf(UserKind.class);
        List.of(UserKind.PROFIT, UserKind.INSITE).stream()
                .filter(kind -> random.nextInt(3) > 0)
                .forEach(kinds::add);
        return new Assignment.User(kinds, random.nextInt(3) == 0, random.nextBoolean());
    }

    private static Assignment employee(Random random) {
        return new Assignment.Employee(
                random.nextInt(3) > 0, oneOf(List.of(EmployeeKind.STAFF, EmployeeKind.TEMPORARY), random));
    }

    private static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
