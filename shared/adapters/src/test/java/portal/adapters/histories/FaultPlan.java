package portal.adapters.histories;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import portal.adapters.histories.UnreliableFront.Fault;

/**
 * Plans the faults in the calls of one client, which makes one call after another. Sometimes one call fails, sometimes
 * several in a row.
 */
final class FaultPlan implements Function<String, Fault> {
    private static final List<Fault> ANY = List.of(
            Fault.THROTTLED,
            Fault.OVERLOADED,
            Fault.LOST_ANSWER,
            Fault.BROKEN_ANSWER,
            Fault.LATE_ANSWER,
            Fault.LATE_CALL);
    private static final Map<String, Plan> PLANS = Map.of(
            "TransactWriteItems", new Plan(3, Fault.CONFLICT),
            "BatchGetItem", new Plan(10, Fault.UNPROCESSED),
            "Query", new Plan(40, Fault.THROTTLED),
            "PutItem", new Plan(4, Fault.LOST_ANSWER));
    private static final int ATTEMPTS = 3;

    private final RandomOperations random;
    private int inARow;

    FaultPlan(RandomOperations random) {
        this.random = random;
    }

    @Override
    public synchronized Fault apply(String operation) {
        var plan = PLANS.get(operation);
        if (inARow == 0 && !random.oneIn(plan.times())) {
            return Fault.NONE;
        }
        inARow = inARow == 0 ? run() : inARow - 1;
        return random.oneIn(4) ? plan.special() : random.oneOf(ANY);
    }

    /** How many further calls fail: none, or all other attempts of this call. */
    private int run() {
        return random.oneIn(4) ? ATTEMPTS - 1 : 0;
    }

    /**
     * How an operation fails.
     *
     * @param times a fault happens once in this many calls
     * @param special a fault of this operation, besides those of any operation
     */
    private record Plan(int times, Fault special) {}
}
