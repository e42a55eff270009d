package portal.adapters.license;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.adapters.access.MembershipReads;
import portal.adapters.access.OrganizationReads;
import portal.adapters.table.Keys;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.WithMember;
import portal.domain.decision.ConditionalWrite;
import portal.domain.license.DailyUsage;
import portal.domain.license.DailyUsages;
import portal.domain.license.Period;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Pages;
import portal.platform.store.Table;

/** Stores the daily usage of each date in one item, in the order of the dates. */
public final class DynamoDbDailyUsages implements DailyUsages {

    private final Table table;

    public DynamoDbDailyUsages(Table table) {
        this.table = table;
    }

    @Override
    public Optional<DailyUsage> find(OrganizationId organization, LocalDate date) {
        return table.get(Keys.dailyUsage(organization, date)).map(DailyUsageItems::dailyUsage);
    }

    @Override
    public WithMember<Page<DailyUsage>> view(Caller.Customer caller, Period period, PageRequest page) {
        return MembershipReads.beside(table, caller, () -> page(caller.organization(), period, page));
    }

    @Override
    public Optional<Page<DailyUsage>> list(OrganizationId organization, Period period, PageRequest page) {
        return OrganizationReads.beside(table, organization, () -> page(organization, period, page));
    }

    private Page<DailyUsage> page(OrganizationId organization, Period period, PageRequest page) {
        var days = Table.Query.newestFirst(Keys.dailyUsage(organization));
        return Pages.map(days(days, period, page), DailyUsageItems::dailyUsage);
    }

    @Override
    public ConditionalWrite add(OrganizationId organization, DailyUsage dailyUsage) {
        return DynamoDbWrite.insert(DailyUsageItems.item(organization, dailyUsage));
    }

    /**
     * Dates are read back in time. A page begins after the last day of the period or where the page before ended,
     * whichever is earlier.
     */
    private Page<Item> days(Table.Query days, Period period, PageRequest page) {
        var after = Stream.concat(page.after().stream(), period.to().map(Keys::afterDailyUsageOf).stream())
                .min(String::compareTo);
        var first = period.from().map(LocalDate::toString).orElse("");
        return after.filter(position -> position.compareTo(first) <= 0).isPresent()
                ? new Page<>(List.of(), Optional.empty())
                : table.page(
                        period.from().map(day -> days.from(first)).orElse(days), new PageRequest(page.limit(), after));
    }
}
