package portal.domain.usage;

/**
 * How full a pool is.
 *
 * @param used how many holders count
 * @param temporary how many holders are only temporary workers, whether they count (Flex not active) or not
 */
public record Occupancy(Pool pool, SeatCount maximum, int used, int temporary) {

    public Occupancy withMaximum(SeatCount other) {
        return new Occupancy(pool, other, used, temporary);
    }

    /** The occupancy after Flex is switched on or off. Temporary workers stop or start to count. */
    public Occupancy underFlex(boolean flex) {
        return new Occupancy(pool, maximum, flex ? used - temporary : used + temporary, temporary);
    }

    /** Negative when more is in use than the maximum. */
    public int available() {
        return maximum.value() - used;
    }
}
