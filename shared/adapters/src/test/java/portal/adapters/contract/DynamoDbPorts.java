package portal.adapters.contract;

import java.util.UUID;
import portal.adapters.analysis.DynamoDbAnalysisRequests;
import portal.adapters.announcement.DynamoDbAnnouncements;
import portal.adapters.audit.DynamoDbAuditTrail;
import portal.adapters.contact.DynamoDbAddressChanges;
import portal.adapters.contact.DynamoDbAdministratorChanges;
import portal.adapters.contact.DynamoDbContacts;
import portal.adapters.contact.DynamoDbRoleCountStore;
import portal.adapters.download.DynamoDbDownloads;
import portal.adapters.incident.DynamoDbAttachments;
import portal.adapters.incident.DynamoDbConversations;
import portal.adapters.incident.DynamoDbIncidentQueue;
import portal.adapters.incident.DynamoDbIncidents;
import portal.adapters.incident.DynamoDbReplies;
import portal.adapters.license.DynamoDbDailyUsages;
import portal.adapters.license.DynamoDbLicenseRequestQueue;
import portal.adapters.license.DynamoDbLicenseRequests;
import portal.adapters.license.DynamoDbLicenses;
import portal.adapters.license.DynamoDbMutations;
import portal.adapters.organization.DynamoDbOrganizations;
import portal.adapters.organization.DynamoDbRemovals;
import portal.adapters.secondfactor.DynamoDbDueResets;
import portal.adapters.signal.DynamoDbSignals;
import portal.adapters.signin.DynamoDbSignIns;
import portal.adapters.usage.DynamoDbCounterStore;
import portal.adapters.usage.DynamoDbHolders;
import portal.adapters.usage.DynamoDbRegistrations;
import portal.adapters.usage.DynamoDbSnapshotRuns;
import portal.domain.analysis.AnalysisRequests;
import portal.domain.announcement.Announcements;
import portal.domain.audit.AuditTrail;
import portal.domain.brake.BrakeUses;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.AdministratorChanges;
import portal.domain.contact.Contacts;
import portal.domain.contact.RoleCountStore;
import portal.domain.decision.Receipts;
import portal.domain.decision.Transactions;
import portal.domain.download.Downloads;
import portal.domain.event.Deliveries;
import portal.domain.event.Events;
import portal.domain.incident.Attachments;
import portal.domain.incident.Conversations;
import portal.domain.incident.IncidentQueue;
import portal.domain.incident.Incidents;
import portal.domain.incident.Replies;
import portal.domain.license.DailyUsages;
import portal.domain.license.Holders;
import portal.domain.license.LicenseRequestQueue;
import portal.domain.license.LicenseRequests;
import portal.domain.license.Licenses;
import portal.domain.license.Mutations;
import portal.domain.mail.Mails;
import portal.domain.organization.Organizations;
import portal.domain.organization.Removals;
import portal.domain.secondfactor.DueResets;
import portal.domain.signal.Signals;
import portal.domain.signin.SignIns;
import portal.domain.usage.Registrations;
import portal.domain.usage.recount.CounterStore;
import portal.domain.usage.snapshot.SnapshotRuns;
import portal.platform.event.DynamoDbDeliveries;
import portal.platform.event.DynamoDbEvents;
import portal.platform.mail.DynamoDbMails;
import portal.platform.store.DynamoDbBrakeUses;
import portal.platform.store.DynamoDbReceipts;
import portal.platform.store.DynamoDbTransactions;
import portal.platform.store.Table;
import portal.testing.contract.Ports;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.SettableClock;

/** Every adapter on one table. */
public record DynamoDbPorts(
        Contacts contacts,
        RoleCountStore roleCountStore,
        AddressChanges addressChanges,
        AdministratorChanges administratorChanges,
        DueResets dueResets,
        SignIns signIns,
        Organizations organizations,
        Removals removals,
        Licenses licenses,
        Mutations mutations,
        LicenseRequests licenseRequests,
        LicenseRequestQueue licenseRequestQueue,
        Signals signals,
        Holders holders,
        Registrations registrations,
        SnapshotRuns snapshotRuns,
        CounterStore counterStore,
        DailyUsages dailyUsages,
        Incidents incidents,
        IncidentQueue incidentQueue,
        Attachments attachments,
        Replies replies,
        Conversations conversations,
        AnalysisRequests analysisRequests,
        Downloads downloads,
        Announcements announcements,
        Mails keptMails,
        BrakeUses brakeUses,
        AuditTrail auditTrail,
        Events events,
        Deliveries deliveries,
        Receipts receipts,
        Transactions transactions,
        SettableClock clock)
        implements Ports {

    public static DynamoDbPorts on(Table table) {
        var clock = new SettableClock(InMemoryPortal.START);
        return new DynamoDbPorts(
                new DynamoDbContacts(table),
                new DynamoDbRoleCountStore(table),
                new DynamoDbAddressChanges(table),
                new DynamoDbAdministratorChanges(table),
                new DynamoDbDueResets(table),
                new DynamoDbSignIns(table),
                new DynamoDbOrganizations(table),
                new DynamoDbRemovals(table),
                new DynamoDbLicenses(table),
                new DynamoDbMutations(table),
                new DynamoDbLicenseRequests(table),
                new DynamoDbLicenseRequestQueue(table),
                new DynamoDbSignals(table),
                new DynamoDbHolders(table),
                new DynamoDbRegistrations(table),
                new DynamoDbSnapshotRuns(table),
                new DynamoDbCounterStore(table),
                new DynamoDbDailyUsages(table),
                new DynamoDbIncidents(table),
                new DynamoDbIncidentQueue(table),
                new DynamoDbAttachments(table),
                new DynamoDbReplies(table),
                new DynamoDbConversations(table),
                new DynamoDbAnalysisRequests(table),
                new DynamoDbDownloads(table),
                new DynamoDbAnnouncements(table),
                new DynamoDbMails(table),
                new DynamoDbBrakeUses(table),
                new DynamoDbAuditTrail(table),
                new DynamoDbEvents(),
                new DynamoDbDeliveries(table, clock, UUID::randomUUID),
                new DynamoDbReceipts(table, clock),
                new DynamoDbTransactions(table, clock, UUID::randomUUID),
                clock);
    }

    public static DynamoDbPorts onAnEmptyTable() {
        return on(LocalDynamoDb.emptyTable());
    }
}
