package portal.domain.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.domain.organization.ParticipantNumber;

/** The difference that changes of holders make to the pools. */
final class Shifts {

    private final ParticipantNumber own;
    private final boolean flex;
    private final Map<Pool, PoolShift> shifts = new HashMap<>();

    /**
     * @param own the organization's participant number
     * @param flex whether temporary workers are exempt
     */
    Shifts(ParticipantNumber own, boolean flex) {
        this.own = own;
        this.flex = flex;
    }

    Shifts add(Holder before, Holder after) {
        before.seats(own).forEach(seat -> add(seat, -1));
        after.seats(own).forEach(seat -> add(seat, 1));
        return this;
    }

    /** Of the pools that differ. */
    List<PoolShift> list() {
        return shifts.values().stream()
                .filter(shift -> shift.used() != 0 || shift.temporary() != 0)
                .toList();
    }

    private void add(Seat seat, int seats) {
        var used = seat.temporary() && flex ? 0 : seats;
        var temporary = seat.temporary() ? seats : 0;
        shifts.merge(
                seat.pool(),
                new PoolShift(seat.pool(), used, temporary),
                (a, b) -> new PoolShift(a.pool(), a.used() + b.used(), a.temporary() + b.temporary()));
    }
}
