package portal.domain.paging;

import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most, 1-100
 * @param after the position that the page before ended at; empty for the first page
 */
public record PageRequest(int limit, Optional<String> after) {

    public static final int SMALLEST = 1;
    public static final int LARGEST = 100;
    public static final int USUAL = 25;

    public PageRequest {
        if (limit < SMALLEST || limit > LARGEST) {
            throw new IllegalArgumentException("A page has 1-100 items");
        }
    }

    /** The same part, but no more items of it than this: what is long comes in shorter pages. */
    public PageRequest atMost(int items) {
        return new PageRequest(Math.min(limit, items), after);
    }
}
