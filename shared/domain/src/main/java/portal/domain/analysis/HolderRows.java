package portal.domain.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import portal.domain.analysis.HolderRow.Why;
import portal.domain.usage.Assignment;
import portal.domain.usage.CountingRule;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;

/** The rows of one holder, in the order of its environments. */
final class HolderRows {

    private final Holder holder;
    private final CountingRule countingRule;
    private final Map<Pool, EnvironmentCode> seats = new HashMap<>();

    private HolderRows(Holder holder, CountingRule countingRule, Set<Pool> pools) {
        this.holder = holder;
        this.countingRule = countingRule;
        pools.forEach(
                pool -> seats.put(pool, countingRule.decisive(holder, pool).getFirst()));
    }

    /** @param pools all pools in which the holder counts */
    static List<HolderRow> of(Holder holder, CountingRule countingRule, Set<Pool> pools) {
        var rows = new HolderRows(holder, countingRule, pools);
        var all = new ArrayList<HolderRow>();
        new TreeMap<>(holder.assignments())
                .forEach((environment, assignment) -> all.add(rows.row(environment, assignment)));
        return all;
    }

    private HolderRow row(EnvironmentCode environment, Assignment assignment) {
        var taken = EnumSet.noneOf(Metric.class);
        Optional<EnvironmentCode> countedIn = Optional.empty();
        for (var pool : Pool.of(holder.id().kind(), environment.type())) {
            var seat = seats.get(pool);
            if (environment.equals(seat)) {
                taken.add(pool.metric());
            } else if (seat != null && countedIn.isEmpty()) {
                countedIn = Optional.of(seat);
            }
        }
        return new HolderRow(
                holder.id().kind(),
                holder.spelling(),
                holder.names().by(environment),
                environment,
                assignment,
                taken,
                taken.isEmpty() ? whyNot(assignment, countedIn.isPresent()) : Why.COUNTS,
                taken.isEmpty() ? countedIn : Optional.empty());
    }

    private Why whyNot(Assignment assignment, boolean countsInAnother) {
        return switch (assignment) {
            case Assignment.User user -> whyNot(user);
            case Assignment.Employee employee ->
                employee.inService()
                        ? (countsInAnother ? Why.COUNTED_ALREADY : Why.EXEMPT_BY_FLEX)
                        : Why.OUT_OF_SERVICE;
            case Assignment.Mention _ -> Why.COUNTED_ALREADY;
        };
    }

    private Why whyNot(Assignment.User user) {
        if (user.blocked()) {
            return Why.BLOCKED;
        }
        if (holder.countsElsewhere(user, countingRule.participant())) {
            return Why.COUNTS_ELSEWHERE;
        }
        return user.kinds().isEmpty() ? Why.NO_KIND : Why.COUNTED_ALREADY;
    }
}
