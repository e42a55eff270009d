package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.UserKind;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;

/** Following the advice frees the promised seats. -Dportal.seed=N runs a seed again. */
@Tag("slow")
class ActingOnTheAdviceTest {
    private static final List<String> ENVIRONMENTS =
            List.of("O12345AA", "O12345AB", "O12345AC", "T12345AA", "T12345AB", "A12345AA");
    private static final List<String> IDS = List.of("jan", "els", "PIET", "54321.kim", "12345.kim", "😀");
    private static final List<EmployeeKind> EMPLOYED_AS = List.of(EmployeeKind.values());
    private static final int PLENTY = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationId acme = new OrganizationId("acme");
    private final OrganizationDriver driver = new OrganizationDriver(portal, acme, portal::freshId);

    static LongStream seeds() {
        return Optional.ofNullable(Long.getLong("portal.seed"))
                .map(LongStream::of)
                .orElseGet(() -> LongStream.rangeClosed(1, 150));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void freesExactlyThePromisedSeats(long seed) {
        var random = new Random(seed);
        furnish(random);
        for (var pool : Pool.all().reversed()) {
            var before = driver.used(pool);
            var seats = random.nextInt(1, 5);

            var cleanup = advise(pool, seats);
            cleanup.steps().forEach(step -> {
                var used = driver.used(pool);
                act(pool, step.holder(), step.treatment(), step.environments());
                assertThat(driver.used(pool)).as("seed %d, %s", seed, step).isEqualTo(used - 1);
            });

            assertThat(cleanup.pool().used()).as("seed %d, %s", seed, pool).isEqualTo(before);
            assertThat(cleanup.steps()).as("seed %d, %s", seed, pool).hasSize(Math.min(seats, before));
            assertThat(driver.used(pool)).as("seed %d, %s", seed, pool).isEqualTo(Math.max(0, before - seats));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void advisesNoActionThatIsNotNeeded(long seed) {
        furnish(new Random(seed));
        var advised = 0;
        for (var pool : Pool.all()) {
            var steps = advise(pool, 10).steps();
            advised += steps.size();
            steps.forEach(step -> {
                var used = driver.used(pool);
                var allButOne =
                        step.environments().subList(1, step.environments().size());
                act(pool, step.holder(), step.treatment(), allButOne);
                assertThat(driver.used(pool)).as("seed %d, %s", seed, step).isEqualTo(used);
            });
        }
        assertThat(advised).as("seed %d", seed).isPositive();
    }

    private void furnish(Random random) {
        var granted = new HashMap<Metric, Integer>();
        Arrays.stream(Metric.values()).forEach(metric -> granted.put(metric, PLENTY));
        driver.open(Map.copyOf(granted));
        ENVIRONMENTS.forEach(driver::environment);
        driver.switchFlex(random.nextBoolean());
        for (var environment : ENVIRONMENTS) {
            for (var id : IDS) {
                Arrays.stream(HolderId.Kind.values())
                        .filter(kind -> random.nextInt(3) > 0)
                        .forEach(kind -> claim(environment, kind, id, any(kind, random)));
            }
        }
    }

    private void act(Pool pool, String holder, Cleanup.Treatment treatment, List<EnvironmentCode> environments) {
        environments.forEach(environment -> pool.metric()
                .heldBy()
                .ifPresentOrElse(
                        kind -> act(OrganizationDriver.id(kind, holder), treatment, environment),
                        () -> driver.remove(environment.value(), PATIENCE)));
    }

    private void act(HolderId holder, Cleanup.Treatment treatment, EnvironmentCode environment) {
        var code = environment.value();
        switch (treatment) {
            case REMOVE -> driver.free(code, holder.kind(), holder.canonical());
            case BLOCK -> claim(code, holder.kind(), holder.canonical(), blocked(environment, holder));
        }
    }

    private Assignment blocked(EnvironmentCode environment, HolderId user) {
        var state = portal.registrations().state(acme, environment, user).orElseThrow();
        var before = (Assignment.User) state.registration().orElseThrow().assignment();
        return new Assignment.User(before.kinds(), true, before.coWorking());
    }

    private void claim(String environment, HolderId.Kind kind, String id, Assignment assignment) {
        driver.settle(() -> driver.claiming(
                OrganizationDriver.id(kind, id), OrganizationDriver.registration(environment, id, assignment)));
    }

    private Cleanup advise(Pool pool, int seats) {
        var question = new AdviseCleanup.Question(pool.metric(), pool.type(), seats);
        var administrator = Callers.customer(acme.value(), OrganizationDriver.ADMINISTRATOR);
        return portal.run(new AdviseCleanup(portal.holders()), administrator, question);
    }

    private static Assignment any(HolderId.Kind kind, Random random) {
        return switch (kind) {
            case USER -> {
                var kinds = EnumSet.noneOf(UserKind.class);
                EnumSet.allOf(UserKind.class).stream()
                        .filter(each -> random.nextBoolean())
                        .forEach(kinds::add);
                yield new Assignment.User(kinds, random.nextInt(3) == 0, random.nextBoolean());
            }
            case EMPLOYEE -> new Assignment.Employee(random.nextInt(3) > 0, EMPLOYED_AS.get(random.nextInt(3)));
            case DECLARATION, CLIENT -> new Assignment.Mention();
        };
    }
}
