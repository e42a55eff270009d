package portal.testing.fake;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
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
    public Optional<AuditEntry> find(OrganizationId organization, String id) {
        return store.auditEntries.find(InMemoryTable.Key.of(organization, id));
    }

    @Override
    public ConditionalWrite count(AuditEntry refusal) {
        return store.auditEntries.upsert(
                InMemoryTable.Key.of(refusal.organization(), refusal.id()),
                refusal,
                found -> found.again(refusal.lastAt()));
    }

    @Override
    public WithMember<Page<AuditEntry>> view(Caller.Customer caller, AuditFilter filter, PageRequest page) {
        return new WithMember<>(contacts.member(caller), page(caller.organization(), filter, page));
    }

    @Override
    public Optional<Page<AuditEntry>> list(OrganizationId organization, AuditFilter filter, PageRequest page) {
        return store.ifKnown(organization, () -> page(organization, filter, page));
    }

    private Page<AuditEntry> page(OrganizationId organization, AuditFilter filter, PageRequest page) {
        var read = store.auditEntries.page(organization.value(), true, filter::matches, page);
        var entries = read.items().stream().sorted(AuditEntry.newestFirst()).toList();
        return new Page<>(entries, read.next());
    }
}
