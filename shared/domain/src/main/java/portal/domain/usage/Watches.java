package portal.domain.usage;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The signals that watch a pool: each is below when fewer seats are available than its threshold (docs/domain.md,
 * section 5).
 *
 * @param thresholds 1 or more each, by the id of the signal
 */
public record Watches(Map<String, SeatCount> thresholds) {

    /** The id of the signal that every organization has. */
    public static final String STANDARD = "standard";

    public static final Metric STANDARD_METRIC = Metric.PROFIT_USERS;
    public static final SeatCount STANDARD_THRESHOLD = new SeatCount(5);

    public static final Watches NONE = new Watches(Map.of());

    private static final Watches STANDARD_ONLY = new Watches(Map.of(STANDARD, STANDARD_THRESHOLD));

    public Watches {
        thresholds = Collections.unmodifiableMap(new TreeMap<>(thresholds));
    }

    /** What watches a pool of an organization that never changed its signals. */
    public static Watches initially(Pool pool) {
        return pool.metric() == STANDARD_METRIC ? STANDARD_ONLY : NONE;
    }

    /** The signals that are below. */
    public Set<String> below(int available) {
        var below = new HashSet<String>();
        for (var watch : thresholds.entrySet()) {
            if (available < watch.getValue().value()) {
                below.add(watch.getKey());
            }
        }
        return Set.copyOf(below);
    }

    /** The signals that watch with another threshold, or on one side only. */
    public Set<String> differences(Watches other) {
        var differences = new HashSet<String>();
        differences.addAll(thresholds.keySet());
        differences.addAll(other.thresholds.keySet());
        differences.removeIf(id -> threshold(id).equals(other.threshold(id)));
        return Set.copyOf(differences);
    }

    private Optional<SeatCount> threshold(String id) {
        return Optional.ofNullable(thresholds.get(id));
    }
}
