package portal.domain.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.domain.organization.ParticipantNumber;

/** Collects how changes of holders change the pools. */
public final class PoolDeltas {

    private final ParticipantNumber own;
    private final boolean flex;
    private final Map<Pool, PoolDelta> deltas = new HashMap<>();

    /**
     * @param own the organization's participant number
     * @param flex whether temporary workers are exempt
     */
    public PoolDeltas(ParticipantNumber own, boolean flex) {
        this.own = own;
        this.flex = flex;
    }

    public PoolDeltas add(Holder before, Holder after) {
        var from = before.seats(own);
        var to = after.seats(own);
        from.stream().filter(seat -> !to.contains(seat)).forEach(seat -> add(seat, -1));
        to.stream().filter(seat -> !from.contains(seat)).forEach(seat -> add(seat, 1));
        return this;
    }

    /**
     * The deltas of all pools that a holder entered or left, even if the sum is zero: a recount must see that the pool
     * changed.
     */
    public List<PoolDelta> list() {
        return List.copyOf(deltas.values());
    }

    private void add(Seat seat, int seats) {
        var used = seat.counts(flex) ? seats : 0;
        var temporary = seat.temporary() ? seats : 0;
        deltas.merge(
                seat.pool(),
                new PoolDelta(seat.pool(), used, temporary),
                (a, b) -> new PoolDelta(a.pool(), a.used() + b.used(), a.temporary() + b.temporary()));
    }
}
