package portal.domain.usage;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many holders of each kind are registered in an environment; a kind that is not named has none. */
public record EnvironmentCount(Map<HolderId.Kind, Integer> holders) {

    public static final EnvironmentCount NONE = new EnvironmentCount(Map.of());

    public EnvironmentCount {
        var all = new EnumMap<HolderId.Kind, Integer>(HolderId.Kind.class);
        for (var kind : HolderId.Kind.values()) {
            all.put(kind, holders.getOrDefault(kind, 0));
        }
        holders = Collections.unmodifiableMap(all);
    }

    public int count(HolderId.Kind kind) {
        return holders.getOrDefault(kind, 0);
    }

    public EnvironmentCount plus(EnvironmentCount other) {
        var sums = new EnumMap<>(holders);
        other.holders.forEach((kind, count) -> sums.merge(kind, count, Integer::sum));
        return new EnvironmentCount(sums);
    }

    @Override
    public String toString() {
        return Arrays.stream(HolderId.Kind.values())
                .map(kind -> kind + " " + count(kind))
                .collect(joining(", "));
    }
}
