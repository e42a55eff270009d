package portal.domain.usage;

/**
 * How full a pool is.
 *
 * @param used how many holders count
 * @param temporary how many holders are temporary workers and nothing else, whether they count (Flex not active) or not
 */
public record Occupancy(Pool pool, SeatCount maximum, int used, int temporary) {

    /** Negative when more is in use than the maximum. */
    public int available() {
        return maximum.value() - used;
    }
}
