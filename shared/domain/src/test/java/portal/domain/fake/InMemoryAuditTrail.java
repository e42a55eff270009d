package portal.domain.fake;

import portal.domain.access.Caller;
import portal.domain.access.Viewed;
import portal.domain.audit.AuditEntry;
import portal.domain.audit.AuditFilter;
import portal.domain.audit.AuditTrail;
import portal.domain.contact.Contacts;
import portal.domain.decision.Change;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryAuditTrail implements AuditTrail {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryAuditTrail(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public Change append(AuditEntry entry) {
        return store.auditEntries.insert(Shelf.Key.of(entry.organization(), entry.id()), entry);
    }

    @Override
    public Viewed<Page<AuditEntry>> view(Caller.Customer caller, AuditFilter filter, PageRequest page) {
        return new Viewed<>(
                contacts.member(caller),
                store.auditEntries.page(caller.organization().value(), true, filter::matches, page));
    }
}
