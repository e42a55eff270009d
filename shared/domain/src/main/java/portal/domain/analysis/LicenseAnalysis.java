package portal.domain.analysis;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import portal.domain.license.Cleanup;
import portal.domain.license.DailyUsage;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;

/**
 * What a license allows and what is in use of it (docs/domain.md, section 6). The usage is counted from the rows of the
 * same file, so the numbers add up.
 *
 * @param summary one line for each metric, in their order
 * @param holders how many distinct holders of each kind there are, counted or not
 * @param rows of holders
 * @param advice how to free seats in each pool of which more than {@link AnalyzeLicense#NEARLY_FULL} is in use
 * @param days the daily usage of the last year, newest first
 * @param snapshotsRunning environments whose content was being replaced while it was counted, and may be there in part
 */
public record LicenseAnalysis(
        String organization,
        Edition edition,
        boolean flex,
        Instant countedAt,
        List<Line> summary,
        Map<HolderId.Kind, Integer> holders,
        int rows,
        List<Cleanup> advice,
        List<Environment> environments,
        List<DailyUsage> days,
        SortedSet<EnvironmentCode> snapshotsRunning) {

    public LicenseAnalysis {
        summary = List.copyOf(summary);
        holders = Map.copyOf(holders);
        advice = List.copyOf(advice);
        environments = List.copyOf(environments);
        days = List.copyOf(days);
        snapshotsRunning = Collections.unmodifiableSortedSet(new TreeSet<>(snapshotsRunning));
    }

    public int holders(HolderId.Kind kind) {
        return holders.getOrDefault(kind, 0);
    }

    /** @param used by pool: one, or one for each environment type */
    public record Line(Metric metric, Entitlement entitlement, Map<Pool, Integer> used) {
        public Line {
            used = Map.copyOf(used);
        }

        public int used(Pool pool) {
            return used.getOrDefault(pool, 0);
        }

        /** What is in use in the fullest pool. */
        public int fullest() {
            return used.values().stream().reduce(0, Math::max);
        }

        /** The seats left in the fullest pool; negative when it is over its maximum. */
        public int available() {
            return entitlement.maximum().value() - fullest();
        }
    }
}
