package portal.domain.paging;

import java.util.Optional;

/**
 * Which page of a list is wanted.
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

    /** The same page, but with at most this many items. */
    public PageRequest atMost(int items) {
        return new PageRequest(Math.min(limit, items), after);
    }
}
