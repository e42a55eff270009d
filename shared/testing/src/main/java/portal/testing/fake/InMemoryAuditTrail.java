package portal.testing.fake;

import portal.domain.access.Caller;
import portal.domain.access.WithMember;
import portal.domain.audit.AuditEntry;
import portal.domain.audit.AuditFilter;
import portal.domain.audit.AuditTrail;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
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
    public ConditionalWrite append(AuditEntry entry) {
        return store.auditEntries.insert(InMemoryTable.Key.of(entry.organization(), entry.id()), entry);
    }

    @Override
    public WithMember<Page<AuditEntry>> view(Caller.Customer caller, AuditFilter filter, PageRequest page) {
        return new WithMember<>(
                contacts.member(caller),
                store.auditEntries.page(caller.organization().value(), true, filter::matches, page));
    }
}
