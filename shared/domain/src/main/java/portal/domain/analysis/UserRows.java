package portal.domain.analysis;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import portal.domain.analysis.LicenseAnalysis.UserRow;
import portal.domain.analysis.LicenseAnalysis.Why;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Holder;
import portal.domain.usage.Pool;
import portal.domain.usage.Presence;
import portal.domain.usage.Seat;
import portal.domain.usage.UserKind;

/** The rows of one user: one for each type of environment it is in. */
final class UserRows {

    private UserRows() {}

    static Stream<UserRow> of(Holder holder, ParticipantNumber own) {
        return Arrays.stream(EnvironmentType.values())
                .filter(type -> holder.presences().keySet().stream().anyMatch(code -> code.type() == type))
                .map(type -> row(holder, type, own));
    }

    private static UserRow row(Holder holder, EnvironmentType type, ParticipantNumber own) {
        var environments = holder.presences().entrySet().stream()
                .filter(entry -> entry.getKey().type() == type)
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> (Presence.User) entry.getValue()));
        var counts = counts(holder, type, own);
        return new UserRow(
                holder.spelling(),
                holder.person().name(),
                holder.person().email(),
                type,
                environments,
                counts,
                counts.isEmpty() ? whyNot(holder, environments, own) : Why.ACTIVE);
    }

    private static Set<UserKind> counts(Holder holder, EnvironmentType type, ParticipantNumber own) {
        var pools = holder.seats(own).stream().map(Seat::pool).collect(toUnmodifiableSet());
        return Arrays.stream(UserKind.values())
                .filter(kind -> pools.contains(Pool.of(kind.metric(), type)))
                .collect(toUnmodifiableSet());
    }

    private static Why whyNot(Holder holder, Map<EnvironmentCode, Presence.User> environments, ParticipantNumber own) {
        var active =
                environments.values().stream().filter(user -> !user.blocked()).toList();
        if (active.isEmpty()) {
            return Why.BLOCKED_EVERYWHERE;
        }
        return active.stream().allMatch(user -> holder.countsElsewhere(user, own)) ? Why.COUNTS_ELSEWHERE : Why.NO_KIND;
    }
}
