package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.domain.license.DailyUsage;
import portal.domain.license.DailyUsages;
import portal.domain.license.Entitlement;
import portal.domain.license.Period;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;

/** How daily usage is stored. */
public abstract class DailyUsagesContract extends PortContract {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-28");
    private static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    @Test
    void givesBackWhatWasKept() {
        commit(dailyUsages().add(ACME, of(FIRST, 7)));

        assertThat(dailyUsages().find(ACME, FIRST)).contains(of(FIRST, 7));
        assertThat(dailyUsages().find(ACME, FIRST.plusDays(1))).isEmpty();
        assertThat(dailyUsages().find(GLOBEX, FIRST)).isEmpty();
    }

    @Test
    void keepsTheFirstDailyUsageOfADate() {
        commit(dailyUsages().add(ACME, of(FIRST, 7)));

        assertConflicts(dailyUsages().add(ACME, of(FIRST, 8)));
        commit(dailyUsages().add(GLOBEX, of(FIRST, 8)));

        assertThat(dailyUsages().find(ACME, FIRST)).contains(of(FIRST, 7));
    }

    @Test
    void showsTheDailyUsageTogetherWithTheCallersMembership() {
        add(ACME, anAdministrator("anna"));
        commit(dailyUsages().add(ACME, of(FIRST, 7)));
        commit(dailyUsages().add(GLOBEX, of(FIRST, 8)));

        var viewed = dailyUsages().view(caller("anna"), ALWAYS, first(25));

        assertThat(viewed.member()).isPresent();
        assertThat(viewed.subject()).isEqualTo(new Page<>(List.of(of(FIRST, 7)), Optional.empty()));
        assertThat(dailyUsages().view(caller("ghost"), ALWAYS, first(25)).member())
                .isEmpty();
    }

    @Test
    void listsTheNewestDayFirst() {
        keep(0, 1, 5, 400);

        assertThat(dates(ALWAYS, first(3)).items())
                .containsExactly(FIRST.plusDays(400), FIRST.plusDays(5), FIRST.plusDays(1));
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        keep(0, 1, 2, 3, 4);
        var found = new ArrayList<LocalDate>();
        var page = dates(ALWAYS, first(2));
        found.addAll(page.items());
        while (page.next().isPresent()) {
            page = dates(ALWAYS, next(2, page.next()));
            found.addAll(page.items());
        }

        assertThat(found)
                .containsExactly(FIRST.plusDays(4), FIRST.plusDays(3), FIRST.plusDays(2), FIRST.plusDays(1), FIRST);
    }

    @Test
    void includesTheFirstAndTheLastDayOfAPeriod() {
        keep(0, 1, 2, 3, 4);

        assertThat(dates(period(1, 3), first(25)).items())
                .containsExactly(FIRST.plusDays(3), FIRST.plusDays(2), FIRST.plusDays(1));
        assertThat(dates(period(2, 2), first(25)).items()).containsExactly(FIRST.plusDays(2));
        assertThat(dates(new Period(Optional.of(FIRST.plusDays(3)), Optional.empty()), first(25))
                        .items())
                .containsExactly(FIRST.plusDays(4), FIRST.plusDays(3));
        assertThat(dates(new Period(Optional.empty(), Optional.of(FIRST.plusDays(1))), first(25))
                        .items())
                .containsExactly(FIRST.plusDays(1), FIRST);
        assertThat(dates(period(3, 1), first(25)).items()).isEmpty();
        assertThat(dates(period(-9, -1), first(25)).items()).isEmpty();
    }

    @Test
    void hasNoNextPageAtTheEndOfAPeriod() {
        keep(0, 1, 2, 3, 4);

        var page = dates(period(1, 3), first(2));
        var last = dates(period(1, 3), next(2, page.next()));

        assertThat(page.items()).containsExactly(FIRST.plusDays(3), FIRST.plusDays(2));
        assertThat(last).isEqualTo(new Page<>(List.of(FIRST.plusDays(1)), Optional.empty()));
        assertThat(dates(period(1, 3), first(3)).next()).isEmpty();
    }

    @Test
    void takesAPositionOutsideThePeriod() {
        keep(0, 1, 2, 3, 4);

        assertThat(dates(period(1, 3), next(25, Optional.of("2020-01-01"))).items())
                .isEmpty();
        assertThat(dates(period(1, 3), next(25, Optional.of(FIRST.plusDays(1).toString())))
                        .items())
                .isEmpty();
        assertThat(dates(period(1, 3), next(25, Optional.of("2030-01-01"))).items())
                .containsExactly(FIRST.plusDays(3), FIRST.plusDays(2), FIRST.plusDays(1));
        assertThat(dates(period(1, 3), next(25, Optional.of("zz\u00e9"))).items())
                .hasSize(3);
    }

    private void keep(int... days) {
        for (int day : days) {
            commit(dailyUsages().add(ACME, of(FIRST.plusDays(day), day)));
        }
    }

    private Page<LocalDate> dates(Period period, PageRequest page) {
        var found = dailyUsages().view(caller("anna"), period, page).subject();
        return new Page<>(found.items().stream().map(DailyUsage::date).toList(), found.next());
    }

    private static Period period(int from, int to) {
        return new Period(Optional.of(FIRST.plusDays(from)), Optional.of(FIRST.plusDays(to)));
    }

    private static DailyUsage of(LocalDate date, int number) {
        var entitlements = new HashMap<Metric, Entitlement>();
        Stream.of(Metric.values())
                .forEach(metric -> entitlements.put(
                        metric,
                        new Entitlement(new SeatCount(number + metric.name().length()), new SeatCount(2 * number))));
        var used = new HashMap<Pool, Integer>();
        Pool.all().forEach(pool -> used.put(pool, number + used.size()));
        return new DailyUsage(date, entitlements, Map.copyOf(used));
    }

    private DailyUsages dailyUsages() {
        return ports().dailyUsages();
    }
}
