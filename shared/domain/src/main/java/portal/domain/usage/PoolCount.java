package portal.domain.usage;

/**
 * How many holders count in a pool.
 *
 * @param temporary how many are only temporary workers, whether they count (Flex not active) or not
 */
public record PoolCount(int used, int temporary) {

    public static final PoolCount NONE = new PoolCount(0, 0);

    /** The count with one more holder, who takes this seat. */
    public PoolCount with(Seat seat, boolean flex) {
        return plus(new PoolCount(seat.counts(flex) ? 1 : 0, seat.temporary() ? 1 : 0));
    }

    public PoolCount plus(PoolCount other) {
        return new PoolCount(used + other.used, temporary + other.temporary);
    }

    @Override
    public String toString() {
        return temporary == 0 ? Integer.toString(used) : used + " (temporary workers " + temporary + ")";
    }
}
