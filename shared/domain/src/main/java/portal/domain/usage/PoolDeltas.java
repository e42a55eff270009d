package portal.domain.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.domain.organization.ParticipantNumber;

/** The difference that changes of holders make to the pools. */
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

    /** Of the pools that somebody came into or left, also when as many came as left: a recount must know that they moved. */
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
