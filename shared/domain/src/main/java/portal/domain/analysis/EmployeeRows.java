package portal.domain.analysis;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import portal.domain.analysis.LicenseAnalysis.EmployeeRow;
import portal.domain.analysis.LicenseAnalysis.Why;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.Holder;
import portal.domain.usage.Presence;
import portal.domain.usage.Seat;

/** The row of one employee. */
final class EmployeeRows {

    private EmployeeRows() {}

    static EmployeeRow of(Holder holder, ParticipantNumber own, boolean flex) {
        var environments = holder.presences().entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> (Presence.Employee) entry.getValue()));
        var kinds = environments.values().stream().map(Presence.Employee::kind).collect(toUnmodifiableSet());
        var why = holder.seats(own).stream()
                .findFirst()
                .map(seat -> why(seat, flex))
                .orElse(Why.OUT_OF_SERVICE);
        return new EmployeeRow(
                holder.spelling(), holder.person().name(), environments, kinds, why == Why.IN_SERVICE, why);
    }

    private static Why why(Seat seat, boolean flex) {
        return seat.temporary() && flex ? Why.EXEMPT_BY_FLEX : Why.IN_SERVICE;
    }
}
