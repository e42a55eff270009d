package portal.domain.contract;

import portal.domain.analysis.AnalysisRequests;
import portal.domain.audit.AuditTrail;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.Contacts;
import portal.domain.contact.Rosters;
import portal.domain.decision.Transactions;
import portal.domain.event.Deliveries;
import portal.domain.event.Events;
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

/** Every port of one store, all at the time of one clock. */
public interface Ports {
    Contacts contacts();

    Rosters rosters();

    AddressChanges addressChanges();

    Organizations organizations();

    Removals removals();

    Licenses licenses();

    LicenseRequests licenseRequests();

    Holders holders();

    Registrations registrations();

    Replacements replacements();

    Ledgers ledgers();

    Figures figures();

    Incidents incidents();

    Attachments attachments();

    Conversations conversations();

    AnalysisRequests analysisRequests();

    AuditTrail auditTrail();

    Events events();

    Deliveries deliveries();

    Transactions transactions();

    SettableClock clock();
}
