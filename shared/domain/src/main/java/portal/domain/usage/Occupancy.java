package portal.domain.usage;

/**
 * How full a pool is.
 *
 * @param used how many holders count
 * @param temporary how many holders are temporary workers and nothing else, whether they count (Flex not active) or not
 */
public record Occupancy(Pool pool, SeatCount maximum, int used, int temporary) {

    public Occupancy withMaximum(SeatCount other) {
        return new Occupancy(pool, other, used, temporary);
    }

    /** Once Flex is switched to this: the temporary workers go out of what is used, or come in again. */
    public Occupancy underFlex(boolean flex) {
        return new Occupancy(pool, maximum, flex ? used - temporary : used + temporary, temporary);
    }

    /** Negative when more is in use than the maximum. */
    public int available() {
        return maximum.value() - used;
    }
}
