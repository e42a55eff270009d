package portal.domain.signal;

import java.util.List;
import java.util.Set;
import portal.domain.usage.Fall;
import portal.domain.usage.Occupancy;

/**
 * A pool with what the signals that watch it have done.
 *
 * @param fired the signals that fired and are not armed again
 * @param falls the falls that no mail tells of yet, the oldest first
 */
public record WatchedPool(Occupancy occupancy, Set<String> fired, List<Fall> falls) {

    public WatchedPool {
        fired = Set.copyOf(fired);
        falls = List.copyOf(falls);
    }

    /** Whether the signals that are below are those that fired. */
    boolean isSettled() {
        return occupancy.below().equals(fired);
    }

    boolean isBelow(String signal) {
        return occupancy.below().contains(signal);
    }
}
