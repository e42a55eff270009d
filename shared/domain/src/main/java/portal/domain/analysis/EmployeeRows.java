package portal.domain.analysis;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import portal.domain.analysis.LicenseAnalysis.EmployeeRow;
import portal.domain.usage.Holder;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.Presence;
import portal.domain.usage.Terms;

/** The row of one employee. */
final class EmployeeRows {

    private EmployeeRows() {}

    static EmployeeRow of(Holder holder, Terms terms) {
        var environments = holder.presences().entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> (Presence.Employee) entry.getValue()));
        var kinds = environments.values().stream().map(Presence.Employee::kind).collect(toUnmodifiableSet());
        var explanation =
                terms.explain(holder, Pool.overTheLicense(Metric.EMPLOYEES)).orElseThrow();
        return new EmployeeRow(
                holder.spelling(),
                holder.person().name(),
                environments,
                kinds,
                explanation.counts(),
                explanation.reason().why());
    }
}
