package portal.domain.usage.recount;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The counters that are not known to be right, from one count to the next. A difference is certain when two counts in a
 * row find it and the counter did not change. One count alone may have seen half of a transaction.
 *
 * @param <K> what is counted
 * @param <C> the result of a count
 */
final class UnconfirmedDrift<K, C> {

    private final Map<K, Drift<C>> seen = new HashMap<>();
    private final Set<K> open = new HashSet<>();

    /**
     * Takes in one count and returns the differences that are certain now.
     *
     * @param before the counters as read before the count
     * @param after the same as read after it
     */
    Map<K, Drift<C>> certain(
            Map<K, VersionedCount<C>> before, Map<K, VersionedCount<C>> after, Function<K, C> counted) {
        var earlier = Map.copyOf(seen);
        var certain = new HashMap<K, Drift<C>>();
        seen.clear();
        open.clear();
        before.forEach((key, counter) -> {
            var difference = new Drift<>(counter, counted.apply(key));
            if (!counter.equals(after.get(key))) {
                open.add(key);
            } else if (!difference.isNone()) {
                seen.put(key, difference);
                if (difference.equals(earlier.get(key))) {
                    certain.put(key, difference);
                } else {
                    open.add(key);
                }
            }
        });
        return certain;
    }

    /** Notes that a counter changed before it could be repaired. */
    void reopen(K key) {
        open.add(key);
    }

    Set<K> open() {
        return Set.copyOf(open);
    }
}
