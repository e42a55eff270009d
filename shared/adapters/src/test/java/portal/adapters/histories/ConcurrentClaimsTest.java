package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.adapters.contract.DynamoDbPorts;
import portal.domain.access.OrganizationId;
import portal.domain.license.MutationOutcome;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.claim.ClaimOutcome;
import portal.testing.contract.OrganizationDriver;

/** Many claims of the last seat at the same moment. */
@Tag("slow")
class ConcurrentClaimsTest {
    private static final int REPEATS = 100;
    private static final String ENVIRONMENT = "O12345AA";
    private static final Pool POOL = Pool.of(PROFIT_USERS, PRODUCTION);

    private final OrganizationDriver driver = new OrganizationDriver(
                    DynamoDbPorts.onAnEmptyTable(), new OrganizationId("acme"), () -> UUID.randomUUID()
                            .toString())
            .open(Map.of(ENVIRONMENTS, 1, PROFIT_USERS, 0));

    @Test
    void letsExactlyOneOfTwentyHaveTheLastSeat() throws Exception {
        driver.environment(ENVIRONMENT);
        for (int repeat = 1; repeat <= REPEATS; repeat++) {
            driver.mutate(PROFIT_USERS, repeat);
            var prefix = "user-" + repeat + "-";

            var outcomes = Concurrently.run(IntStream.range(0, 20)
                    .<Callable<ClaimOutcome>>mapToObj(i -> () -> driver.claim(ENVIRONMENT, prefix + i, user(PROFIT)))
                    .toList());

            assertThat(outcomes)
                    .filteredOn(new ClaimOutcome.Registered(true)::equals)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(ClaimOutcome.MaximumReached.class::isInstance)
                    .hasSize(19);
            assertThat(occupancy().used()).isEqualTo(repeat);
            assertThat(occupancy().available()).isZero();
        }
    }

    @Test
    void letsEitherAClaimOrAMutationToTheCurrentUsageWin() throws Exception {
        driver.environment(ENVIRONMENT);
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            var used = occupancy().used();
            var holder = "user-" + repeat;
            driver.mutate(PROFIT_USERS, used + 1);

            var outcomes = Concurrently.<Object>run(List.of(
                    () -> driver.claim(ENVIRONMENT, holder, user(PROFIT)), () -> driver.mutate(PROFIT_USERS, used)));

            var claimWon = outcomes.getFirst().equals(new ClaimOutcome.Registered(true));
            assertThat(outcomes.getFirst())
                    .isInstanceOf(claimWon ? ClaimOutcome.Registered.class : ClaimOutcome.MaximumReached.class);
            assertThat(outcomes.getLast())
                    .isInstanceOf(claimWon ? MutationOutcome.Refused.class : MutationOutcome.Mutated.class);
            assertThat(occupancy().used()).isEqualTo(claimWon ? used + 1 : used);
            assertThat(occupancy().available()).isZero();
        }
    }

    private Occupancy occupancy() {
        return driver.occupancy(POOL);
    }
}
