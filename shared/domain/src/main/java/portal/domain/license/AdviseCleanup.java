package portal.domain.license;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.domain.access.Caller;
import portal.domain.access.Gated;
import portal.domain.audit.Gatekeeper;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;

/**
 * Advises whom to block, or what to remove, and where, to free seats (domain.md, section 3: in ALL environments of the pool).
 * What takes the fewest actions comes first; of environments, the emptiest.
 */
public final class AdviseCleanup {

    public static final Privilege PRIVILEGE = ReadLicense.PRIVILEGE;
    public static final int MOST_SEATS = 100;

    /** A holder counts by one environment at least; an environment may be empty. */
    private static final int LOWEST_COST = 1;

    private static final int LOWEST_COST_OF_ENVIRONMENT = 0;

    private final Holders holders;
    private final Gatekeeper gatekeeper;

    public AdviseCleanup(Holders holders, Gatekeeper gatekeeper) {
        this.holders = holders;
        this.gatekeeper = gatekeeper;
    }

    public Decision<Gated<Cleanup>> advise(Caller.Customer caller, Question question) {
        return question.metric()
                .heldBy()
                .map(kind -> holders(caller, question, kind))
                .orElseGet(() -> environments(caller, question));
    }

    private Decision<Gated<Cleanup>> holders(Caller.Customer caller, Question question, HolderId.Kind kind) {
        var viewed = holders.holders(caller, kind, Optional.empty(), question.seats());
        return gatekeeper.admit(caller, viewed.member(), PRIVILEGE, "", member -> {
            var roll = viewed.subject().orElseThrow();
            var pool = question.pool(roll.license());
            var steps = roll.members().flatMap(holder -> step(roll, holder, pool.pool()));
            return Decision.of(new Cleanup(pool, question.seats(), question.cheapest(steps, LOWEST_COST)));
        });
    }

    private Decision<Gated<Cleanup>> environments(Caller.Customer caller, Question question) {
        var viewed = holders.environments(caller);
        return gatekeeper.admit(caller, viewed.member(), PRIVILEGE, "", member -> {
            var roll = viewed.subject().orElseThrow();
            var steps = roll.members().map(AdviseCleanup::step);
            return Decision.of(new Cleanup(
                    question.pool(roll.license()),
                    question.seats(),
                    question.cheapest(steps, LOWEST_COST_OF_ENVIRONMENT)));
        });
    }

    private static Stream<Cleanup.Step> step(Holders.Roll<Holder> roll, Holder holder, Pool pool) {
        var environments = roll.countingRule().decisive(holder, pool);
        return environments.isEmpty()
                ? Stream.empty()
                : Stream.of(new Cleanup.Step(
                        holder.spelling(),
                        holder.person().name(),
                        holder.id().kind() == HolderId.Kind.USER ? Cleanup.Treatment.BLOCK : Cleanup.Treatment.REMOVE,
                        environments,
                        environments.size()));
    }

    private static Cleanup.Step step(Environment environment) {
        var holders = Arrays.stream(HolderId.Kind.values())
                .mapToInt(environment::count)
                .sum();
        var code = environment.code();
        return new Cleanup.Step(code.value(), Optional.empty(), Cleanup.Treatment.REMOVE, List.of(code), holders);
    }

    /**
     * What is to be freed.
     *
     * @param type of a metric counted per environment type; the fullest when empty
     * @param seats 1-100
     */
    public record Question(Metric metric, Optional<EnvironmentType> type, int seats) {

        private Occupancy pool(License license) {
            return type.map(only -> license.occupancy().get(Pool.of(metric, only)))
                    .orElseGet(() -> license.binding(metric));
        }

        private List<Cleanup.Step> cheapest(Stream<Cleanup.Step> steps, int lowestCost) {
            var cheapest = new TopSteps(seats, lowestCost);
            for (var offered = steps.iterator(); cheapest.isOpen() && offered.hasNext(); ) {
                cheapest.offer(offered.next());
            }
            return cheapest.steps();
        }
    }
}
