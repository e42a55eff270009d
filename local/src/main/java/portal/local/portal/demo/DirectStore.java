package portal.local.portal.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.domain.audit.Journal;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions;
import portal.platform.event.DynamoDbEvents;
import portal.platform.store.DynamoDbClients;
import portal.platform.store.DynamoDbTransactions;
import portal.platform.store.Table;

/** The store as functions use it, for code that fills it without a request. */
public record DirectStore(
        Table table, Transactions transactions, TransactionRunner transactionRunner, Journal journal) {

    /** @param environment the environment variables of a function */
    public static DirectStore of(Map<String, String> environment) {
        var clock = Clock.tickMillis(ZoneOffset.UTC);
        var table = new Table(DynamoDbClients.of(environment), Objects.requireNonNull(environment.get("TABLE_NAME")));
        var transactions = new DynamoDbTransactions(table, clock, UUID::randomUUID);
        var backoff = new Backoff(RandomGenerator.getDefault(), pause -> {});
        var journal = new Journal(
                new DynamoDbAuditTrail(table), new DynamoDbEvents(), clock, () -> UuidCreator.getTimeOrderedEpoch()
                        .toString());
        return new DirectStore(table, transactions, new TransactionRunner(transactions, backoff), journal);
    }
}
