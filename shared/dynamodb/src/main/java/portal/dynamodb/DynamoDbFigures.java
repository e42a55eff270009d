package portal.dynamodb;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.decision.Change;
import portal.domain.license.DayFigures;
import portal.domain.license.Figures;
import portal.domain.license.Period;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

/** Keeps the figures of each day in one item, in the order of the days. */
public final class DynamoDbFigures implements Figures {

    private final Table table;

    public DynamoDbFigures(Table table) {
        this.table = table;
    }

    @Override
    public Optional<DayFigures> find(OrganizationId organization, LocalDate date) {
        return table.get(Keys.figures(organization, date)).map(FigureItems::figures);
    }

    @Override
    public Viewed<Page<DayFigures>> view(Caller.Customer caller, Period period, PageRequest page) {
        var days = Table.Query.newestFirst(Keys.figures(caller.organization()));
        return Members.beside(table, caller, () -> Pages.map(days(days, period, page), FigureItems::figures));
    }

    @Override
    public Change add(OrganizationId organization, DayFigures figures) {
        return Write.insert(FigureItems.item(organization, figures));
    }

    /** Going back in time, a page begins after the period's last day or where the page before ended, whichever is earlier. */
    private Page<Item> days(Table.Query days, Period period, PageRequest page) {
        var after = Stream.concat(page.after().stream(), period.to().map(Keys::afterFiguresOf).stream())
                .min(String::compareTo);
        var first = period.from().map(LocalDate::toString).orElse("");
        return after.filter(position -> position.compareTo(first) <= 0).isPresent()
                ? new Page<>(List.of(), Optional.empty())
                : table.page(
                        period.from().map(day -> days.from(first)).orElse(days), new PageRequest(page.limit(), after));
    }
}
