package portal.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.random.RandomGenerator;
import portal.adapters.analysis.DynamoDbAnalysisRequests;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbAddressChanges;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.adapters.incident.DynamoDbAttachments;
import portal.adapters.incident.DynamoDbConversations;
import portal.adapters.incident.DynamoDbIncidents;
import portal.adapters.license.DynamoDbDailyUsages;
import portal.adapters.license.DynamoDbLicenseRequests;
import portal.adapters.license.DynamoDbLicenses;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.organization.DynamoDbRemovals;
import portal.adapters.usage.DynamoDbCounterStore;
import portal.adapters.usage.DynamoDbHolders;
import portal.adapters.usage.DynamoDbRegistrations;
import portal.adapters.usage.DynamoDbSnapshotRuns;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.audit.AuditTrail;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contacts;
import portal.domain.contact.RoleCountStore;
import portal.domain.decision.Backoff;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions;
import portal.domain.event.Deliveries;
import portal.domain.incident.Attachments;
import portal.domain.incident.Conversations;
import portal.domain.incident.Incidents;
import portal.domain.license.DailyUsages;
import portal.domain.license.Holders;
import portal.domain.license.LicenseRequests;
import portal.domain.license.Licenses;
import portal.domain.organization.Organizations;
import portal.domain.organization.Removals;
import portal.domain.usage.Registrations;
import portal.domain.usage.recount.CounterStore;
import portal.domain.usage.snapshot.SnapshotRuns;
import portal.platform.event.DynamoDbDeliveries;
import portal.platform.event.DynamoDbEvents;
import portal.platform.http.HttpCommit;
import portal.platform.http.RequestPipeline;
import portal.platform.store.DynamoDbClients;
import portal.platform.store.DynamoDbTransactions;
import portal.platform.store.Table;

/** What functions have in common; each bean is made when first asked for, so a function pays only for what it uses. */
@Factory
final class SharedWiring {

    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Singleton
    Table table(Settings settings) {
        return new Table(DynamoDbClients.of(settings.variables()), settings.required("TABLE_NAME"));
    }

    @Singleton
    Journal journal(AuditTrail auditTrail, Clock clock) {
        return new Journal(auditTrail, new DynamoDbEvents(), clock, () -> UuidCreator.getTimeOrderedEpoch()
                .toString());
    }

    @Singleton
    AuditTrail auditTrail(Table table) {
        return new DynamoDbAuditTrail(table);
    }

    @Singleton
    Gatekeeper gatekeeper(Journal journal) {
        return new Gatekeeper(journal);
    }

    @Singleton
    Transactions transactions(Table table, Clock clock) {
        return new DynamoDbTransactions(table, clock, UUID::randomUUID);
    }

    @Singleton
    Backoff backoff() {
        return new Backoff(RandomGenerator.getDefault(), SharedWiring::sleep);
    }

    @Singleton
    TransactionRunner steps(Transactions transactions, Backoff backoff) {
        return new TransactionRunner(transactions, backoff);
    }

    @Singleton
    RequestPipeline desk(
            Contacts contacts, Gatekeeper gatekeeper, Transactions transactions, Backoff backoff, Clock clock) {
        return new RequestPipeline(contacts, gatekeeper, new HttpCommit(transactions, backoff, clock));
    }

    @Singleton
    Contacts contacts(Table table) {
        return new DynamoDbContacts(table);
    }

    @Singleton
    RoleCountStore roleCountStore(Table table) {
        return new DynamoDbRoleCountStore(table);
    }

    @Singleton
    AddressChanges addressChanges(Table table) {
        return new DynamoDbAddressChanges(table);
    }

    @Singleton
    Organizations organizations(Table table) {
        return new DynamoDbOrganizations(table);
    }

    @Singleton
    Removals removals(Table table) {
        return new DynamoDbRemovals(table);
    }

    @Singleton
    Licenses licenses(Table table) {
        return new DynamoDbLicenses(table);
    }

    @Singleton
    LicenseRequests licenseRequests(Table table) {
        return new DynamoDbLicenseRequests(table);
    }

    @Singleton
    Holders holders(Table table) {
        return new DynamoDbHolders(table);
    }

    @Singleton
    Registrations registrations(Table table) {
        return new DynamoDbRegistrations(table);
    }

    @Singleton
    SnapshotRuns snapshotRuns(Table table) {
        return new DynamoDbSnapshotRuns(table);
    }

    @Singleton
    CounterStore counterStore(Table table) {
        return new DynamoDbCounterStore(table);
    }

    @Singleton
    DailyUsages figures(Table table) {
        return new DynamoDbDailyUsages(table);
    }

    @Singleton
    Incidents incidents(Table table) {
        return new DynamoDbIncidents(table);
    }

    @Singleton
    Attachments attachments(Table table) {
        return new DynamoDbAttachments(table);
    }

    @Singleton
    Conversations conversations(Table table) {
        return new DynamoDbConversations(table);
    }

    @Singleton
    AnalysisRequests analysisRequests(Table table) {
        return new DynamoDbAnalysisRequests(table);
    }

    @Singleton
    Deliveries deliveries(Table table, Clock clock) {
        return new DynamoDbDeliveries(table, clock, UUID::randomUUID);
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
