package portal.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.INSITE_USERS;
import static portal.domain.usage.Metric.PROFIT_USERS;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.domain.access.OrganizationId;
import portal.domain.contract.Clerk;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.domain.usage.Presence;
import portal.domain.usage.UserKind;

/** Whatever happens at the same time, the counters are what a recount finds. A seed is run again with -Dportal.seed=N. */
class RandomHistoriesTest {
    private static final int THREADS = 8;
    private static final int STEPS = 12;
    private static final List<String> ENVIRONMENTS_IN_USE = List.of("O12345AA", "O12345AB", "T12345AA");
    private static final List<String> USERS = List.of("jan", "els", "piet", "54321.kim", "12345.kim");
    private static final List<String> EMPLOYED = List.of("guid-1", "guid-2", "guid-3");

    private final OrganizationId acme = new OrganizationId("acme");
    private final Table table = LocalDynamoDb.emptyTable();
    private final DynamoDbPorts ports = DynamoDbPorts.on(table);
    private final Clerk clerk = new Clerk(ports, acme, () -> UUID.randomUUID().toString());

    static LongStream seeds() {
        return Optional.ofNullable(Long.getLong("portal.seed"))
                .map(LongStream::of)
                .orElseGet(() -> LongStream.rangeClosed(1, 20));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsWhatARecountFinds(long seed) throws Exception {
        clerk.open(Map.of(ENVIRONMENTS, 4, EMPLOYEES, 2, PROFIT_USERS, 2, INSITE_USERS, 3));
        ENVIRONMENTS_IN_USE.forEach(clerk::environment);

        Together.run(IntStream.range(0, THREADS)
                .<Callable<Void>>mapToObj(thread -> () -> live(new Random(seed * THREADS + thread)))
                .toList());

        var found = NaiveRecount.of(table, acme, clerk.license().flex());
        assertThat(Pool.all()).as("seed %d", seed).allSatisfy(pool -> {
            assertThat(clerk.used(pool)).isEqualTo(found.used(pool));
            assertThat(clerk.occupancy(pool).temporary()).isEqualTo(found.temporary(pool));
        });
        assertThat(clerk.license().occupancy().values())
                .as("seed %d", seed)
                .filteredOn(pool -> pool.pool().metric() != EMPLOYEES)
                .allSatisfy(pool -> assertThat(pool.available()).isNotNegative());
        assertThat(ports.registrations().environments(acme)).as("seed %d", seed).allSatisfy(environment -> assertThat(
                        environment.holders())
                .isEqualTo(found.holders(environment.code().value())));
    }

    private Void live(Random random) {
        for (int step = 0; step < STEPS; step++) {
            var environment = oneOf(ENVIRONMENTS_IN_USE, random);
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> clerk.claim(environment, oneOf(USERS, random), user(random));
                case 4, 5 -> clerk.claim(environment, oneOf(EMPLOYED, random), employee(random));
                case 6 -> clerk.free(environment, HolderId.Kind.USER, oneOf(USERS, random));
                case 7 -> clerk.free(environment, HolderId.Kind.EMPLOYEE, oneOf(EMPLOYED, random));
                case 8 ->
                    clerk.mutate(oneOf(List.of(EMPLOYEES, PROFIT_USERS, INSITE_USERS), random), random.nextInt(4));
                default -> clerk.switchFlex(random.nextBoolean());
            }
        }
        return null;
    }

    private static Presence user(Random random) {
        var kinds = EnumSet.noneOf(UserKind.class);
        Set.of(UserKind.PROFIT, UserKind.INSITE).stream()
                .sorted()
                .filter(kind -> random.nextInt(3) > 0)
                .forEach(kinds::add);
        return new Presence.User(kinds, random.nextInt(3) == 0, random.nextBoolean());
    }

    private static Presence employee(Random random) {
        return new Presence.Employee(
                random.nextInt(3) > 0, oneOf(List.of(EmployeeKind.STAFF, EmployeeKind.TEMPORARY), random));
    }

    private static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
