package portal.domain.usage;

/**
 * By how much the counts of a pool change.
 *
 * @param used seats taken (positive) or freed (negative)
 * @param temporary the same for temporary workers, counted or not
 */
public record PoolDelta(Pool pool, int used, int temporary) {

    /** An environment takes a seat, even if it is empty. */
    public static final PoolDelta ENVIRONMENT_ADDED = new PoolDelta(Pool.OF_ENVIRONMENTS, 1, 0);

    public static final PoolDelta ENVIRONMENT_REMOVED = new PoolDelta(Pool.OF_ENVIRONMENTS, -1, 0);

    public boolean takesSeats() {
        return used > 0;
    }
}
