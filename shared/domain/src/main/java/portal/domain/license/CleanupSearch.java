package portal.domain.license;

import java.util.List;
import java.util.Optional;
import portal.domain.usage.CountingRule;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;

/** Looks for the cheapest way to free seats of a pool among the holders, or the environments, that come by. */
public final class CleanupSearch {

    /** A step for a holder costs at least one environment. An environment may be empty. */
    private static final int LOWEST_COST = 1;

    private static final int LOWEST_COST_OF_ENVIRONMENT = 0;

    private final CountingRule countingRule;
    private final Wanted wanted;
    private final TopSteps cheapest;

    public CleanupSearch(CountingRule countingRule, Wanted wanted) {
        this.countingRule = countingRule;
        this.wanted = wanted;
        var metric = wanted.pool().pool().metric();
        this.cheapest =
                new TopSteps(wanted.seats(), metric == Metric.ENVIRONMENTS ? LOWEST_COST_OF_ENVIRONMENT : LOWEST_COST);
    }

    /** Whether there may still be a cheaper step. */
    boolean isOpen() {
        return cheapest.isOpen();
    }

    public void offer(Holder holder) {
        var environments = countingRule.decisive(holder, wanted.pool().pool());
        if (!environments.isEmpty()) {
            cheapest.offer(step(holder, environments));
        }
    }

    public void offer(Environment environment) {
        var holders = 0;
        for (var kind : HolderId.Kind.values()) {
            holders += environment.count(kind);
        }
        var code = environment.code();
        cheapest.offer(new Cleanup.Step(
                code.value(), Optional.empty(), Optional.empty(), Cleanup.Treatment.REMOVE, List.of(code), holders));
    }

    public Cleanup cleanup() {
        return new Cleanup(wanted.pool(), wanted.seats(), cheapest.steps());
    }

    private Cleanup.Step step(Holder holder, List<EnvironmentCode> environments) {
        var pool = wanted.pool().pool();
        return new Cleanup.Step(
                holder.spelling(),
                holder.person(pool).name(),
                CountingRule.lastActiveAt(holder, pool),
                holder.id().kind() == HolderId.Kind.USER ? Cleanup.Treatment.BLOCK : Cleanup.Treatment.REMOVE,
                environments,
                environments.size());
    }

    /**
     * What to look for.
     *
     * @param seats how many to free, 1-100
     */
    public record Wanted(Occupancy pool, int seats) {}
}
