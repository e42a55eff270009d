package portal.domain.analysis;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import portal.domain.access.OrganizationId;
import portal.domain.analysis.LicenseAnalysis.Line;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.CleanupSearch;
import portal.domain.license.DailyUsage;
import portal.domain.license.DailyUsages;
import portal.domain.license.Holders;
import portal.domain.license.License;
import portal.domain.license.Period;
import portal.domain.organization.Organization;
import portal.domain.organization.Organizations;
import portal.domain.paging.PageRequest;
import portal.domain.usage.CountingRule;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;

/**
 * Counts a license from its holders, and writes each of them to a file as it comes by, so that an organization of any
 * size takes the same memory (docs/domain.md, section 6).
 */
public final class AnalyzeLicense {

    /** The share of its maximum, in percent, from which on a pool gets advice. */
    public static final int NEARLY_FULL = 90;

    /** A year, so that the same season is in it. */
    private static final int DAYS = 366;

    /** So many that the store returns long pieces. */
    private static final int EXPECTED = 10_000;

    private final Organizations organizations;
    private final Holders holders;
    private final DailyUsages dailyUsages;
    private final Clock clock;

    public AnalyzeLicense(Organizations organizations, Holders holders, DailyUsages dailyUsages, Clock clock) {
        this.organizations = organizations;
        this.holders = holders;
        this.dailyUsages = dailyUsages;
        this.clock = clock;
    }

    /**
     * Writes the rows to the file, and returns the rest. Empty when there is no such organization.
     *
     * @param progress told how many rows were written, again and again
     */
    public Optional<LicenseAnalysis> analyze(OrganizationId id, AnalysisFile file, IntConsumer progress) {
        var organization = organizations.find(id);
        var environments = holders.environments(id);
        return organization.isEmpty() || environments.isEmpty()
                ? Optional.empty()
                : Optional.of(analyze(organization.get(), environments.get(), file, progress));
    }

    private LicenseAnalysis analyze(
            Organization organization, Holders.Roll<Environment> roll, AnalysisFile file, IntConsumer progress) {
        var license = roll.license();
        var before = roll.members().toList();
        var count = new Count(roll.countingRule(), advised(license), file, progress);
        for (var kind : HolderId.Kind.values()) {
            holders.holders(organization.id(), kind, Optional.empty(), EXPECTED)
                    .ifPresent(all -> all.members().forEach(count::add));
        }
        var after = holders.environments(organization.id())
                .map(now -> now.members().toList())
                .orElse(List.of());
        before.forEach(count::add);
        return new LicenseAnalysis(
                organization.name(),
                license.edition(),
                license.flex(),
                clock.instant(),
                summary(license, count.seats),
                count.holders,
                count.rows,
                count.advice.values().stream().map(CleanupSearch::cleanup).toList(),
                before,
                days(organization.id()),
                snapshotsRunning(before, after));
    }

    /** The pools that are nearly full or fuller, each with the seats to free so that it is not. */
    private static List<CleanupSearch.Wanted> advised(License license) {
        var advised = new ArrayList<CleanupSearch.Wanted>();
        for (var pool : Pool.all()) {
            var occupancy = license.occupancy(pool);
            var seats = seatsToFree(occupancy);
            if (seats > 0) {
                advised.add(new CleanupSearch.Wanted(occupancy, seats));
            }
        }
        return advised;
    }

    private static int seatsToFree(Occupancy occupancy) {
        var bound = occupancy.maximum().value() * (long) NEARLY_FULL / 100;
        return (int) Math.min(occupancy.used() - bound, AdviseCleanup.MOST_SEATS);
    }

    private List<DailyUsage> days(OrganizationId organization) {
        var all = new ArrayList<DailyUsage>();
        var always = new Period(Optional.empty(), Optional.empty());
        var next = Optional.of(new PageRequest(PageRequest.LARGEST, Optional.empty()));
        while (next.isPresent() && all.size() < DAYS) {
            var page = dailyUsages.list(organization, always, next.get());
            page.ifPresent(days -> all.addAll(days.items()));
            next = page.flatMap(days -> days.next())
                    .map(after -> new PageRequest(PageRequest.LARGEST, Optional.of(after)));
        }
        return all.subList(0, Math.min(all.size(), DAYS));
    }

    /** Environments of which a snapshot or the removal was running, or ended, between two readings. */
    private static SortedSet<EnvironmentCode> snapshotsRunning(List<Environment> before, List<Environment> after) {
        var running = new TreeSet<EnvironmentCode>();
        var later = new HashMap<EnvironmentCode, Environment>();
        for (var environment : after) {
            later.put(environment.code(), environment);
            if (environment.runningSnapshot().isPresent()) {
                running.add(environment.code());
            }
        }
        for (var environment : before) {
            var now = later.get(environment.code());
            if (environment.runningSnapshot().isPresent()
                    || now == null
                    || !now.reportedAt().equals(environment.reportedAt())) {
                running.add(environment.code());
            }
        }
        return running;
    }

    private static List<Line> summary(License license, Map<Pool, Integer> seats) {
        return Arrays.stream(Metric.values())
                .map(metric -> new Line(metric, license.entitlement(metric), used(metric, seats)))
                .toList();
    }

    private static Map<Pool, Integer> used(Metric metric, Map<Pool, Integer> seats) {
        return metric.pools().stream()
                .collect(toUnmodifiableMap(Function.identity(), pool -> seats.getOrDefault(pool, 0)));
    }

    /** What is known of the holders that came by. */
    private static final class Count {

        private final CountingRule countingRule;
        private final AnalysisFile file;
        private final IntConsumer progress;
        private final Map<Pool, CleanupSearch> advice = new LinkedHashMap<>();
        private final Map<Pool, Integer> seats = new HashMap<>();
        private final Map<HolderId.Kind, Integer> holders = new EnumMap<>(HolderId.Kind.class);
        private int rows;

        Count(CountingRule countingRule, List<CleanupSearch.Wanted> advised, AnalysisFile file, IntConsumer progress) {
            this.countingRule = countingRule;
            this.file = file;
            this.progress = progress;
            advised.forEach(wanted -> advice.put(wanted.pool().pool(), new CleanupSearch(countingRule, wanted)));
        }

        void add(Holder holder) {
            var pools = countingRule.pools(holder);
            for (var pool : pools) {
                seats.merge(pool, 1, Integer::sum);
                advice(pool).ifPresent(search -> search.offer(holder));
            }
            holders.merge(holder.id().kind(), 1, Integer::sum);
            for (var row : HolderRows.of(holder, countingRule, pools)) {
                file.add(row);
                rows++;
            }
            progress.accept(rows);
        }

        void add(Environment environment) {
            seats.merge(Pool.OF_ENVIRONMENTS, 1, Integer::sum);
            advice(Pool.OF_ENVIRONMENTS).ifPresent(search -> search.offer(environment));
        }

        private Optional<CleanupSearch> advice(Pool pool) {
            return Optional.ofNullable(advice.get(pool));
        }
    }
}
