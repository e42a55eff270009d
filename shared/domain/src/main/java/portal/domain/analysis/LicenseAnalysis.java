package portal.domain.analysis;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import portal.domain.license.Edition;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.UserKind;
import portal.domain.usage.Why;

/**
 * Who counts in a license and why: what the workbook shows (docs/domain.md, section 6). The summary is counted from the
 * rows that follow it, so the numbers add up.
 *
 * @param summary one line for each metric, in their order
 * @param users one row for each user and environment type, by code and type
 * @param employees one row each, by GUID
 * @param snapshotsRunning environments whose content was being replaced while it was counted, and may be there in part
 */
public record LicenseAnalysis(
        String organization,
        Edition edition,
        boolean flex,
        Instant countedAt,
        List<Line> summary,
        List<UserRow> users,
        List<EmployeeRow> employees,
        List<Environment> environments,
        SortedSet<EnvironmentCode> snapshotsRunning) {

    public LicenseAnalysis {
        summary = List.copyOf(summary);
        users = List.copyOf(users);
        employees = List.copyOf(employees);
        environments = List.copyOf(environments);
        snapshotsRunning = Collections.unmodifiableSortedSet(new TreeSet<>(snapshotsRunning));
    }

    /** Rows of users and employees together. */
    public int rows() {
        return users.size() + employees.size();
    }

    /** @param used by pool: one, or one for each environment type */
    public record Line(Metric metric, int maximum, Map<Pool, Integer> used) {
        public Line {
            used = Map.copyOf(used);
        }

        public int used(Pool pool) {
            return used.getOrDefault(pool, 0);
        }

        /** The seats left in the fullest pool; negative when it is over its maximum. */
        public int available() {
            return maximum - used.values().stream().reduce(0, Math::max);
        }
    }

    /**
     * A user in the environments of one type.
     *
     * @param counts the kinds for which the user takes a seat in this type
     */
    public record UserRow(
            String code,
            Optional<String> name,
            Optional<String> email,
            EnvironmentType type,
            Map<EnvironmentCode, Assignment.User> environments,
            Set<UserKind> counts,
            Why why) {
        public UserRow {
            environments = Map.copyOf(environments);
            counts = Set.copyOf(counts);
        }
    }

    public record EmployeeRow(
            String guid,
            Optional<String> name,
            Map<EnvironmentCode, Assignment.Employee> environments,
            Set<EmployeeKind> kinds,
            boolean counts,
            Why why) {
        public EmployeeRow {
            environments = Map.copyOf(environments);
            kinds = Set.copyOf(kinds);
        }
    }
}
