package portal.domain.usage;

/**
 * By how much a pool's numbers change.
 *
 * @param used seats taken (positive) or freed (negative)
 * @param temporary the same for those of temporary workers, counted or not
 */
public record PoolDelta(Pool pool, int used, int temporary) {

    public boolean takesSeats() {
        return used > 0;
    }
}
