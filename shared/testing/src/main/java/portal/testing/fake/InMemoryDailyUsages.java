package portal.testing.fake;

import java.time.LocalDate;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.license.DailyUsage;
import portal.domain.license.DailyUsages;
import portal.domain.license.Period;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryDailyUsages implements DailyUsages {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryDailyUsages(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public Optional<DailyUsage> find(OrganizationId organization, LocalDate date) {
        return store.dailyUsage.find(InMemoryTable.Key.of(organization, date));
    }

    @Override
    public WithMember<Page<DailyUsage>> view(Caller.Customer caller, Period period, PageRequest page) {
        return new WithMember<>(contacts.member(caller), page(caller.organization(), period, page));
    }

    @Override
    public Optional<Page<DailyUsage>> list(OrganizationId organization, Period period, PageRequest page) {
        return store.ifKnown(organization, () -> page(organization, period, page));
    }

    private Page<DailyUsage> page(OrganizationId organization, Period period, PageRequest page) {
        return store.dailyUsage.page(
                organization.value(), true, dailyUsage -> period.includes(dailyUsage.date()), page);
    }

    @Override
    public ConditionalWrite add(OrganizationId organization, DailyUsage dailyUsage) {
        return store.dailyUsage.insert(InMemoryTable.Key.of(organization, dailyUsage.date()), dailyUsage);
    }
}
