package portal.testing.contract;

import java.util.List;
import java.util.stream.IntStream;
import portal.domain.access.OrganizationId;
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
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registrations;
import portal.domain.usage.recount.CounterStore;
import portal.domain.usage.snapshot.SnapshotRuns;
import portal.testing.fake.SettableClock;

/** All ports of one store, with one clock. */
public interface Ports {
    Contacts contacts();

    RoleCountStore roleCountStore();

    AddressChanges addressChanges();

    AdministratorChanges administratorChanges();

    DueResets dueResets();

    SignIns signIns();

    Organizations organizations();

    Removals removals();

    Licenses licenses();

    Mutations mutations();

    LicenseRequests licenseRequests();

    LicenseRequestQueue licenseRequestQueue();

    Signals signals();

    Holders holders();

    Registrations registrations();

    SnapshotRuns snapshotRuns();

    CounterStore counterStore();

    DailyUsages dailyUsages();

    Incidents incidents();

    IncidentQueue incidentQueue();

    Attachments attachments();

    Replies replies();

    Conversations conversations();

    AnalysisRequests analysisRequests();

    Downloads downloads();

    Announcements announcements();

    Mails keptMails();

    BrakeUses brakeUses();

    AuditTrail auditTrail();

    Events events();

    Deliveries deliveries();

    Receipts receipts();

    Transactions transactions();

    SettableClock clock();

    /** Every holder of a kind that is stored, also of an organization that is gone. */
    default List<Holder> holders(OrganizationId organization, HolderId.Kind kind) {
        return IntStream.range(0, counterStore().parts())
                .boxed()
                .flatMap(part -> counterStore().holders(organization, kind, part))
                .toList();
    }
}
