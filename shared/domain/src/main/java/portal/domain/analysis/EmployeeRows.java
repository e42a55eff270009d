package portal.domain.analysis;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import portal.domain.analysis.LicenseAnalysis.EmployeeRow;
import portal.domain.usage.Assignment;
import portal.domain.usage.CountingRule;
import portal.domain.usage.Holder;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;

/** The row of one employee. */
final class EmployeeRows {

    private EmployeeRows() {}

    static EmployeeRow of(Holder holder, CountingRule countingRule) {
        var environments = holder.assignments().entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> (Assignment.Employee) entry.getValue()));
        var kinds =
                environments.values().stream().map(Assignment.Employee::kind).collect(toUnmodifiableSet());
        var explanation = countingRule
                .explain(holder, Pool.overTheLicense(Metric.EMPLOYEES))
                .orElseThrow();
        return new EmployeeRow(
                holder.spelling(),
                holder.names().overAllTypes().name(),
                environments,
                kinds,
                explanation.counts(),
                explanation.reason().why());
    }
}
