package portal.domain.analysis;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import portal.domain.analysis.LicenseAnalysis.UserRow;
import portal.domain.usage.Assignment;
import portal.domain.usage.CountingRule;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Holder;
import portal.domain.usage.Pool;
import portal.domain.usage.UserKind;
import portal.domain.usage.Why;

/** The rows of one user: one for each environment type in which the user is registered. */
final class UserRows {

    private UserRows() {}

    static Stream<UserRow> of(Holder holder, CountingRule countingRule) {
        return Arrays.stream(EnvironmentType.values())
                .filter(type -> holder.assignments().keySet().stream().anyMatch(code -> code.type() == type))
                .map(type -> row(holder, type, countingRule));
    }

    private static UserRow row(Holder holder, EnvironmentType type, CountingRule countingRule) {
        var environments = holder.assignments().entrySet().stream()
                .filter(entry -> entry.getKey().type() == type)
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> (Assignment.User) entry.getValue()));
        var counts = counts(holder, type, countingRule);
        var person = holder.names().in(type);
        return new UserRow(
                holder.spelling(),
                person.name(),
                person.email(),
                type,
                environments,
                counts,
                counts.isEmpty() ? countingRule.whyNot(holder, environments.values()) : Why.ACTIVE);
    }

    private static Set<UserKind> counts(Holder holder, EnvironmentType type, CountingRule countingRule) {
        var pools = countingRule.pools(holder);
        return Arrays.stream(UserKind.values())
                .filter(kind -> pools.contains(Pool.of(kind.metric(), type)))
                .collect(toUnmodifiableSet());
    }
}
