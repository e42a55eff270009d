package portal.domain.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.domain.organization.ParticipantNumber;

/** The difference that a change of one holder makes to the pools. */
final class Shifts {

    private Shifts() {}

    static List<PoolShift> between(Standing before, Holder after) {
        return between(before.holder(), after, before.participant(), before.flex());
    }

    static List<PoolShift> between(Holder before, Holder after, ParticipantNumber participant, boolean flex) {
        var shifts = new HashMap<Pool, PoolShift>();
        before.seats(participant).forEach(seat -> add(shifts, seat, -1, flex));
        after.seats(participant).forEach(seat -> add(shifts, seat, 1, flex));
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
