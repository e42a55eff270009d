package portal.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.random.RandomGenerator;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.audit.AuditTrail;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Journal;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contacts;
import portal.domain.contact.Rosters;
import portal.domain.decision.Backoff;
import portal.domain.decision.Steps;
import portal.domain.decision.Transactions;
import portal.domain.event.Deliveries;
import portal.domain.incident.Attachments;
import portal.domain.incident.Conversations;
import portal.domain.incident.Incidents;
import portal.domain.license.Figures;
import portal.domain.license.Holders;
import portal.domain.license.LicenseRequests;
import portal.domain.license.Licenses;
import portal.domain.organization.Organizations;
import portal.domain.organization.Removals;
import portal.domain.usage.Ledgers;
import portal.domain.usage.Registrations;
import portal.domain.usage.Replacements;
import portal.dynamodb.DynamoDbAddressChanges;
import portal.dynamodb.DynamoDbAnalysisRequests;
import portal.dynamodb.DynamoDbAttachments;
import portal.dynamodb.DynamoDbAuditTrail;
import portal.dynamodb.DynamoDbClients;
import portal.dynamodb.DynamoDbContacts;
import portal.dynamodb.DynamoDbConversations;
import portal.dynamodb.DynamoDbDeliveries;
import portal.dynamodb.DynamoDbEvents;
import portal.dynamodb.DynamoDbFigures;
import portal.dynamodb.DynamoDbHolders;
import portal.dynamodb.DynamoDbIncidents;
import portal.dynamodb.DynamoDbLedgers;
import portal.dynamodb.DynamoDbLicenseRequests;
import portal.dynamodb.DynamoDbLicenses;
import portal.dynamodb.DynamoDbOrganizations;
import portal.dynamodb.DynamoDbRegistrations;
import portal.dynamodb.DynamoDbRemovals;
import portal.dynamodb.DynamoDbReplacements;
import portal.dynamodb.DynamoDbRosters;
import portal.dynamodb.DynamoDbTransactions;
import portal.dynamodb.Table;
import portal.lambda.http.Committer;
import portal.lambda.http.Desk;

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
    Steps steps(Transactions transactions, Backoff backoff) {
        return new Steps(transactions, backoff);
    }

    @Singleton
    Desk desk(Contacts contacts, Gatekeeper gatekeeper, Transactions transactions, Backoff backoff, Clock clock) {
        return new Desk(contacts, gatekeeper, new Committer(transactions, backoff, clock));
    }

    @Singleton
    Contacts contacts(Table table) {
        return new DynamoDbContacts(table);
    }

    @Singleton
    Rosters rosters(Table table) {
        return new DynamoDbRosters(table);
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
    Replacements replacements(Table table) {
        return new DynamoDbReplacements(table);
    }

    @Singleton
    Ledgers ledgers(Table table) {
        return new DynamoDbLedgers(table);
    }

    @Singleton
    Figures figures(Table table) {
        return new DynamoDbFigures(table);
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
