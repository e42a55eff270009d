package portal.domain.usage.recount;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Holder;
import portal.domain.usage.Registration;

/**
 * A holder that is stored under an id that identified it formerly, and the one under the id that identifies it now.
 *
 * @param current empty when nothing identifies it any more
 * @param moved by environment, what becomes of the former's registration there
 */
public record HolderMerge(
        HolderState former, Optional<HolderState> current, SortedMap<EnvironmentCode, Registration> moved) {

    public HolderMerge {
        moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    }

    public Holder formerAfter() {
        var after = former.holder();
        for (var environment : moved.keySet()) {
            after = after.without(environment);
        }
        return after;
    }

    public Optional<Holder> currentAfter() {
        if (current.isEmpty()) {
            return Optional.empty();
        }
        var after = current.get().holder();
        for (var registration : moved.values()) {
            after = after.keepingNames(registration);
        }
        return Optional.of(after);
    }

    /** Whether the environment has one registration less afterwards. */
    public boolean isOneLess(EnvironmentCode environment) {
        return current.isEmpty() || isInBoth(environment);
    }

    public boolean isInBoth(EnvironmentCode environment) {
        return current.flatMap(state -> state.registration(environment)).isPresent();
    }
}
