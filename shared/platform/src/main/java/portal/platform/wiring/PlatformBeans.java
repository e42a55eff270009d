package portal.platform.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.random.RandomGenerator;
import portal.domain.access.Memberships;
import portal.domain.audit.AuditTrail;
import portal.domain.audit.Journal;
import portal.domain.brake.BrakeUses;
import portal.domain.brake.Brakes;
import portal.domain.decision.Backoff;
import portal.domain.decision.Receipts;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions;
import portal.domain.event.Deliveries;
import portal.platform.event.DynamoDbDeliveries;
import portal.platform.event.DynamoDbEvents;
import portal.platform.event.OnceOnly;
import portal.platform.http.RequestPipeline;
import portal.platform.store.DynamoDbBrakeUses;
import portal.platform.store.DynamoDbClients;
import portal.platform.store.DynamoDbReceipts;
import portal.platform.store.DynamoDbTransactions;
import portal.platform.store.Table;

/**
 * The beans that functions share. Each bean is made when it is first needed, so a function pays only for what it uses.
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
        return new TransactionRunner(transactions, new Backoff(RandomGenerator.getDefault(), PlatformBeans::sleep));
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
            Brakes brakes,
            Receipts receipts,
            Clock clock) {
        return new RequestPipeline(memberships, journal, transactions, brakes, receipts, clock);
    }

    @Singleton
    Brakes brakes(Settings settings, BrakeUses brakeUses, Journal journal) {
        return new Brakes(new BrakeSettings(settings), brakeUses, journal);
    }

    @Singleton
    BrakeUses brakeUses(Table table) {
        return new DynamoDbBrakeUses(table);
    }

    @Singleton
    Receipts receipts(Table table, Clock clock) {
        return new DynamoDbReceipts(table, clock);
    }

    @Singleton
    Deliveries deliveries(Table table, Clock clock) {
        return new DynamoDbDeliveries(table, clock, UUID::randomUUID);
    }

    @Singleton
    OnceOnly onceOnly(Deliveries deliveries) {
        return new OnceOnly(deliveries);
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
