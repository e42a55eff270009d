package portal.platform.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import portal.domain.access.Memberships;
import portal.domain.audit.AuditTrail;
import portal.domain.audit.Journal;
import portal.domain.brake.Brakes;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions;
import portal.platform.event.DynamoDbEvents;
import portal.platform.http.RequestPipeline;
import portal.platform.store.DynamoDbClients;
import portal.platform.store.DynamoDbReceipts;
import portal.platform.store.DynamoDbTransactions;
import portal.platform.store.Table;

/**
 * The beans that all functions may use. Each bean is made when it is first needed, but every function loads the class
 * of each. So what only some need is in {@link BrakeBeans} and {@link EventBeans}.
 */
@Factory
final class PlatformBeans {

    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Singleton
    Table table(Settings settings) {
        return new Table(DynamoDbClients.of(settings.variables()), settings.required("TABLE_NAME"));
    }

    @Singleton
    Transactions transactions(Table table, Clock clock) {
        return new DynamoDbTransactions(table, clock, UUID::randomUUID);
    }

    @Singleton
    TransactionRunner transactionRunner(Transactions transactions) {
        return new TransactionRunner(transactions, new Backoff(RandomGenerator.getDefault()));
    }

    @Singleton
    Journal journal(AuditTrail auditTrail, Clock clock) {
        return new Journal(auditTrail, new DynamoDbEvents(), clock, () -> UuidCreator.getTimeOrderedEpoch()
                .toString());
    }

    @Singleton
    RequestPipeline requestPipeline(
            Memberships memberships,
            Journal journal,
            TransactionRunner transactions,
            Optional<Brakes> brakes,
            Table table,
            Clock clock) {
        var receipts = new DynamoDbReceipts(table, clock);
        return new RequestPipeline(memberships, journal, transactions, brakes, receipts, clock);
    }
}
