package portal.domain.usage;

/**
 * A holder's place in a pool.
 *
 * @param temporary whether the holder is only a temporary worker, who counts only while Flex is not active
 */
public record Seat(Pool pool, boolean temporary) {

    /** @param flex whether temporary workers are exempt */
    boolean counts(boolean flex) {
        return !(temporary && flex);
    }

    static Seat in(Pool pool) {
        return new Seat(pool, false);
    }
}
