package portal.domain.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The difference that a change of one holder makes to the pools. */
final class Shifts {

    private Shifts() {}

    static List<PoolShift> between(Standing before, Holder after) {
        var shifts = new HashMap<Pool, PoolShift>();
        before.holder().seats(before.participant()).forEach(seat -> add(shifts, seat, -1, before.flex()));
        after.seats(before.participant()).forEach(seat -> add(shifts, seat, 1, before.flex()));
        return shifts.values().stream()
                .filter(shift -> shift.used() != 0 || shift.temporary() != 0)
                .toList();
    }

    private static void add(Map<Pool, PoolShift> shifts, Seat seat, int seats, boolean flex) {
        var used = seat.temporary() && flex ? 0 : seats;
        var temporary = seat.temporary() ? seats : 0;
        shifts.merge(
                seat.pool(),
                new PoolShift(seat.pool(), used, temporary),
                (a, b) -> new PoolShift(a.pool(), a.used() + b.used(), a.temporary() + b.temporary()));
    }
}
