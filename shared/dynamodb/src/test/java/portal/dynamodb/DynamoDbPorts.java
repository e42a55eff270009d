package portal.dynamodb;

import java.util.UUID;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.audit.AuditTrail;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contacts;
import portal.domain.contact.Rosters;
import portal.domain.contract.Ports;
import portal.domain.decision.Transactions;
import portal.domain.event.Deliveries;
import portal.domain.event.Events;
import portal.domain.fake.InMemoryPortal;
import portal.domain.fake.SettableClock;
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

/** Every adapter on one table. */
record DynamoDbPorts(
        Contacts contacts,
        Rosters rosters,
        AddressChanges addressChanges,
        Organizations organizations,
        Removals removals,
        Licenses licenses,
        LicenseRequests licenseRequests,
        Holders holders,
        Registrations registrations,
        Replacements replacements,
        Ledgers ledgers,
        Figures figures,
        Incidents incidents,
        Attachments attachments,
        Conversations conversations,
        AnalysisRequests analysisRequests,
        AuditTrail auditTrail,
        Events events,
        Deliveries deliveries,
        Transactions transactions,
        SettableClock clock)
        implements Ports {

    static DynamoDbPorts on(Table table) {
        var clock = new SettableClock(InMemoryPortal.START);
        return new DynamoDbPorts(
                new DynamoDbContacts(table),
                new DynamoDbRosters(table),
                new DynamoDbAddressChanges(table),
                new DynamoDbOrganizations(table),
                new DynamoDbRemovals(table),
                new DynamoDbLicenses(table),
                new DynamoDbLicenseRequests(table),
                new DynamoDbHolders(table),
                new DynamoDbRegistrations(table),
                new DynamoDbReplacements(table),
                new DynamoDbLedgers(table),
                new DynamoDbFigures(table),
                new DynamoDbIncidents(table),
                new DynamoDbAttachments(table),
                new DynamoDbConversations(table),
                new DynamoDbAnalysisRequests(table),
                new DynamoDbAuditTrail(table),
                new DynamoDbEvents(),
                new DynamoDbDeliveries(table, clock, UUID::randomUUID),
                new DynamoDbTransactions(table, clock, UUID::randomUUID),
                clock);
    }

    static DynamoDbPorts onAnEmptyTable() {
        return on(LocalDynamoDb.emptyTable());
    }
}
