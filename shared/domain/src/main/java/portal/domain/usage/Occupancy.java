package portal.domain.usage;

import java.util.Set;

/**
 * How full a pool is.
 *
 * @param used how many holders count
 * @param temporary how many holders are only temporary workers, whether they count (Flex not active) or not
 * @param watches the signals that watch the pool
 */
public record Occupancy(Pool pool, SeatCount maximum, int used, int temporary, Watches watches) {

    /** The occupancy of a pool that is watched as at the beginning. */
    public Occupancy(Pool pool, SeatCount maximum, int used, int temporary) {
        this(pool, maximum, used, temporary, Watches.initially(pool));
    }

    public Occupancy withMaximum(SeatCount other) {
        return new Occupancy(pool, other, used, temporary, watches);
    }

    /** The occupancy after Flex is switched on or off. Temporary workers stop or start to count. */
    public Occupancy underFlex(boolean flex) {
        return new Occupancy(pool, maximum, flex ? used - temporary : used + temporary, temporary, watches);
    }

    public Occupancy with(PoolDelta delta) {
        return new Occupancy(pool, maximum, used + delta.used(), temporary + delta.temporary(), watches);
    }

    /** Negative when more is in use than the maximum. */
    public int available() {
        return maximum.value() - used;
    }

    /** The signals that are below. */
    public Set<String> below() {
        return watches.below(available());
    }

    /**
     * What taking or freeing seats does to the signals.
     *
     * @param seats taken (positive) or freed (negative)
     */
    public Crossing crossing(int seats) {
        return Crossing.of(this, seats);
    }
}
