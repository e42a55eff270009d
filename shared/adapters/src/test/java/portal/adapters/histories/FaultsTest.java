package portal.adapters.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.domain.usage.UserKind.PROFIT;
import static portal.testing.fake.Assignments.user;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.contract.LocalDynamoDb;
import portal.adapters.histories.UnreliableFront.Fault;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.contact.ContactFilter;
import portal.domain.decision.CommitUnknown;
import portal.domain.decision.Receipt;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.Transactions.Commit;
import portal.domain.event.Deliveries.Attempt;
import portal.domain.paging.PageRequest;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.domain.usage.claim.ClaimOutcome;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotOutcome;
import portal.platform.store.DynamoDbClients;
import portal.platform.store.Table;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Faults between the product and the store. */
@Tag("slow")
class FaultsTest {
    private static final String COMMIT = "TransactWriteItems";
    private static final String READ = "BatchGetItem";
    private static final String QUERY = "Query";
    private static final int PARTITIONS = 16;
    private static final String ENVIRONMENT = "O12345AA";
    private static final Fault[] THREE_TIMES = {Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED};

    private final UnreliableFront front = new UnreliableFront();
    private final DynamoDbClient client = DynamoDbClients.of(front.environment());
    private final OrganizationId acme = new OrganizationId("acme");
    private DynamoDbPorts ports;
    private OrganizationDriver driver;

    FaultsTest() throws IOException {}

    @BeforeEach
    void openAnOrganization() {
        ports = DynamoDbPorts.on(new Table(client, LocalDynamoDb.emptyTable().name()));
        driver = new OrganizationDriver(ports, acme, () -> UUID.randomUUID().toString())
                .open(Map.of(ENVIRONMENTS, 1, PROFIT_USERS, 5));
        driver.environment(ENVIRONMENT);
    }

    @AfterEach
    void close() {
        client.close();
        front.close();
    }

    @Test
    void reportsAConflictWithAnotherTransactionAsAConflict() {
        front.failNext(COMMIT, Fault.canceled("None", "TransactionConflict", "None"));

        assertThat(claim("jan", Optional.empty())).isEqualTo(new Commit.Conflicted());
        assertThat(used()).isZero();
        assertThat(front.calls()).as("left to the use case to decide anew").isEqualTo(1);
    }

    @Test
    void reportsAConflictOverTheReceiptAsAConflict() {
        front.failNext(COMMIT, Fault.canceled("TransactionConflict", "None"));

        assertThat(claim("jan", Optional.of(receipt()))).isEqualTo(new Commit.Conflicted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrottlingError", "ProvisionedThroughputExceeded"})
    void isUnavailableWhenACommitIsCanceledForLackOfCapacity(String code) {
        front.failNext(COMMIT, Fault.canceled("None", code));

        assertThatThrownBy(() -> claim("jan", Optional.empty())).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void reportsAFaultOfItsOwnWhenAChangeCannotBeCarriedOut() {
        front.failNext(COMMIT, Fault.canceled("None", "ValidationError"));

        assertThatThrownBy(() -> claim("jan", Optional.empty())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesEffectOnceWhenTheAnswerIsLost() {
        front.failNext(COMMIT, Fault.LOST_ANSWER);

        assertThat(claim("jan", Optional.of(receipt()))).isEqualTo(new Commit.Committed());
        assertThat(front.calls()).isGreaterThan(1);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void takesEffectOnceWhenTheAnswerIsAnError() {
        front.failNext(COMMIT, Fault.BROKEN_ANSWER, Fault.BROKEN_ANSWER);

        assertThat(claim("jan", Optional.of(receipt()))).isEqualTo(new Commit.Committed());
        assertThat(front.calls()).isEqualTo(3);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void takesEffectOnceEvenWhenNoAnswerEverArrives() {
        front.failNext(COMMIT, Fault.BROKEN_ANSWER, Fault.BROKEN_ANSWER, Fault.BROKEN_ANSWER);
        assertThatThrownBy(() -> claim("jan", Optional.of(receipt()))).isInstanceOf(CommitUnknown.class);

        assertThat(claim("jan", Optional.of(receipt()))).isEqualTo(new Commit.AlreadyAnswered(receipt()));
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void doesNotSayThatNothingWasWrittenWhenThrottledAfterAnAnswerWasLost() {
        front.failNext(COMMIT, Fault.LOST_ANSWER, Fault.THROTTLED, Fault.THROTTLED);

        assertThatThrownBy(() -> claim("jan", Optional.empty())).isInstanceOf(CommitUnknown.class);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void leavesASnapshotToTheBackgroundWhenNothingCanBeReadOnceItHasBegun() {
        var snapshot =
                Snapshot.of(List.of(OrganizationDriver.line(HolderId.Kind.USER, ENVIRONMENT, "jan", user(PROFIT))));
        var partitions =
                Keys.registrations(acme, new EnvironmentCode(ENVIRONMENT)).size();
        front.failNext(
                "Query",
                Stream.concat(Collections.nCopies(partitions, Fault.NONE).stream(), Stream.of(THREE_TIMES))
                        .toArray(Fault[]::new));

        var outcome = driver.report(ENVIRONMENT, snapshot, Duration.ofDays(1));

        assertThat(outcome).isInstanceOf(SnapshotOutcome.Unfinished.class);
        driver.resume(((SnapshotOutcome.Unfinished) outcome).snapshotRun(), Duration.ofDays(1));
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void triesAgainWhenThrottled() {
        front.failNext(COMMIT, Fault.THROTTLED, Fault.OVERLOADED);

        assertThat(driver.claim(ENVIRONMENT, "jan", user(PROFIT))).isEqualTo(new ClaimOutcome.Registered(true));
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void isUnavailableWhenThrottledForever() {
        front.failNext(COMMIT, Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED);

        assertThatThrownBy(() -> claim("jan", Optional.empty())).isInstanceOf(StoreUnavailable.class);
        assertThat(used()).isZero();
    }

    @Test
    void isUnavailableWhenOneOfManyPartitionsCannotBeRead() {
        front.failNext(
                QUERY, Collections.nCopies(2 * PARTITIONS + 1, Fault.THROTTLED).toArray(Fault[]::new));
        var failing = holders();
        assertThatThrownBy(failing::count).isInstanceOf(StoreUnavailable.class);

        front.failNext(QUERY);
        assertThat(holders().count()).as("once all of them answer").isZero();
    }

    @Test
    void readsEveryPartitionOnceForAFewHolders() {
        claim("jan", Optional.empty());
        front.failNext(QUERY);

        assertThat(holders().map(Holder::spelling)).containsExactly("jan");
        assertThat(front.calls()).isEqualTo(PARTITIONS);
    }

    @Test
    void isUnavailableWhenNothingCanBeRead() {
        front.failNext(READ, Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED);

        assertThatThrownBy(driver::license).isInstanceOf(StoreUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {READ, "Query"})
    void isUnavailableWhenOneOfTwoReadsAtTheSameTimeFails(String read) {
        front.failNext(read, Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED);
        var caller = Callers.customer("acme", "anna");
        var page = new PageRequest(5, Optional.empty());

        assertThatThrownBy(() -> ports.contacts().view(caller, ContactFilter.NONE, page))
                .isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void readsOnWhenPartOfAReadIsLeftUnanswered() {
        front.failNext(READ, Fault.UNPROCESSED, Fault.UNPROCESSED);

        assertThat(driver.license().entitlements()).containsOnlyKeys(ENVIRONMENTS, PROFIT_USERS);
        assertThat(front.calls()).isEqualTo(3);
    }

    @Test
    void isUnavailableWhenAReadIsAlwaysLeftUnanswered() {
        front.failNext(
                READ,
                Fault.UNPROCESSED,
                Fault.UNPROCESSED,
                Fault.UNPROCESSED,
                Fault.UNPROCESSED,
                Fault.UNPROCESSED,
                Fault.UNPROCESSED);

        assertThatThrownBy(driver::license).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void knowsItsOwnLeaseWhenTheAnswerIsLost() {
        front.failNext("PutItem", Fault.LOST_ANSWER);

        assertThat(begin()).isEqualTo(Attempt.STARTED);
        assertThat(begin()).isEqualTo(Attempt.IN_PROGRESS);
    }

    /** This happens in the JDK's HttpURLConnection when the timeout of an attempt comes at a bad moment. */
    @Test
    void isUnavailableWhenTheClientLosesItsConnectionToItsTimeout() {
        var torn = DynamoDbPorts.on(new Table(new TornClient(), "portal"));

        assertThatThrownBy(() -> torn.licenses().find(acme)).isInstanceOf(StoreUnavailable.class);
        var decision = driver.claiming(ENVIRONMENT, "jan", user(PROFIT));
        assertThatThrownBy(() -> torn.transactions().commit(decision.changes(), Optional.empty()))
                .isInstanceOf(CommitUnknown.class);
    }

    @Test
    void isUnavailableWhenTheStoreDoesNotAnswer() {
        front.close();

        assertThatThrownBy(driver::license).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(this::begin).isInstanceOf(StoreUnavailable.class);
    }

    private Commit claim(String holder, Optional<Receipt> receipt) {
        var decision = driver.claiming(ENVIRONMENT, holder, user(PROFIT));
        return ports.transactions().commit(decision.changes(), receipt);
    }

    private Stream<Holder> holders() {
        var caller = Callers.customer("acme", "anna");
        return ports.holders()
                .holders(caller, HolderId.Kind.USER, Optional.empty(), 5)
                .subject()
                .orElseThrow()
                .members();
    }

    private Attempt begin() {
        return ports.deliveries().begin("mailer", "e-1", Duration.ofMinutes(1));
    }

    private int used() {
        return driver.used(Pool.of(PROFIT_USERS, PRODUCTION));
    }

    private static final class TornClient implements DynamoDbClient {
        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            throw new NullPointerException("this.http is null");
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            throw new NullPointerException("this.http is null");
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private static Receipt receipt() {
        return new Receipt(Optional.empty(), "key", "body", "answer", InMemoryPortal.START.plus(Duration.ofHours(24)));
    }
}
