package portal.domain.usage;

import java.util.Set;

/**
 * The moment at which a change took a pool below the thresholds of signals. It waits with the pool until the signals
 * fire.
 *
 * @param signals their ids
 * @param maximum the maximum at that moment
 * @param used the count after the change
 */
public record Fall(Set<String> signals, SeatCount maximum, int used) {

    public Fall {
        signals = Set.copyOf(signals);
    }
}
